import { expect, test } from 'vitest';
import { durationOf, scaledChurn, writtenBetween } from '../../../src/model/replica/churn.ts';
import { nightlyBatch, officeDay } from '../../../src/model/replica/traces.ts';
import { streamFor } from '../../../src/stats/random.ts';
import { day } from './plans.ts';

const traces = { officeDay, nightlyBatch };

test.each(Object.entries(traces))('%s writes in a day exactly what is asked for, the same at every call', (name, trace) => {
  const churn = trace(1e9, streamFor(1, name));
  expect(durationOf(churn)).toBe(day);
  expect(writtenBetween(churn, 0, day)).toBeCloseTo(1e9, 0);
  expect(trace(1e9, streamFor(1, name))).toEqual(churn);
  expect(trace(1e9, streamFor(2, name))).not.toEqual(churn);
});

test('an office writes most by day, a batch nine parts in ten from two to four', () => {
  const office = officeDay(1e9, streamFor(1, 'office'));
  expect(writtenBetween(office, 8 * 3600, 18 * 3600)).toBeGreaterThan(0.7e9);
  expect(writtenBetween(office, 0, 6 * 3600)).toBeLessThan(0.15e9);
  expect(writtenBetween(nightlyBatch(1e9, streamFor(1, 'batch')), 2 * 3600, 4 * 3600)).toBeGreaterThan(0.88e9);
});

test('parts of a trace add up, and a heavier one has the same course', () => {
  const churn = officeDay(1e9, streamFor(1, 'office'));
  const parts = [writtenBetween(churn, 0, 1234), writtenBetween(churn, 1234, 50_000), writtenBetween(churn, 50_000, day)];
  expect(parts[0]! + parts[1]! + parts[2]!).toBeCloseTo(1e9, 0);
  expect(writtenBetween(scaledChurn(churn, 3), 0, 1234)).toBeCloseTo(3 * parts[0]!, 0);
});
