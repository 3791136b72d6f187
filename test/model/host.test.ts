import { describe, expect, test } from 'vitest';
import { ringShare } from '../../src/model/host.ts';
import { migrate } from '../../src/model/migrate.ts';
import { connect } from '../../src/model/network-path.ts';
import { tuning } from '../../src/scenario/presets.ts';
import { scenario, type ScenarioInput } from '../../src/scenario/scenario.ts';

const shown = (...inputs: ScenarioInput[]) => 100 * migrate(scenario(...inputs)).utilisation;
const time = (...inputs: ScenarioInput[]) => migrate(scenario(...inputs)).totalTime;
const rate = (...inputs: ScenarioInput[]) => connect(scenario(...inputs)).rate;

const oneGigabit = { link: { rate: '1 Gb/s' } } as const;
const cStatesOff = { host: { powerPlan: 'full', cStates: 'off' } } as const;
const cStatesOn = { host: { powerPlan: 'full', cStates: 'on' } } as const;

/** data/README.md, “host path”: one set of parameters for every line of this table. */
describe('the reference set gives', () => {
  test.each<[string, number, number, number]>([
    ['20.2 % at 10 Gb/s by default', shown(), 20.2, 1],
    ['38.9 % with jumbo frames and full power', shown(tuning.jumboFullPower), 38.9, 1],
    ['59.7 % with C-states off as well', shown(tuning.tuned), 59.7, 1],
    ['78.0 % at 1 Gb/s by default', shown(oneGigabit), 78.0, 1],
    ['98.8 % at 1 Gb/s tuned', shown(tuning.tuned, oneGigabit), 98.8, 1],
    ['75.3 s for 50 GiB tuned', time(tuning.tuned), 75.3, 1],
    ['76.4 s when it dirties 10 MiB/s', time(tuning.tuned, { vm: { dirtyRate: '10 MiB/s' } }), 76.4, 0],
    ['77.5 s when it dirties 20 MiB/s', time(tuning.tuned, { vm: { dirtyRate: '20 MiB/s' } }), 77.5, 0],
  ])('%s', (_, value, expected, digits) => {
    expect(value).toBeCloseTo(expected, digits);
  });

  test.each<[string, ScenarioInput, number]>([
    ['by default', tuning.default, 1.185],
    ['at full power', cStatesOn, 1.17],
    ['with C-states off', cStatesOff, 1.26],
  ])('jumbo frames their gain %s', (_, host, gain) => {
    expect(rate(host, { link: { mtu: '9000 B' } }) / rate(host, { link: { mtu: '1500 B' } })).toBeCloseTo(gain, 2);
  });

  test.each<[string, ScenarioInput, number]>([
    ['more than doubles the cost with C-states on', tuning.jumboFullPower, 0.96],
    ['costs little with C-states off', tuning.tuned, 0.975],
  ])('a receive ring of 4096 never helps one migration and %s', (_, host, change) => {
    expect(rate(host, { host: { receiveBuffers: 4096 } }) / rate(host)).toBeCloseTo(change, 2);
  });

  test('a busy host a smaller loss with C-states off', () => {
    const busy = { host: { load: 0.5 } };
    expect(rate(tuning.jumboFullPower, busy) / rate(tuning.jumboFullPower)).toBeCloseTo(1 - 0.21, 2);
    expect(rate(tuning.tuned, busy) / rate(tuning.tuned)).toBeCloseTo(1 - 0.12, 2);
  });
});

describe('a receive ring', () => {
  // Packets that arrive at 10 Gb/s while nobody serves the ring.
  test.each([
    ['one interrupt gap', '1500 B', '0 ms', 102],
    ['one interrupt gap', '9000 B', '0 ms', 17],
    ['a gap and a C6 exit', '1500 B', '0.2 ms', 264],
    ['a gap and a C6 exit', '9000 B', '0.2 ms', 45],
    ['a gap and a 1 ms deferred call', '1500 B', '1 ms', 914],
    ['a gap and a 1 ms deferred call', '9000 B', '1 ms', 156],
  ] as const)('of many flows needs, for %s at MTU %s, %d descriptors (64 are always there)', (_, mtu, stall, needed) => {
    const { link, host } = scenario({ link: { mtu }, host: { flows: 1000, stall, receiveBuffers: 64 } });
    expect(64 / ringShare(link, host)).toBeCloseTo(Math.max(64, needed), 0);
  });

  test('of one migration never holds more than a window: 90 packets of MTU 1500, 15 of MTU 9000', () => {
    const stalled = { host: { stall: '1 s', receiveBuffers: 64 } } as const;
    const standard = scenario(stalled, { link: { mtu: '1500 B' } });
    const jumbo = scenario(stalled, { link: { mtu: '9000 B' } });
    expect(64 / ringShare(standard.link, standard.host)).toBeCloseTo(90, 0);
    expect(ringShare(jumbo.link, jumbo.host)).toBe(1);
  });

  test('that overflows is what a larger one helps', () => {
    const crowded = { host: { flows: 1000, stall: '1 ms' } } as const;
    expect(migrate(scenario(crowded, { host: { receiveBuffers: 512 } })).bottleneck).toBe('receive ring');
    expect(rate(crowded, { host: { receiveBuffers: 4096 } })).toBeGreaterThan(
      1.5 * rate(crowded, { host: { receiveBuffers: 512 } }),
    );
  });
});

test('measured streams and RDMA pass the host path by', () => {
  expect(rate({ migration: { streamCap: '4 Gb/s' } })).toBe(4e9);
  // What framing costs is in a measured rate already: only the line's own rate bounds it.
  expect(rate({ migration: { streamCap: '40 Gb/s' } })).toBe(10e9);
  expect(rate({ migration: { platform: 'hyperv-2012r2', transport: 'rdma' } })).toBe(9.7e9);
});

test.each<[string, ScenarioInput]>([
  ['processor', tuning.default],
  ['processor', tuning.tuned],
  ['wire', { ...tuning.tuned, ...oneGigabit }],
  ['wake-ups', { host: { powerPlan: 'full', cStates: 'on', exitLatency: '200 us' } }],
  ['measured stream', { migration: { streamCap: '4 Gb/s' } }],
  ['speed limit', { migration: { bandwidthLimit: '1 Gb/s' } }],
  ['wire', { migration: { platform: 'hyperv-2012r2', transport: 'rdma' } }],
])('the bottleneck is the %s: case %#', (bottleneck, input) => {
  expect(migrate(scenario(input)).bottleneck).toBe(bottleneck);
});
