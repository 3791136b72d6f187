import { afterEach, expect, test } from 'vitest';
import { withDecimals, writeDecimalsWith } from '../../src/units/decimal-sign.ts';
import { formatDuration } from '../../src/units/duration.ts';
import { formatNumber, formatQuantity } from '../../src/units/format.ts';

afterEach(() => writeDecimalsWith('.'));

test('numbers have the decimal sign of the report that is written', () => {
  const numbers = () => [
    formatNumber(-12345.678, 1),
    formatNumber(-0.001, 1),
    formatQuantity(2.5e9, 'Gb/s'),
    formatDuration(45.23),
  ];
  expect(numbers()).toEqual(['−12\u202f345.7', '0.0', '2.5\u00a0Gb/s', '45.2\u00a0s']);
  writeDecimalsWith(',');
  expect(numbers()).toEqual(['−12\u202f345,7', '0,0', '2,5\u00a0Gb/s', '45,2\u00a0s']);
});

test('what is written meanwhile has a sign of its own, also where it fails', async () => {
  expect(await withDecimals(',', () => Promise.resolve(formatNumber(0.5, 1)))).toBe('0,5');
  await expect(withDecimals(',', () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
  expect(formatNumber(0.5, 1)).toBe('0.5');
});
