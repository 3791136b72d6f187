import { describe, expect, test } from 'vitest';
import { migrate } from '../../src/model/migrate.ts';
import { scenario, type ScenarioInput } from '../../src/scenario/scenario.ts';

const gibibyte = 2 ** 30;

/** The textbook: M bytes of memory, written in turn at the share ρ of the rate B, over n rounds. */
const textbook = (share: number, more: ScenarioInput['migration'] = {}) =>
  migrate(
    scenario({
      vm: { memory: '8 GiB', dirtyRate: `${share * 125} MB/s` },
      migration: { platform: 'ideal', streamCap: '1 Gb/s', downtimeLimit: '1 ms', ...more },
    }),
  );

describe('n rounds at the dirty share ρ of the rate', () => {
  test.each([
    [0.1, 3],
    [0.5, 4],
    [0.5, 10],
    [0.9, 5],
  ])('send M(1 − ρⁿ)/(1 − ρ) and leave Mρⁿ: ρ = %d, n = %d', (share, rounds) => {
    const outcome = textbook(share, { maxRounds: rounds });
    const memory = 8 * gibibyte;
    const live = (memory * (1 - share ** rounds)) / (1 - share);
    const rest = memory * share ** rounds;
    expect(outcome.rounds).toBe(rounds);
    expect(outcome.converged).toBe(false);
    expect(outcome.transferred / (live + rest)).toBeCloseTo(1, 9);
    expect(outcome.downtime / (rest / 125e6)).toBeCloseTo(1, 9);
    expect(outcome.totalTime / ((live + rest) / 125e6)).toBeCloseTo(1, 9);
  });

  test('are as many as bring Mρⁿ below what the allowance can carry', () => {
    // 8 GiB · ½ⁿ ≤ 125 kB first holds for n = 17.
    expect(textbook(0.5)).toMatchObject({ rounds: 17, converged: true });
  });

  test('never end at ρ = 1', () => {
    expect(textbook(1).totalTime).toBe(Infinity);
  });
});

test('a hot working set that fits the allowance does not hold a migration up, however fast it is written', () => {
  const input = { vm: { memory: '8 GiB', dirtyRate: '10 GiB/s', workingSet: '16 MiB' } } as const;
  const outcome = migrate(scenario(input, { migration: { platform: 'ideal', streamCap: '1 Gb/s', downtimeLimit: '200 ms' } }));
  expect(outcome).toMatchObject({ converged: true, rounds: 1 });
});

test('two tiers dirty what each of them would alone', () => {
  const rest = (vm: ScenarioInput['vm']) =>
    migrate(scenario({ vm: { memory: '8 GiB', ...vm }, migration: { platform: 'ideal', streamCap: '1 Gb/s', maxRounds: 1 } }))
      .downtime;
  const hot = { dirtyRate: '500 MB/s', workingSet: '64 MiB' } as const;
  const warm = { dirtyRate2: '1 MB/s', workingSet2: '2 GiB', dirtyPattern2: 'uniform' } as const;
  expect(rest({ ...hot, ...warm })).toBeCloseTo(rest(hot) + rest({ workingSet: '64 MiB', ...warm }), 9);
});

test('a speed limit holds while the VM runs and is lifted for the rest', () => {
  const limits = { platform: 'qemu', streamCap: '1 Gb/s', bandwidthLimit: '100 Mb/s', maxRounds: 1 } as const;
  const vm = { memory: '1 GiB', dirtyRate: '5 MB/s' } as const;
  const limited = migrate(scenario({ vm, migration: limits }));
  const free = migrate(scenario({ vm, migration: { ...limits, bandwidthLimit: 'none' } }));
  expect(limited.goodput).toBe(1e8);
  expect(limited.totalTime).toBeGreaterThan(5 * free.totalTime);
  expect(limited.downtime).toBeLessThan((4 * gibibyte) / 1e9);
});

test('compression halves bytes and time of an idle VM', () => {
  const plain = textbook(0);
  const compressed = textbook(0, { compressionRatio: 2 });
  expect(compressed.transferred).toBe(plain.transferred / 2);
  expect(compressed.totalTime).toBe(plain.totalTime / 2);
});

test('untouched memory costs QEMU nine bytes a page and Hyper-V all of it; QEMU sends 118 pages and 14 markers of firmware too', () => {
  const sent = (platform: 'qemu' | 'hyperv-2012r2') =>
    migrate(scenario({ vm: { memory: '4 GiB', untouched: '3 GiB' }, migration: { platform } })).transferred;
  expect(sent('qemu')).toBeCloseTo((gibibyte * 4104) / 4096 + ((3 * gibibyte) / 4096) * 9 + 118 * 4104 + 14 * 9, 0);
  expect(sent('hyperv-2012r2')).toBe(4 * gibibyte);
});

test('an idle VM costs Hyper-V its set-up and its fixed blackout beyond the bytes', () => {
  const { totalTime, downtime, transferred, goodput } = migrate(scenario());
  expect(downtime).toBe(0.5);
  expect(totalTime - (transferred * 8) / goodput).toBeCloseTo(2.95, 9);
});
