import { expect, test } from 'vitest';
import { evacuate, networks, pipeUse } from '../../src/notebook/evacuation.ts';
import { openLab } from '../../src/notebook/lab.ts';
import { movingShare, updateInTurn } from '../../src/notebook/update-in-turn.ts';
import { tuning } from '../../src/scenario/presets.ts';

const { lab } = openLab({ ...tuning.tuned, migration: { platform: 'hyperv-2012' }, vm: { memory: '4 GiB' } }, [], 1, []);

test('equal hosts in turn take as long as one of them, so many times', () => {
  const [one, three] = [1, 3].map((patched) => updateInTurn(lab, { hosts: 4, patched, vmsEach: 3, minutes: 10 }));
  expect(three!.makespan).toBeCloseTo(3 * one!.makespan, 6);
  expect(movingShare(three!)).toBeCloseTo(movingShare(one!), 9);
  expect(movingShare(one!)).toBeCloseTo(100 * (1 - 600 / one!.makespan), 9);
});

test('a host is emptied no later over more networks, and never uses more of one than it carries', () => {
  const times = [1, 2, 4].map((count) => evacuate(lab, { networks: networks(count), atOnce: 4 }).makespan);
  expect(times).toEqual(times.toSorted((a, b) => b - a));
  expect(pipeUse(lab, { atOnce: 4 })).toBeLessThan(100);
});
