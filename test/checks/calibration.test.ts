import { describe, expect, test } from 'vitest';
import { check } from '../../src/checks/check.ts';
import { streamFor, type Random } from '../../src/stats/random.ts';
import { boundsOf, contaminated, exponential, lognormal, normal, type Noise } from '../stats/noise.ts';
import { asking, runsOf, type Row } from './synthetic.ts';

/** Runs of a design, `effect` and noise added to logarithms. */
type Design = (random: Random, noise: Noise, effect: number, scale: number) => Row[];

const row = (off: boolean, logarithm: number, other: Row = {}): Row => ({
  ...other,
  c_states: off ? 'off' : 'on',
  observed_total_s: 100 * Math.exp(logarithm),
});

const designs: Readonly<Record<string, Design>> = {
  'five against five': (random, noise, effect, scale) =>
    Array.from({ length: 10 }, (_, at) => row(at % 2 > 0, (at % 2) * effect + scale * noise(random))),
  'four against sixteen': (random, noise, effect, scale) =>
    Array.from({ length: 20 }, (_, at) => row(at < 4, (at < 4 ? effect : 0) + scale * noise(random))),
  'eight pairs': (random, noise, effect, scale) =>
    Array.from({ length: 8 }, () => normal(random)).flatMap((level, vm) =>
      [0, 1].map((off) => row(off > 0, level + off * effect + scale * noise(random), { vm: `vm${vm}` })),
    ),
  'three blocks, unbalanced': (random, noise, effect, scale) =>
    [0, 1, 2].flatMap((host) =>
      Array.from({ length: 9 }, (_, at) =>
        row(at < 3 + host, host + (at < 3 + host ? effect : 0) + scale * noise(random), { host: `HV${host}` }),
      ),
    ),
  'five machines against five': (random, noise, effect, scale) =>
    Array.from({ length: 10 }, () => scale * normal(random)).flatMap((level, host) =>
      [1, 2, 3].map(() => row(host < 5, level + (host < 5 ? effect : 0) + scale * noise(random), { host: `HV${host}` })),
    ),
};

const noises: Readonly<Record<string, Noise>> = {
  'even noise': normal,
  'skewed noise': exponential,
  'a long tail': (random) => lognormal(random) / 1.5,
  'wild runs now and then': (random) => contaminated(random) / 2,
};

const margin = Math.log(1.05);
const cases = [
  ['five against five', 'even noise'],
  ['five against five', 'a long tail'],
  ['four against sixteen', 'skewed noise'],
  ['four against sixteen', 'wild runs now and then'],
  ['eight pairs', 'even noise'],
  ['eight pairs', 'wild runs now and then'],
  ['three blocks, unbalanced', 'even noise'],
  ['three blocks, unbalanced', 'a long tail'],
  ['five machines against five', 'skewed noise'],
] as const;

describe.each(cases)('%s, %s', (design, shape) => {
  const times = 100;
  const [make, noise, name] = [designs[design]!, noises[shape]!, `${design}, ${shape}`];
  const shares = (effect: number, scale: number) => {
    const random = streamFor(1, `${name} ${effect}`);
    const counts = { helps: 0, hurts: 0, 'no difference that matters': 0, undecided: 0 };
    for (let time = 0; time < times; time++)
      counts[check(runsOf(make(random, noise, effect, scale)), asking('c_states'), time).judged[0]!.verdict] += 1 / times;
    return counts;
  };

  test('an effect that is not there is hardly ever found', () => {
    const { helps, hurts } = shares(0, 0.08);
    expect(helps + hurts).toBeLessThan(boundsOf(0.05, times).high);
  });

  test('an effect of just the margin is called neither more nor less than it, but for one time in twenty each', () => {
    const found = shares(-margin, 0.03);
    expect(found.helps).toBeLessThan(boundsOf(0.05, times).high + 0.02);
    expect(found['no difference that matters']).toBeLessThan(boundsOf(0.05, times).high + 0.02);
    expect(found.hurts).toBe(0);
  });
});

test('of four settings that do nothing any is found to do something hardly ever, for they share the error', () => {
  const [times, random] = [150, streamFor(1, 'four settings')];
  const factors = ['a', 'b', 'c', 'd'];
  const settings = (at: number) => Object.fromEntries(factors.map((name, bit) => [name, String((at >> bit) & 1)]));
  const found = Array.from({ length: times }, (_, time) => {
    const rows = Array.from({ length: 16 }, (__, at): Row => ({ ...settings(at), observed_total_s: Math.exp(normal(random)) }));
    return check(runsOf(rows), asking(factors, { margin: 0, ignored: factors }), time).judged;
  }).filter((judged) => judged.some(({ verdict }) => verdict !== 'undecided'));
  expect(found.length / times).toBeLessThan(boundsOf(0.05, times).high);
});
