import { beforeAll, describe, expect, test } from 'vitest';
import { simulateCluster } from '../../src/model/cluster/simulate.ts';
import { readEvidence } from '../../src/notebook/read-evidence.ts';
import { readHostPaths } from '../../src/notebook/read-host-paths.ts';
import { complete } from '../../src/scenario/scenario.ts';
import { clusterVm } from '../../src/sizing/drains.ts';
import type { Evidence } from '../../src/sizing/advice.ts';
import { baseOf, drainOf } from '../../src/sizing/plan-of.ts';
import { usualOptions } from '../../src/sizing/set-ups.ts';
import type { MeasuredHosts } from '../../src/sizing/measured-hosts.ts';
import { size, type Sizing } from '../../src/sizing/size.ts';
import { chanceWithin, knownOf, largestOf } from '../../src/sizing/window.ts';
import { quantile } from '../../src/stats/quantile.ts';
import { gigabitsPerSecond } from '../../src/units/quantity.ts';
import type { HostPath } from '../../src/uncertainty/host-path-sample.ts';
import { customerWith, inventoryOf } from './clusters.ts';

let hostPaths: readonly HostPath[];
let evidence: Evidence;
beforeAll(async () => void ([hostPaths, evidence] = await Promise.all([readHostPaths(), readEvidence()])));

const sized = (
  ...[customer, inventory, seed = 1]: [
    ...(Parameters<typeof size> extends [infer C, infer I, ...unknown[]] ? [C, I] : never),
    number?,
  ]
) => size(customer, inventory, hostPaths, evidence, seed);

const measured = { dirtyRate: 5 * 2 ** 20, workingSet: 2 ** 28 };

describe('the times of a sizing', () => {
  test('are those of the simulation in the usual case', () => {
    const { now, cluster, vms, draws } = sized(customerWith({}, []), inventoryOf(24, 3));
    const { vm } = complete(new Map([['migration.platform', cluster.platform]]));
    const base = baseOf(cluster, new Map());
    const guests = vms.filter(({ host }) => host === 'HV2').map((one) => clusterVm(one, draws.writes.get(one.name)!, vm));
    expect(now.drains[1]!.times[0]).toBeCloseTo(simulateCluster(drainOf(base, 'HV2', guests)).makespan, 6);
  });

  test('spread as they do where every draw is simulated', () => {
    const { now, cluster, vms, draws } = sized(customerWith({}, []), inventoryOf(20, 2));
    const { vm } = complete(new Map([['migration.platform', cluster.platform]]));
    const own = vms.filter(({ host }) => host === 'HV1');
    const simulated = draws.hostPaths.map((path, draw) => {
      const guests = own.map((one) => {
        const { rate, set, workload } = draws.writes.get(one.name)!;
        return clusterVm(one, { workload, rate: rate.subarray(draw, draw + 1), set: set.subarray(draw, draw + 1) }, vm);
      });
      return simulateCluster(drainOf(baseOf(cluster, new Map(), path), 'HV1', guests)).makespan;
    });
    const timed = now.drains[0]!.times;
    const ratios = simulated.map((seconds, draw) => timed[draw]! / seconds);
    expect(quantile(ratios, 0.5)).toBeCloseTo(1, 1);
    expect(quantile(ratios, 0.05)).toBeGreaterThan(0.75);
    expect(quantile(ratios, 0.95)).toBeLessThan(1.33);
  });

  test('are the same for the same seed, and others for another', () => {
    const times = (seed: number) => [...sized(customerWith({}, []), inventoryOf(12, 3), seed).now.drains[0]!.times];
    expect(times(1)).toEqual(times(1));
    expect(times(2)).not.toEqual(times(1));
  });

  test('spread less where what VMs write is measured', () => {
    const width = (more: object) => {
      const { low, high } = knownOf(
        largestOf(sized(customerWith({}, []), inventoryOf(20, 2, more)).now.drains.map(({ times }) => times)),
      );
      return high / low;
    };
    expect(width(measured)).toBeLessThan(width({}));
  });

  test('go by what was measured of the hosts, and spread as far as that is known', () => {
    const value = 2 * complete(new Map()).host.cyclesPerByte;
    const known = (width: number): MeasuredHosts => ({
      ...{ name: 'our lab', told: 'our lab, fitted to runs.csv', off: { median: 0.02, p90: 0.05 } },
      values: new Map([['host.cyclesPerByte', { value, low: value / width, high: value * width }]]),
    });
    const customer = customerWith({}, []);
    const inventory = inventoryOf(20, 2, measured);
    const [plain, narrow, wide] = [undefined, known(1), known(1.5)].map((hosts) =>
      size(customer, inventory, hostPaths, evidence, 1, hosts),
    );
    const slowest = ({ now }: Sizing) => knownOf(largestOf(now.drains.map(({ times }) => times)));
    const spread = ({ low, high }: { low: number; high: number }) => high / low;
    expect(narrow!.now.drains[0]!.times[0]).toBeGreaterThan(1.05 * plain!.now.drains[0]!.times[0]!);
    expect(narrow!.updates[0]!.outcome.makespan).toBeGreaterThan(plain!.updates[0]!.outcome.makespan);
    expect(wide!.now.drains[0]!.times[0]).toBe(narrow!.now.drains[0]!.times[0]);
    expect(spread(slowest(narrow!))).toBeLessThan(spread(slowest(wide!)));
    const matter = (sizing: Sizing) => sizing.matters.find(({ assumption }) => assumption === 'hosts, as they were measured')!;
    expect(matter(narrow!)).toMatchObject({
      low: matter(narrow!).high,
      basis: 'fitted values of profile “our lab” within their 90 % intervals',
    });
    expect(matter(wide!).high / matter(wide!).low).toBeGreaterThan(1.1);
    expect(wide!.draws.hostPaths).toHaveLength(plain!.draws.hostPaths.length);
  });

  test('stay as a customer states them, whatever was measured', () => {
    const customer = customerWith({}, []);
    const stated = {
      ...customer,
      cluster: {
        ...customer.cluster,
        hosts: customer.cluster.hosts.map((host) => ({ ...host, settings: new Map([['host.cyclesPerByte' as const, 3]]) })),
      },
    };
    const hosts: MeasuredHosts = {
      ...{ name: 'our lab', told: 'our lab' },
      values: new Map([['host.cyclesPerByte', { value: 9, low: 8, high: 10 }]]),
    };
    const time = (known?: MeasuredHosts) =>
      size(stated, inventoryOf(12, 2), hostPaths, evidence, 1, known).now.drains[0]!.times[0];
    expect(time(hosts)).toBe(time());
  });

  test('take the set-up of migrations as it was fitted, between the ends of its interval', () => {
    const hosts: MeasuredHosts = {
      ...{ name: 'our lab', told: 'our lab' },
      values: new Map([['migration.setup', { value: 10, low: 6, high: 14 }]]),
    };
    const { now, matters } = size(customerWith({}, []), inventoryOf(12, 2, measured), hostPaths, evidence, 1, hosts);
    const { low, high } = matters.find(({ assumption }) => assumption === 'set-up of each migration')!;
    expect([low, high].every((one) => one > 0)).toBe(true);
    expect(low).toBeLessThan(now.drains[0]!.times[0]!);
    expect(high).toBeGreaterThan(now.drains[0]!.times[0]!);
    const drawn = knownOf(now.drains[0]!.times);
    expect(drawn.high / drawn.low).toBeGreaterThan(1.05);
  });

  test('a longer window is never less likely to be kept', () => {
    const { times } = sized(customerWith({}, []), inventoryOf(20, 2)).now.drains[0]!;
    const chances = [0, 60, 120, 300, 600, 6000].map((window) => chanceWithin(times, window));
    expect(chances).toEqual(chances.toSorted((a, b) => a - b));
    expect([chances[0], chances.at(-1)]).toEqual([0, 1]);
  });
});

describe('options', () => {
  test('that change nothing save nothing and are not advised', () => {
    const [only] = sized(customerWith({}, ['10 Gb/s']), inventoryOf(12, 3)).ranked;
    expect(only).toMatchObject({ advised: 'contradicted', saved: { expected: 0, low: 0, high: 0 } });
  });

  test('rest on findings: C-states off is advised on the hosts that were measured and undecided on newer ones', () => {
    const advice = (platform: 'hyperv-2012' | 'hyperv-2022') => {
      const { cluster } = customerWith();
      return sized(customerWith({ cluster: { ...cluster, platform } }, ['C-states off']), inventoryOf(12, 3, measured)).ranked[0]!
        .advised;
    };
    expect([advice('hyperv-2012'), advice('hyperv-2022')]).toEqual(['reproduced', 'undecided']);
  });

  test('that do no more than a smaller one are not advised', () => {
    const options = ['full power', 'full power + 25 Gb/s'];
    const { cluster } = customerWith();
    const { ranked } = sized(
      customerWith({ cluster: { ...cluster, platform: 'hyperv-2012' } }, options),
      inventoryOf(12, 3, measured),
    );
    expect(ranked.map(({ variant, advised, surpassedBy }) => [variant.option!.name, advised, surpassedBy])).toEqual([
      ['full power', 'reproduced', undefined],
      ['full power + 25 Gb/s', 'contradicted', 'full power'],
    ]);
  });

  test('RDMA is bought with its adapters, once where the link gets faster too, and is no option below 10 Gb/s', () => {
    const prices = { currency: 'EUR', nic: 400, switchPort: 150 };
    const asked = ['RDMA', 'RDMA + 25 Gb/s'];
    const { ranked } = sized(customerWith({ prices }, asked), inventoryOf(12, 3));
    const price = (name: string) => ranked.find(({ variant }) => variant.option!.name === name)!.cost.price;
    expect(asked.map(price)).toEqual([3 * 400, 3 * 550]);
    const names = (gigabits: number) => {
      const { cluster } = customerWith();
      const networks = [{ ...cluster.networks[0]!, settings: new Map([['link.rate', gigabitsPerSecond(gigabits)]] as const) }];
      return usualOptions({ ...cluster, networks }).map(({ name }) => name);
    };
    expect(names(10)).toContain('RDMA');
    expect(names(1)).not.toContain('RDMA');
  });

  test('hosts whose names begin with a dot are not one host', () => {
    const { vms, ...rest } = inventoryOf(8, 2);
    const dotted = { ...rest, vms: vms.map((vm) => ({ ...vm, host: `../../${vm.host}` })) };
    expect(sized(customerWith({}, []), dotted).cluster.hosts.map(({ name }) => name)).toEqual(['../../HV1', '../../HV2']);
  });

  test('cost hours for every host, and money where prices are given', () => {
    const price = { currency: 'EUR', nic: 300, switchPort: 100 };
    const { ranked } = sized(customerWith({ prices: price }, ['25 Gb/s', 'full power']), inventoryOf(12, 3));
    const cost = Object.fromEntries(ranked.map(({ variant, cost }) => [variant.option!.name, cost]));
    expect(cost['25 Gb/s']).toEqual({ hours: 2 + 3 * 1.5, price: 3 * 400 });
    expect(cost['full power']).toMatchObject({ price: 0 });
  });
});

describe('VMs', () => {
  test('that write faster than any link carries are told, with what was measured', () => {
    const inventory = inventoryOf(12, 3, measured);
    const writer = { ...inventory.vms[4]!, memory: 64 * 2 ** 30, dirtyRate: 4 * 2 ** 30, workingSet: 32 * 2 ** 30 };
    const { difficult } = sized(customerWith({}, []), { ...inventory, vms: [...inventory.vms, { ...writer, name: 'writer' }] });
    expect(difficult.map(({ vm, share, endless }) => [vm.name, share, endless])).toEqual([['writer', 1, 1]]);
  });

  test('without a host of the cluster are left out, each with the reason', () => {
    const { cluster } = customerWith();
    const hosts = ['HV1', 'hv2.contoso.test'].map((name) => ({ name, settings: new Map() }));
    const inventory = inventoryOf(6, 3);
    const homeless = { name: 'homeless', memory: 2 ** 30 };
    const { vms, left } = sized(customerWith({ cluster: { ...cluster, hosts } }, []), {
      ...inventory,
      vms: [...inventory.vms, homeless],
    });
    expect(vms.map(({ name, host }) => `${name} on ${host}`)).toEqual([
      'vm0 on HV1',
      'vm1 on hv2.contoso.test',
      'vm3 on HV1',
      'vm4 on hv2.contoso.test',
    ]);
    expect(left.map(({ vm, why }) => `${vm}: ${why}`)).toEqual([
      'vm2: its host HV3 is none of those to be sized',
      'vm5: its host HV3 is none of those to be sized',
      'homeless: the inventory does not say on which host it runs',
    ]);
  });

  test('that fit nowhere keep their host from being emptied, without hiding how long it would take', () => {
    const { cluster } = customerWith();
    const hosts = [{ name: '*', settings: new Map(), memory: 64 * 2 ** 30 }];
    const { now, updates, headroom } = sized(customerWith({ cluster: { ...cluster, hosts } }, []), inventoryOf(20, 4));
    expect(now.drains.every(({ homeless, times }) => homeless.length > 0 && times[0]! > 0)).toBe(true);
    expect(updates[0]!.outcome.verdict).toBe('incomplete');
    expect(headroom).toMatchObject({ years: 0 });
  });
});

test('memory lasts as long as growth lets it', () => {
  const { headroom } = sized(customerWith({ growth: 1 }, []), inventoryOf(20, 4));
  const { used, total, years } = headroom;
  expect(used * 2 ** years!).toBeCloseTo((total! * 3) / 4, 0);
});

test('a cluster of one host, or an inventory without VMs that run, is refused', () => {
  expect(() => sized(customerWith({}, []), inventoryOf(3, 1))).toThrow(/there is only HV1/);
  expect(() => sized(customerWith({}, []), { vms: [], left: [], notes: [] })).toThrow(/no VM in it can be moved/);
  const left = [{ vm: 'web01', host: 'HV1', why: 'it is off' }];
  expect(() => sized(customerWith({}, []), { vms: [], left, notes: [] })).toThrow(/of "web01" it says: it is off/);
});

describe('hosts', () => {
  test('of VMs that are left out take those of others', () => {
    const { vms, notes } = inventoryOf(4, 2);
    const left = [{ vm: 'off01', host: 'HV3', why: 'it is off' }];
    const { cluster, headroom } = sized(customerWith({}, []), { vms, left, notes });
    expect(cluster.hosts.map(({ name }) => name)).toEqual(['HV1', 'HV2', 'HV3']);
    expect(headroom.total).toBe(3 * 512 * 2 ** 30);
  });

  test('of two domains that begin alike are two', () => {
    const { vms, ...rest } = inventoryOf(6, 2);
    const hosts = ['hv1.a.test', 'HV1.b.test', 'HV1.A.test'];
    const { cluster } = sized(customerWith({}, []), { ...rest, vms: vms.map((vm, at) => ({ ...vm, host: hosts[at % 3]! })) });
    expect(cluster.hosts.map(({ name }) => name)).toEqual(['hv1.a.test', 'HV1.b.test']);
  });

  test('that look like slips are noted', () => {
    const { cluster } = customerWith();
    const hosts = [{ name: 'HV9', settings: new Map() }, ...cluster.hosts.map((host) => ({ ...host, memory: 20 * 2 ** 30 }))];
    const { notes } = sized(customerWith({ cluster: { ...cluster, hosts } }, []), inventoryOf(6, 3));
    expect(notes).toEqual([
      'HV9 has no VM in the inventory and counts as an empty host; if it is none, correct its name',
      'HV2 is stated to have 20\u00a0GiB of memory, and its VMs have 28\u00a0GiB',
    ]);
  });
});
