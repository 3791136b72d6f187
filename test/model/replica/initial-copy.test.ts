import { expect, test } from 'vitest';
import { initialCopy } from '../../../src/model/replica/initial-copy.ts';

const terabyte = { disks: 1e12, goodput: 80e6, compressionRatio: 1, churn: 0 };

test('an idle VM is copied in the time that its disks take over the line', () => {
  expect(initialCopy(terabyte)).toEqual({ copied: 100_000, caughtUp: 100_000, overflows: false });
});

test('what is written meanwhile is caught up in a geometric series: a link half used by it takes twice as long', () => {
  expect(initialCopy({ ...terabyte, churn: 5e6 }).caughtUp).toBeCloseTo(200_000, 3);
});

test('beyond half of the link the log outgrows half of the disks on the way, and beyond all of it never catches up', () => {
  expect(initialCopy({ ...terabyte, churn: 5.1e6 })).toMatchObject({ overflows: true });
  expect(initialCopy({ ...terabyte, churn: 10e6 }).caughtUp).toBe(Infinity);
});

test('shipped media take their journey and then the log of it', () => {
  const { copied, caughtUp, overflows } = initialCopy({ ...terabyte, churn: 1e6, shipped: 86_400 });
  expect(copied).toBe(86_400);
  expect(caughtUp).toBeCloseTo(86_400 * (1 + 1 / 9), 3);
  expect(overflows).toBe(false);
});
