import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/checks/check.ts';
import { planExperiment, usualNoise, type Experiment, type ExperimentQuestion } from '../../src/checks/experiment.ts';
import { streamFor } from '../../src/stats/random.ts';
import { InputError } from '../../src/units/input-error.ts';
import { shareOf } from '../stats/draws.ts';
import { normal } from '../stats/noise.ts';
import { asking, runsOf } from './synthetic.ts';

const cStates = { column: 'c_states', levels: ['on', 'off'] } as const;
const mtu = { column: 'mtu', levels: ['1500', '9000'] } as const;
const hosts = { column: 'host', names: ['HV01', 'HV02'] };
const question: ExperimentQuestion = {
  factors: [cStates],
  blocks: hosts,
  noise: 0.04,
  margin: 0.05,
  outcome: 'observed_total_s',
};
const plan = (other: Partial<ExperimentQuestion> = {}, seed = 1) =>
  planExperiment({ ...question, ...other }, streamFor(seed, 'plan'));

/** The plan as somebody fills it in. */
function filled({ columns, rows }: Experiment, effect: number, seed: number) {
  const random = streamFor(seed, 'filled');
  return runsOf(
    rows.map((row) => {
      const cells = Object.fromEntries(columns.map((name, at) => [name, row[at]!]));
      const level = cells['host'] === 'HV02' ? 1.1 : 1;
      const time =
        100 * level * (cells['c_states'] === 'off' ? effect : 1) * Math.exp(Math.log1p(question.noise) * normal(random));
      return { ...cells, observed_total_s: time };
    }),
  );
}

describe('a planned experiment', () => {
  test('has every combination of settings equally often in every block', () => {
    const { rows, columns, repetitions } = plan({ factors: [cStates, mtu] });
    expect(columns).toEqual(['order', 'host', 'c_states', 'mtu', 'observed_total_s']);
    const counts = Object.values(Object.groupBy(rows, ([, ...cells]) => cells.join()));
    expect(counts.map((runs) => runs!.length)).toEqual(Array(8).fill(repetitions));
    expect(rows.map(([order]) => Number(order))).toEqual(rows.map((_, at) => at + 1));
  });

  test('is in an order that only the seed decides', () => {
    expect(plan().rows).toEqual(plan().rows);
    expect(plan({}, 2).rows).not.toEqual(plan().rows);
  });

  test.each([
    { effect: 1, verdict: 'no difference that matters' },
    { effect: 1 / 1.05 ** 2, verdict: 'helps' },
    { effect: 1.05 ** 2, verdict: 'hurts' },
  ])(
    'filled in, comes to the verdict four times in five where times are $effect times as long: $verdict',
    ({ effect, verdict }) => {
      let seed = 0;
      const experiment = plan();
      const right = shareOf(
        60,
        () => check(filled(experiment, effect, ++seed), asking('c_states'), 1).judged[0]!.verdict === verdict,
      );
      expect(right).toBeGreaterThan(0.62); // 0.8 less what 60 experiments leave to chance
    },
  );

  test('takes more runs the more noise there is, and the less matters', () => {
    const share = fc.double({ min: 0.01, max: 0.2, noNaN: true });
    fc.assert(
      fc.property(share, share, (noise, margin) => {
        const runs = ({ needed }: Experiment) => Math.max(...needed.map(({ perSide }) => perSide));
        fc.pre((noise / margin) ** 2 < 50);
        const usual = runs(plan({ noise, margin }));
        expect(runs(plan({ noise: 1.2 * noise, margin }))).toBeGreaterThanOrEqual(usual);
        expect(runs(plan({ noise, margin: 1.2 * margin }))).toBeLessThanOrEqual(usual);
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  test('says how often a setting changes from one run to the next on a host', () => {
    const { changes, rows } = plan();
    expect(changes[0]!.times).toBeGreaterThan(rows.length / 4);
    expect(changes[0]!.times).toBeLessThan(rows.length);
  });

  test('is refused where no number of runs would do', () => {
    expect(() => plan({ margin: 0 })).toThrow(InputError);
    expect(() => plan({ noise: 0 })).toThrow('equal runs always vary');
    expect(() => plan({ noise: 0.9, margin: 0.001 })).toThrow('choose a wider --margin');
  });

  test('assumes the noise of the article where nobody has measured it', () => {
    expect(usualNoise).toBeCloseTo((65 - 55) / 2 / 60, 1);
  });
});
