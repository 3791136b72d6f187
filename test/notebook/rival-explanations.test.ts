import { expect, test } from 'vitest';
import { exactly } from '../../src/evidence/judge.ts';
import { quoted } from '../../src/evidence/quoted.ts';
import { gainsAwake, generations } from '../../src/notebook/generations.ts';
import { openLab } from '../../src/notebook/lab.ts';
import { readHostPaths } from '../../src/notebook/read-host-paths.ts';
import { decidesFor, rivalPredictions } from '../../src/notebook/rival-explanations.ts';

const question = { migration: { platform: 'hyperv-2008r2' }, vm: { memory: '50 GiB' } } as const;
const { lab } = openLab(question, [], 1, await readHostPaths());

test('both explanations give the figure they were selected by, and part where only the deepest state is off', () => {
  const predictions = rivalPredictions(lab);
  expect(decidesFor(predictions[0], quoted.oneGigabitDefault).holds).toBe('undecided');
  const { byWindow, bySleep } = predictions.at(-1)!;
  expect(byWindow.value).toBeCloseTo(predictions[0].byWindow.value, 9);
  expect(bySleep.low).toBeGreaterThan(byWindow.high);
});

test.each([
  ['for the window', 77, 90, true],
  ['against it', 90, 77, false],
  ['nothing where both give it', 77, 78, 'undecided'],
  ['nothing where neither does', 60, 90, 'undecided'],
])('a figure decides %s', (_, window, sleep, holds) => {
  const prediction = { test: '', byWindow: exactly(window, '%'), bySleep: exactly(sleep, '%') };
  expect(decidesFor(prediction, quoted.oneGigabitDefault).holds).toBe(holds);
});

test('a generation whose idle state takes longer to leave gains more from staying awake', () => {
  const byExit = gainsAwake(lab)
    .map((gain, at) => ({ gain, exit: generations[at]!.exit }))
    .sort((a, b) => a.exit - b.exit);
  expect(byExit).toEqual(byExit.toSorted((a, b) => a.gain - b.gain || a.exit - b.exit));
  expect(generations[0]).toEqual({ generation: 'Nehalem, Westmere (C3, 20 µs)', exit: 20 });
});
