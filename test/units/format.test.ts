import { describe, expect, test } from 'vitest';
import { decimalPlaces, formatNumber, formatQuantity, inUnit } from '../../src/units/format.ts';
import type { UnitName } from '../../src/units/unit.ts';

describe('a number is shown', () => {
  test.each<[number, number | undefined, string]>([
    [0, undefined, '0'],
    [3.14159, undefined, '3.14'],
    [0.00012345, undefined, '0.000123'],
    [1234.5, undefined, '1235'],
    [9999, 0, '9999'],
    [10_000, 0, '10\u202f000'],
    [1_234_567.891, 1, '1\u202f234\u202f567.9'],
    [-2.5, 1, '−2.5'],
    [-0.04, 1, '0.0'],
    [-12_345, 0, '−12\u202f345'],
    [Infinity, undefined, 'unlimited'],
    [-Infinity, undefined, '−unlimited'],
    [NaN, 2, 'unknown'],
  ])('%d with %s digits', (value, digits, text) => {
    expect(formatNumber(value, digits)).toBe(text);
  });
});

describe('a quantity is shown in the unit asked for', () => {
  test.each<[number, UnitName, number | undefined, string]>([
    [1e10, 'Gb/s', undefined, '10\u00a0Gb/s'],
    [2.5e9, 'Gb/s', undefined, '2.5\u00a0Gb/s'],
    [0.0753, 's', 2, '0.08\u00a0s'],
    [20e-6, 'us', undefined, '20\u00a0µs'],
    [0.2, '%', 1, '20.0\u00a0%'],
    [512, 'count', undefined, '512'],
    [0.55, '1', undefined, '0.55'],
    [2.5e-7, 's', undefined, '0.00000025\u00a0s'],
    [2 ** 30 / 3, 'MiB', undefined, '341.333\u00a0MiB'],
    [Infinity, 's', undefined, 'unlimited\u00a0s'],
  ])('%d in %s', (value, unit, digits, text) => {
    expect(formatQuantity(value, unit, digits)).toBe(text);
  });
});

test.each([
  [0.25, 2],
  [2.5e-7, 8],
  [1e-7, 7],
  [3e7, 0],
  [1.5e21, 0],
  [12, 0],
])('%d has %i digits after the point', (value, places) => {
  expect(decimalPlaces(value)).toBe(places);
});

test('a value in a unit is the number that stands before it', () => {
  expect(inUnit(50 * 2 ** 30, 'GiB')).toBe(50);
  expect(inUnit(0.3, 'ms')).toBe(300);
});
