import { describe, expect, test } from 'vitest';
import { ownShare, shares } from '../../src/calibration/slopes.ts';
import { middleOf, placeOf, valueAtPlace } from '../../src/calibration/scale.ts';

const column = (...values: number[]) => Float64Array.from(values);

describe('the share of an effect that is a parameter’s own', () => {
  test('is all of it where no other parameter acts on the same rows', () => {
    expect(ownShare(column(1, 0, 2), [column(0, 3, 0)])).toBeCloseTo(1, 12);
    expect(ownShare(column(1, 0, 2), [])).toBe(1);
  });

  test('is nothing where another, or a combination of others, does the same', () => {
    expect(ownShare(column(1, 0, 2), [column(2, 0, 4)])).toBeCloseTo(0, 12);
    expect(ownShare(column(1, 1, 2), [column(1, 0, 1), column(0, 1, 1)])).toBeCloseTo(0, 12);
  });

  test('is nothing where it has no effect, and an effectless parameter stands in for none', () => {
    expect(ownShare(column(0, 0), [column(1, 1)])).toBe(0);
    expect(ownShare(column(1, 2), [column(0, 0)])).toBeCloseTo(1, 12);
  });

  test('is one less the squared correlation through zero for two parameters', () => {
    expect(ownShare(column(1, 0), [column(1, 1)])).toBeCloseTo(0.5, 12);
  });
});

test('stand-ins are named by the part of the effect that each makes up for', () => {
  expect(shares(column(3, 4), [column(1, 0), column(0, 1)]).map((share) => Number(share.toFixed(6)))).toEqual([0.6, 0.8]);
});

describe('the scale of the search', () => {
  const range = { low: 2, high: 200 };

  test('gives back every value inside the range', () => {
    for (const value of [2.2, 20, 150]) expect(valueAtPlace(range, placeOf(range, value))).toBeCloseTo(value, 9);
  });

  test('never leaves the range, and has its middle at zero', () => {
    expect(valueAtPlace(range, -1e3)).toBe(2);
    expect(valueAtPlace(range, 1e3)).toBe(200);
    expect(valueAtPlace(range, 0)).toBeCloseTo(middleOf(range), 9);
  });

  test('takes values beyond the range, zero among them, as just inside', () => {
    for (const value of [0, 1, 1e6]) {
      const inside = valueAtPlace(range, placeOf(range, value));
      expect(inside).toBeGreaterThan(2);
      expect(inside).toBeLessThan(200);
    }
  });
});
