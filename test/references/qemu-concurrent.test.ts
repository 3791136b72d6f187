import { describe, expect, test } from 'vitest';
import { predictSet } from '../../src/evidence/concurrent-trials.ts';
import { fitFirstTouch } from '../../src/evidence/lab-trials.ts';
import type { LabRow } from '../../src/importers/qemu-lab.ts';
import { readRows } from './rows.ts';

/** Real migrations of two or three VMs over one link, at once and in turn, with nothing fitted to them. */
const rows = readRows('observed/qemu-concurrent.csv');
const firstTouch = fitFirstTouch(readRows('observed/qemu-train.csv'));
const sets = [...new Set(rows.map(({ set }) => set!))];
const ofSet = (set: string, how: string) => rows.filter((row) => row.set === set && row.how === how);
const makespan = ([first]: readonly LabRow[]) => Number(first!.makespan_s);

const predict = (set: readonly LabRow[], atOnce: number) => predictSet(set, firstTouch, atOnce);

describe.each(sets)('set %s of the laboratory', (set) => {
  test('converges at once, as it did', () => {
    const measured = ofSet(set, 'concurrent');
    const { migrations } = predict(measured, measured.length);
    expect(migrations.map(({ converged }) => converged)).toEqual(measured.map(({ status }) => status === 'completed'));
  });

  test('at once is over within 3 % of the time that was measured', () => {
    const measured = ofSet(set, 'concurrent');
    expect(Math.abs(predict(measured, measured.length).makespan / makespan(measured) - 1)).toBeLessThan(0.03);
  });

  // Between two of them the laboratory took 0.2 s to begin the next one.
  test('in turn is over within 5 % of the time that was measured', () => {
    const measured = ofSet(set, 'sequential');
    expect(Math.abs(predict(measured, 1).makespan / makespan(measured) - 1)).toBeLessThan(0.05);
  });

  test('sends within 5 % of the bytes that were measured', () => {
    const measured = ofSet(set, 'concurrent');
    const bytes = measured.reduce((sum, { transferred_bytes }) => sum + Number(transferred_bytes), 0);
    const predicted = predict(measured, measured.length).migrations.reduce((sum, { transferred }) => sum + transferred, 0);
    expect(Math.abs(predicted / bytes - 1)).toBeLessThan(0.05);
  });
});

test('VMs that converge alone need not do so together', () => {
  // Three that each write 0.45 of what the link carries: alone 0.45, together 1.35 of it.
  const [row] = ofSet('0', 'concurrent');
  const busy = { ...row!, rateA_MBps: String((0.45 * 500) / 8), wsA_MiB: '256' };
  expect(predict([busy], 1).migrations[0]!.outcome).toBe('done');
  expect(predict([busy, busy, busy], 1).migrations.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done']);
  expect(predict([busy, busy, busy], 3).migrations.map(({ outcome }) => outcome)).toEqual(['never', 'never', 'never']);
});
