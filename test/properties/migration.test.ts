import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakdown } from '../../src/model/breakdown.ts';
import { migrate } from '../../src/model/migrate.ts';
import type { Outcome } from '../../src/model/metric.ts';
import { connect } from '../../src/model/network-path.ts';
import { frameSize, lineRate, payloadRate, rdmaRate, segmentSize } from '../../src/model/wire.ts';
import { platforms, type Platform, type PlatformId } from '../../src/scenario/platforms.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { anyScenario, changed, contested, seeded } from './scenarios.ts';

const drained = ['hyperv-2008r2', 'hyperv-2012', 'hyperv-2012r2', 'hyperv-2016', 'hyperv-2022', 'ideal'] as const;
const anyOn = (...on: readonly PlatformId[]) => fc.oneof(anyScenario(...on), contested(...on));
const growth = fc.oneof(fc.double({ min: 1, max: 1.1, noNaN: true }), fc.double({ min: 1, max: 100, noNaN: true }));

/** Sums over many rounds differ by rounding. */
const rounding = 1e-9;

const platformOf = (scenario: Scenario): Platform => platforms[scenario.migration.platform];

/**
 * What one outcome may gain on another by the step of the rounds alone: a platform that looks at what remains after each slice sends
 * whole slices, so a round may come out shorter by one although more was dirty. Zero where rounds drain.
 */
function sliceTime(scenario: Scenario, { rounds }: Outcome): number {
  return rounds === Infinity ? 0 : rounds * platformOf(scenario).slice;
}

/** Without latency: with it a smaller round achieves a lower rate, and the rest may fit a round later. */
const prompt = (scenario: Scenario) => changed(scenario, { link: { latency: 0 } });

function expectNotLonger(quick: Outcome, slow: Outcome, slack = 0): void {
  if (slow.totalTime === Infinity) return;
  expect(quick.totalTime).toBeLessThanOrEqual(slow.totalTime * (1 + rounding) + slack);
}

describe('time', () => {
  test('a faster connection never lengthens a migration', () => {
    fc.assert(
      fc.property(anyOn(), growth, (scenario, faster) => {
        const slow = changed(prompt(scenario), { migration: { streamCap: 1e9 } });
        const fast = changed(slow, { migration: { streamCap: 1e9 * faster } });
        expectNotLonger(migrate(fast), migrate(slow), sliceTime(slow, migrate(slow)));
      }),
      seeded,
    );
  });

  // A host that is the bottleneck already gains nothing from a faster line, but loses more packets to a full receive ring.
  test('a faster wire never lengthens a migration while the receive ring holds what arrives', () => {
    fc.assert(
      fc.property(anyOn(), growth, (scenario, faster) => {
        const slow = changed(prompt(scenario), {
          host: { flows: 1, stall: 0, windowFast: 2 ** 17, windowSlow: 2 ** 16, receiveBuffers: 512 },
        });
        const fast = changed(slow, { link: { rate: slow.link.rate * faster } });
        expectNotLonger(migrate(fast), migrate(slow), sliceTime(slow, migrate(slow)));
      }),
      seeded,
    );
  });

  test('more memory never shortens a migration', () => {
    fc.assert(
      fc.property(anyOn(), growth, (scenario, more) => {
        const small = prompt(scenario);
        const large = changed(small, { vm: { memory: small.vm.memory * more } });
        expectNotLonger(migrate(small), migrate(large), sliceTime(small, migrate(large)));
      }),
      seeded,
    );
  });

  test.each([
    ['C-states off', { cStates: 'on' }, { cStates: 'off' }],
    ['full power', { powerPlan: 'balanced' }, { powerPlan: 'full' }],
    ['an idle host', { load: 1 }, { load: 0 }],
  ])('%s never makes a migration slower', (_, before, after) => {
    fc.assert(
      fc.property(anyOn(), (scenario) => {
        const slow = changed(prompt(scenario), { host: before });
        const fast = changed(prompt(scenario), { host: after });
        expectNotLonger(migrate(fast), migrate(slow), sliceTime(slow, migrate(slow)));
      }),
      seeded,
    );
  });

  test('bytes and rates scaled alike leave every time as it is', () => {
    fc.assert(
      fc.property(anyOn('ideal'), fc.constantFrom(2, 4, 1 / 8), (scenario, k) => {
        const { link, host, vm, migration } = changed(scenario, { link: { medium: 'ethernet' } });
        const scaled = changed(scenario, {
          link: { medium: 'ethernet', rate: link.rate * k },
          host: { firstTouchRate: host.firstTouchRate * k },
          vm: {
            memory: vm.memory * k,
            untouched: vm.untouched * k,
            dirtyRate: vm.dirtyRate * k,
            workingSet: vm.workingSet * k,
            dirtyRate2: vm.dirtyRate2 * k,
            workingSet2: vm.workingSet2 * k,
          },
          migration: { streamCap: migration.streamCap * k, bandwidthLimit: migration.bandwidthLimit * k },
        });
        const { totalTime, downtime, rounds } = migrate(changed(scenario, { link: { medium: 'ethernet' } }));
        expect(migrate(scaled)).toMatchObject({ totalTime, downtime, rounds });
      }),
      seeded,
    );
  });

  test('the parts of a gibibyte’s time are not negative and add up to the whole', () => {
    fc.assert(
      fc.property(anyScenario('hyperv-2008r2', 'hyperv-2016', 'qemu'), (scenario) => {
        const hosts = changed(scenario, { migration: { transport: 'tcp', streamCap: Infinity } });
        const { wire, processor, wakeUps } = breakdown(hosts);
        const whole = (8 * 2 ** 30) / connect(hosts).rate;
        expect(Math.min(wire, processor + rounding * whole, wakeUps)).toBeGreaterThanOrEqual(0);
        expect(wire + processor + wakeUps).toBeCloseTo(whole, 9 - Math.ceil(Math.log10(whole)));
      }),
      seeded,
    );
  });
});

describe('dirty memory', () => {
  // On a threshold platform (QEMU) a busier guest can trigger the next round so much sooner that it comes out shorter by a slice or two.
  test('a higher dirty rate never shortens a migration, but for the slices of a threshold platform', () => {
    fc.assert(
      fc.property(anyOn(), growth, (scenario, more) => {
        const calm = prompt(scenario);
        const busy = changed(calm, { vm: { dirtyRate: calm.vm.dirtyRate * more } });
        expectNotLonger(migrate(calm), migrate(busy), sliceTime(calm, migrate(busy)));
      }),
      seeded,
    );
  });

  test('where rounds drain, a higher dirty rate never saves bytes', () => {
    fc.assert(
      fc.property(anyOn(...drained), growth, (scenario, more) => {
        const calm = prompt(scenario);
        const busy = changed(calm, { vm: { dirtyRate: calm.vm.dirtyRate * more } });
        expect(migrate(calm).transferred).toBeLessThanOrEqual(migrate(busy).transferred * (1 + rounding));
      }),
      seeded,
    );
  });

  // On a threshold platform a longer allowance ends each round earlier, so there may be more of them, each shorter.
  test('where rounds drain, a longer downtime allowance never adds rounds', () => {
    fc.assert(
      fc.property(anyOn(...drained), growth, (scenario, more) => {
        const longer = changed(scenario, { migration: { downtimeLimit: scenario.migration.downtimeLimit * more } });
        expect(migrate(longer).rounds).toBeLessThanOrEqual(migrate(scenario).rounds);
      }),
      seeded,
    );
  });

  test('an idle VM converges in one round and sends its memory exactly once', () => {
    fc.assert(
      fc.property(anyScenario(), (scenario) => {
        const platform = platformOf(scenario);
        const idle = changed(scenario, { vm: { dirtyRate: 0, dirtyRate2: 0 } });
        const outcome = migrate(idle);
        const { memory, untouched } = idle.vm;
        const page = (4096 + platform.pageHeader) / idle.migration.compressionRatio;
        const once =
          platform.untouchedPage < 4096
            ? ((memory - untouched) * page + untouched * platform.untouchedPage) / 4096
            : (memory * page) / 4096;
        expect(outcome.converged).toBe(true);
        expect(outcome.rounds).toBe(1 + platform.extraRounds);
        expect((outcome.transferred - platform.firmware) / once).toBeCloseTo(1, 9);
      }),
      seeded,
    );
  });

  test('a migration that ends has sent all memory at least once', () => {
    fc.assert(
      fc.property(anyOn(), (scenario) => {
        const busy = migrate(scenario);
        const idle = migrate(changed(scenario, { vm: { dirtyRate: 0, dirtyRate2: 0 } }));
        expect(busy.transferred).toBeGreaterThanOrEqual(idle.transferred * (1 - rounding));
      }),
      seeded,
    );
  });

  test('a converged ideal migration keeps its downtime limit', () => {
    fc.assert(
      fc.property(anyOn('ideal'), (scenario) => {
        const { converged, downtime } = migrate(scenario);
        const { downtimeLimit, blackout } = scenario.migration;
        if (converged) expect(downtime - blackout - scenario.link.latency).toBeLessThanOrEqual(downtimeLimit * (1 + rounding));
      }),
      seeded,
    );
  });
});

describe('the host', () => {
  test('deeper sleep on slow links never speeds up, and changes nothing from 10 Gb/s on or with C-states off', () => {
    fc.assert(
      fc.property(anyOn(), growth, (scenario, deeper) => {
        const deep = changed(scenario, { host: { exitLatencyRatio: scenario.host.exitLatencyRatio * deeper } });
        const [usual, slowed] = [migrate(scenario).goodput, migrate(deep).goodput];
        if (scenario.link.rate >= 10e9 || scenario.host.cStates === 'off') expect(slowed).toBe(usual);
        else expect(slowed).toBeLessThanOrEqual(usual * (1 + rounding));
      }),
      seeded,
    );
  });
});

describe('the wire', () => {
  test('goodput never exceeds what the line carries as payload, or a measured stream the line’s rate', () => {
    fc.assert(
      fc.property(anyOn(), (scenario) => {
        const { link, migration } = scenario;
        const line =
          platformOf(scenario).fluid || migration.streamCap < Infinity
            ? lineRate(link)
            : migration.transport === 'rdma'
              ? rdmaRate(link)
              : payloadRate(link);
        expect(migrate(scenario).goodput).toBeLessThanOrEqual((line / scenario.host.flows) * (1 + rounding));
      }),
      seeded,
    );
  });

  test('displayed utilisation stays between nothing and what an adapter’s byte counter can show', () => {
    fc.assert(
      fc.property(anyOn(), (scenario) => {
        const { link, migration } = scenario;
        const measured = migration.streamCap < Infinity ? (link.mtu + 14) / segmentSize(link) : 1;
        const counted =
          platformOf(scenario).fluid || migration.transport === 'rdma'
            ? 1
            : Math.max(measured, (link.mtu + 14) / frameSize(link));
        const { utilisation } = migrate(scenario);
        expect(utilisation).toBeGreaterThan(0);
        expect(utilisation).toBeLessThanOrEqual(counted * (1 + rounding));
      }),
      seeded,
    );
  });
});
