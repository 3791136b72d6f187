import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/checks/check.ts';
import { factorOfColumn } from '../../src/checks/question.ts';
import { streamFor } from '../../src/stats/random.ts';
import { normal } from '../stats/noise.ts';
import { asking, runsOf, type Row } from './synthetic.ts';

const judgedOf = (rows: readonly Row[], question = asking('c_states')) => check(runsOf(rows), question, 1).judged[0]!;

/** Runs with C-states on and off in turn, the second `ratio` times the first. */
function inTurn(count: number, ratio: number, noise = 0.02, seed = 1): Row[] {
  const random = streamFor(seed, 'in turn');
  return Array.from({ length: count }, (_, at) => ({
    order: at + 1,
    c_states: at % 2 === 0 ? 'on' : 'off',
    observed_total_s: 100 * (at % 2 === 0 ? 1 : ratio) * Math.exp(noise * normal(random)),
  }));
}

describe('the verdict keeps two questions apart', () => {
  test.each([
    { ratio: 0.7, verdict: 'helps' },
    { ratio: 1.3, verdict: 'hurts' },
    { ratio: 1, verdict: 'no difference that matters' },
    { ratio: 1.05, verdict: 'undecided' },
  ])('a time $ratio times as long: $verdict', ({ ratio, verdict }) => {
    expect(judgedOf(inTurn(24, ratio)).verdict).toBe(verdict);
  });

  test('what is real may be too small to matter, and what may matter too noisy to be real', () => {
    const small = judgedOf(inTurn(200, 0.98));
    expect(small.correctedChance).toBeLessThan(0.001);
    expect(small.verdict).toBe('no difference that matters');
    const noisy = judgedOf(inTurn(12, 0.9, 0.3));
    expect(noisy.correctedChance).toBeGreaterThan(0.05);
    expect(noisy.verdict).toBe('undecided');
    expect(noisy.missing!.needed.every(({ perSide }) => perSide > 6)).toBe(true);
  });

  test('without a margin every real difference matters, and none is shown to be none', () => {
    expect(judgedOf(inTurn(200, 0.98), asking('c_states', { margin: 0 })).verdict).toBe('helps');
    expect(judgedOf(inTurn(200, 1), asking('c_states', { margin: 0 })).verdict).toBe('undecided');
  });

  test('no verdict comes of runs too few for chance to be excluded', () => {
    const { verdict, caveats } = judgedOf(inTurn(6, 0.3, 0.001));
    expect(verdict).toBe('undecided');
    expect(caveats.map(({ kind }) => kind)).toContain('few runs');
    expect(judgedOf(inTurn(8, 0.3, 0.001)).verdict).toBe('helps');
  });
});

describe('what it is measured in does not matter', () => {
  test('other units of time give the same ratio and verdict', () => {
    const rows = inTurn(16, 0.9);
    const inMilliseconds = rows.map(({ observed_total_s, ...row }) => ({ ...row, took_ms: 1000 * Number(observed_total_s) }));
    const [one, other] = [judgedOf(rows), judgedOf(inMilliseconds, asking('c_states', { outcome: 'took_ms' }))];
    expect(other.ratio.value).toBeCloseTo(one.ratio.value, 12);
    expect(other.verdict).toBe(one.verdict);
  });

  test('rates, of which more is better, give the inverse ratio and the same verdict', () => {
    for (const ratio of [0.8, 1, 1.2]) {
      const rows = inTurn(16, ratio);
      const asRate = rows.map(({ observed_total_s, ...row }) => ({
        ...row,
        observed_goodput_mbps: 1e6 / Number(observed_total_s),
      }));
      const [time, rate] = [judgedOf(rows), judgedOf(asRate)];
      expect(rate.ratio.value).toBeCloseTo(1 / time.ratio.value, 12);
      expect(rate.ratio.low).toBeCloseTo(1 / time.ratio.high, 12);
      expect(rate.verdict).toBe(time.verdict);
    }
  });

  test('nor in which order the file has the runs', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(inTurn(12, 0.95), { minLength: 12 }), (rows) => {
        const [one, other] = [judgedOf(inTurn(12, 0.95)), judgedOf(rows)];
        expect(other.ratio.value).toBeCloseTo(one.ratio.value, 12);
        expect(other.method.test).toEqual(one.method.test);
        expect(other.caveats.map(({ kind }) => kind)).toEqual(one.caveats.map(({ kind }) => kind));
      }),
      { numRuns: 20, seed: 1 },
    );
  });
});

describe('runs are compared where they are alike', () => {
  const random = streamFor(1, 'alike');
  const vms = Array.from({ length: 8 }, (_, at) => ({ vm: `vm${at}`, memory: 2 ** (12 + (at % 3)) }));
  const pairs = vms.flatMap(({ vm, memory }) =>
    ['on', 'off'].map((cStates) => ({
      vm,
      memory_mib: memory,
      c_states: cStates,
      observed_total_s: (memory / 50) * (cStates === 'on' ? 1 : 0.8) * Math.exp(0.02 * normal(random)),
    })),
  );

  test('pairs by VM, whatever lies between VMs', () => {
    const { design, method, verdict, ratio } = judgedOf(pairs);
    expect([design.kind, design.alike, method.name]).toEqual(['pairs', ['vm'], 'paired t']);
    expect(verdict).toBe('helps');
    expect(ratio.high - ratio.low).toBeLessThan(0.06);
  });

  test('pairs by the id that precopy import calls a VM by, unless every run has one of its own', () => {
    const named = pairs.map(({ vm, ...row }) => ({ id: vm, ...row }));
    expect(judgedOf(named).design).toMatchObject({ kind: 'pairs', alike: ['id'] });
    const numbered = inTurn(16, 0.8).map((row, at) => ({ id: `run ${at}`, ...row }));
    expect(judgedOf(numbered).design).toMatchObject({ kind: 'two groups', alike: [] });
  });

  test('blocks by host, unbalanced, each with a level of its own', () => {
    const rows = [1, 3].flatMap((level, host) =>
      Array.from({ length: 7 }, (_, at) => ({
        host: `HV0${host}`,
        c_states: at < 3 + host ? 'off' : 'on',
        observed_total_s: 100 * level * (at < 3 + host ? 0.8 : 1) * Math.exp(0.02 * normal(random)),
      })),
    );
    const { design, method, verdict } = judgedOf(rows);
    expect([design.kind, design.alike, method.name, verdict]).toEqual(['blocks', ['host'], 'least squares in blocks', 'helps']);
  });

  test('with --ignore and further blocks as someone says', () => {
    const rows = inTurn(16, 0.8).map((row, at) => ({ ...row, mtu: at < 8 ? 1500 : 9000, rack: at % 4 < 2 ? 'A' : 'B' }));
    expect(judgedOf(rows).design.alike).toEqual(['mtu']);
    expect(judgedOf(rows, asking('c_states', { ignored: ['mtu'] })).design.alike).toEqual([]);
    expect(judgedOf(rows, asking('c_states', { blocks: ['rack'] })).design.alike).toEqual(['mtu', 'rack']);
  });

  test('machines that had one setting each are compared as machines, not by their runs', () => {
    const rows = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].flatMap((host, at) =>
      Array.from({ length: 10 }, (_, run) => ({
        host,
        c_states: at < 4 ? 'on' : 'off',
        observed_total_s: 100 * (1 + 0.1 * (at % 4)) * (at < 4 ? 1 : 0.97) * (1 + run / 1000),
      })),
    );
    const { design, blocks, verdict, caveats } = judgedOf(rows);
    expect(design.kind).toBe('machines');
    expect(blocks).toMatchObject([{ base: { length: 4 }, changed: { length: 4 } }]);
    expect(verdict).toBe('undecided');
    expect(caveats.map(({ kind }) => kind)).toContain('one setting each');
  });

  test('wild runs are kept, and an interval by ranks not moved by them', () => {
    const rows = inTurn(24, 0.8).map((row, at) => (at === 5 ? { ...row, observed_total_s: 900 } : row));
    const { method, verdict, caveats, ratio } = judgedOf(rows);
    expect([method.name, verdict]).toEqual(['Hodges–Lehmann', 'helps']);
    expect(ratio.value).toBeCloseTo(0.8, 1);
    expect(caveats.find(({ kind }) => kind === 'wild runs')).toMatchObject({
      rows: [5],
      says: expect.stringContaining('line 7') as string,
    });
  });

  test('ranks assume that a side of few runs spreads as the other does, and say so', () => {
    const random = streamFor(2, 'few beside many');
    const rows = (few: number): Row[] =>
      Array.from({ length: 30 + few }, (_, at) => ({
        c_states: at < 30 ? 'on' : 'off',
        observed_total_s: 100 * Math.exp(0.02 * normal(random) + (at === 3 ? 0.5 : 0)),
      }));
    const methodOf = (few: number) => judgedOf(rows(few)).method;
    expect(methodOf(5)).toMatchObject({ name: 'Hodges–Lehmann', reason: expect.stringContaining('is assumed') as string });
    expect(methodOf(30)).toMatchObject({ name: 'Hodges–Lehmann', reason: expect.not.stringContaining('is assumed') as string });
  });

  test('many runs of a shape of their own on either side are resampled', () => {
    const rows = inTurn(100, 0.7, 0).map((row, at) => ({
      ...row,
      observed_total_s: Number(row['observed_total_s']) * Math.exp((at % 2 === 0 ? 0.2 : 0.02) * -Math.log(1 - random())),
    }));
    expect(judgedOf(rows).method.name).toBe('BCa bootstrap');
  });
});

describe('several settings', () => {
  const random = streamFor(2, 'several');
  const rows = Array.from({ length: 32 }, (_, at) => ({
    c_states: at & 1 ? 'on' : 'off',
    mtu: at & 2 ? 1500 : 9000,
    power_plan: at & 4 ? 'balanced' : 'full',
    observed_total_s: 100 * (at & 1 ? 1 : 0.8) * Math.exp(0.03 * normal(random)),
  }));

  test('share the error that a verdict may carry', () => {
    const together = check(runsOf(rows), asking(['c_states', 'mtu', 'power_plan']), 1);
    expect(together.comparisons).toBe(3);
    expect(together.judged.map(({ verdict }) => verdict)[0]).toBe('helps');
    for (const { correctedError, leaning } of together.judged) expect(correctedError).toBeGreaterThanOrEqual(leaning.error);
  });

  test('and levels beyond two are each compared with the usual one', () => {
    const rings = rows.map(({ mtu: _, ...row }, at) => ({ ...row, receive_buffers: [512, 1024, 4096][at % 3]! }));
    const { judged } = check(runsOf(rings), { ...asking([]), factors: [{ column: 'receive_buffers', usual: ['512'] }] }, 1);
    expect(judged.map(({ sides }) => [sides.base, sides.level])).toEqual([
      ['512', '1024'],
      ['512', '4096'],
    ]);
  });

  test('a setting is changed from its usual value, or from the one someone names', () => {
    const levels = (factor = factorOfColumn('c_states')) => {
      const { base, level } = check(runsOf(rows), { ...asking([]), factors: [factor] }, 1).judged[0]!.sides;
      return [base, level];
    };
    expect(levels()).toEqual(['on', 'off']);
    expect(levels(factorOfColumn('c_states', 'off'))).toEqual(['off', 'on']);
    expect(levels(factorOfColumn('mtu'))).toEqual(['1500', '9000']);
  });
});
