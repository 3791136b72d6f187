import { describe, expect, test } from 'vitest';
import type { Prices, SetUp, SetUpNetwork } from '../../src/importers/customer/customer.ts';
import { parseOption } from '../../src/importers/customer/option.ts';
import { costOf } from '../../src/sizing/effort.ts';
import { withOption } from '../../src/sizing/set-ups.ts';
import { gigabitsPerSecond } from '../../src/units/quantity.ts';

const prices: Prices = { currency: 'EUR', nic: 100, switchPort: 10 };

type Line = Partial<SetUpNetwork> & { readonly gigabits: number; readonly mtu?: number };

/** Two hosts with these networks. */
function cluster(lines: readonly Line[], more: Partial<SetUp> = {}): SetUp {
  const networks = lines.map(({ gigabits, mtu = 1500, ...network }, at): SetUpNetwork => ({
    name: `LM${at}`,
    preference: at,
    role: 'migration',
    ...network,
    settings: new Map([
      ['link.rate', gigabitsPerSecond(gigabits)],
      ['link.mtu', mtu],
    ]),
  }));
  const hosts = ['HV1', 'HV2'].map((name) => ({ name, settings: new Map() }));
  return { platform: 'hyperv-2016', hosts, networks, limits: {}, ...more };
}

const cost = (before: SetUp, option: string, given?: Prices) => costOf(before, withOption(before, parseOption(option)), given);

const one = (gigabits: number, more: Partial<Line> = {}) => [{ gigabits, ...more }];
const two = (first: number, second: number) => [{ gigabits: first }, { gigabits: second }];
const fullPower = { settings: new Map([['host.powerPlan', 'full']] as const) };
const team = { members: 2, mode: 'lacp', algorithm: 'dynamic' } as const;

/** An adapter costs 100, a port 10; prices and hours are counted by hand. */
test.each<[rule: string, before: SetUp, option: string, price: number, hours: number]>([
  ['an adapter and a port for each of two networks of each host', cluster(two(1, 1)), '25 Gb/s', 440, 2 + 1.5 * 4],
  ['none for a network that is as fast', cluster(two(10, 25)), '25 Gb/s', 220, 2 + 1.5 * 2],
  ['none for a network that is faster', cluster(two(10, 40)), '25 Gb/s', 220, 2 + 1.5 * 2],
  ['nothing where all have the link', cluster(two(25, 25)), '25 Gb/s', 0, 0],
  ['nothing for a slower link', cluster(one(10)), '1 Gb/s', 0, 0],
  ['nothing for networks of the cluster', cluster([...one(1), { gigabits: 1, role: 'csv' }]), '10 Gb/s', 220, 2 + 1.5 * 2],
  ['one for each member of a team', cluster(one(1, { team })), '10 Gb/s', 440, 2 + 1.5 * 2],
  ['RDMA needs adapters on each network, and no ports', cluster(two(10, 10)), 'RDMA', 400, 4 + 4],
  ['RDMA needs none where it is', cluster([...one(10, { rdma: true }), ...one(10)]), 'RDMA', 200, 4 + 2],
  ['RDMA ends a team', cluster(one(10, { team })), 'RDMA', 200, 4 + 2],
  ['RDMA comes with the adapters of a faster link', cluster(two(10, 10)), 'RDMA + 25 Gb/s', 440, 4 + 4 + 2 + 1.5 * 4],
  ['and needs its own beside a network as fast', cluster(two(10, 25)), '25 Gb/s + RDMA', 420, 4 + 4 + 2 + 1.5 * 2],
  ['a second network is an adapter and a port', cluster(one(10)), 'second network', 220, 2 + 2],
  ['it is bought as fast as the first becomes', cluster(one(10)), 'second network + 25 Gb/s', 440, 2 + 2 + 2 + 1.5 * 2],
  ['in any order', cluster(one(10)), '25 Gb/s + second network', 440, 2 + 2 + 2 + 1.5 * 2],
  ['it is bought with RDMA', cluster(one(10)), 'second network + RDMA', 420, 2 + 2 + 4 + 4],
  ['jumbo frames are set where they are not', cluster([...one(10, { mtu: 9000 }), ...one(10)]), 'jumbo frames', 0, 1 + 0.5],
  ['power plans are set on hosts that lack them', cluster(one(10)), 'full power', 0, 0.25 + 0.1],
  [
    'and not on others',
    cluster(one(10), {
      hosts: [
        { name: 'HV1', settings: new Map() },
        { name: 'HV2', ...fullPower },
      ],
    }),
    'full power',
    0,
    0.25 + 0.05,
  ],
  ['changes of settings add up', cluster(one(10)), 'jumbo frames + full power + C-states off', 0, 1.5 + 0.35 + 1.5],
  ['a limit is set on each host', cluster(one(10)), '4 at once', 0, 0.25 + 0.04],
  ['and not again', cluster(one(10), { limits: { simultaneousMigrations: 4 } }), '4 at once', 0, 0],
  ['compression is set on each host', cluster(one(10)), 'compression', 0, 0.25 + 0.04],
  ['and not again', cluster(one(10), { performance: 'compression' }), 'compression', 0, 0],
  ['where RDMA is, SMB is only set', cluster(one(25, { rdma: true }), { performance: 'tcp-ip' }), 'RDMA', 0, 0.25 + 0.04],
])('%s', (_, before, option, price, hours) => {
  const found = cost(before, option, prices);
  expect(found.price).toBe(price);
  expect(found.hours).toBeCloseTo(hours, 12);
});

describe('a price', () => {
  const before = cluster(one(10));
  test('is told where all that is bought has one', () => {
    expect(cost(before, 'RDMA', { currency: 'EUR', nic: 100 }).price).toBe(200);
    expect(cost(before, 'full power', { currency: 'EUR' }).price).toBe(0);
  });

  test('is not told where a part of it has none', () => {
    expect(cost(before, '25 Gb/s', { currency: 'EUR', nic: 100 })).not.toHaveProperty('price');
    expect(cost(before, 'RDMA', { currency: 'EUR', switchPort: 10 })).not.toHaveProperty('price');
    expect(cost(before, 'full power')).not.toHaveProperty('price');
  });
});
