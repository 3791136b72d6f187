import { expect, test } from 'vitest';
import { agreement, bestFit } from '../../src/evidence/agreement.ts';
import { rivalRules } from '../../src/evidence/rival-rules.ts';
import { scenario } from '../../src/scenario/scenario.ts';

test('errors are relative to what was observed, and unknown pairs do not count', () => {
  const found = agreement([
    { predicted: 110, observed: 100 },
    { predicted: 90, observed: 100 },
    { predicted: 200, observed: 100 },
    { predicted: Infinity, observed: 100 },
    { predicted: 1, observed: NaN },
  ]);
  expect(found.count).toBe(3);
  expect(found.median).toBeCloseTo(0.1);
});

test('the best fit is the candidate with the smallest errors, and one disturbed row does not outvote the rest', () => {
  const observed = [10, 20, 30, 1000];
  expect(
    bestFit([1, 2, 3], (factor) => observed.map((value, at) => ({ predicted: 10 * (at + 1) * factor, observed: value }))),
  ).toBe(1);
});

const idle = scenario({
  vm: { memory: '4 GiB', untouched: '1 GiB' },
  link: { rate: '10 Gb/s' },
  migration: { platform: 'qemu', streamCap: '1 Gb/s' },
});

test.each([
  ['memory over bandwidth', (4 * 2 ** 33) / 1e9],
  ['CloudSim’s half bandwidth', (8 * 2 ** 33) / 1e9],
  ['textbook pre-copy', (3 * 2 ** 33) / 1e9],
  ['SimGrid’s rule', (4 * 2 ** 33) / 1e9],
])('%s predicts an idle machine of 4 GiB, 1 GiB untouched, in %f s', (rule, time) => {
  expect(rivalRules[rule]!(idle)).toBeCloseTo(time, 6);
});

test('rules with a dirty rate say when a migration never ends, the others never do', () => {
  const hopeless = { ...idle, vm: { ...idle.vm, dirtyRate: 1e9 } } as typeof idle;
  const verdicts = Object.fromEntries(Object.entries(rivalRules).map(([rule, time]) => [rule, time(hopeless) < Infinity]));
  expect(verdicts).toEqual({
    'memory over bandwidth': true,
    'CloudSim’s half bandwidth': true,
    'textbook pre-copy': false,
    'SimGrid’s rule': false,
  });
});
