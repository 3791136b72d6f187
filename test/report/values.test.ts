import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/evidence/finding.ts';
import { tally } from '../../src/report/tally.ts';
import { showCell, showExpectation, showInterval, showValue, verdictWord } from '../../src/report/values.ts';

const percent = (value: number, low = value, high = value) => ({ value, low, high, unit: '%' });

describe('numbers in a report', () => {
  test.each([
    [percent(39.44), '39.4\u00a0%', undefined],
    [percent(39.44, 37.06, 41.8), '39.4\u00a0%', '37.1 to 41.8'],
    [percent(40.61, 25.69, 59.08), '40.6\u00a0%', '25.7 to 59.1'],
    [percent(-1.2, -3.1, 0.4), '−1.2\u00a0%', '−3.1 to 0.4'],
    [percent(-0.0015, -0.094, -1e-7), '0.0\u00a0%', '−0.1 to 0.0'],
    [percent(0.012, 0.011, 0.013), '0.0\u00a0%', undefined],
    [percent(4.433), '4.4\u00a0%', undefined],
    [{ value: 1.2763, low: 1.2424, high: 1.3157, unit: '×' }, '1.28\u00a0×', '1.24 to 1.32'],
    [{ value: 74.98, low: 74.11, high: 77.89, unit: 's' }, '75.0\u00a0s', '74.1 to 77.9'],
    [{ value: 12345, low: 11822, high: 13007, unit: 's' }, '12\u202f345\u00a0s', '11\u202f822 to 13\u202f007'],
    [{ value: 0.0123, low: 0.0123, high: 0.0123, unit: 's' }, '0.0123\u00a0s', undefined],
    [{ value: 2, low: 2, high: 3, unit: 'migrations' }, '2\u00a0migrations', '2 to 3'],
    [{ value: 0, low: 0, high: 0, unit: 'of 48 wrong' }, '0\u00a0of 48 wrong', undefined],
    [{ value: 12345.6, low: 12345.6, high: 12345.6, unit: '' }, '12\u202f346', undefined],
    [percent(0), '0\u00a0%', undefined],
  ])('an estimate has its unit and its interval, and no more digits than that is worth: %o', (estimate, value, interval) => {
    expect(showValue(estimate)).toBe(value);
    expect(showInterval(estimate)).toBe(interval);
  });

  test.each([
    [{ low: 35, high: 45, unit: '%' }, '35 to 45\u00a0%'],
    [{ low: 1.17, high: 1.26, unit: '' }, '1.17 to 1.26'],
    [{ low: 99, high: 99, unit: '%' }, '99\u00a0%'],
    [{ low: -2, high: Infinity, unit: '%' }, 'at least −2\u00a0%'],
    [{ low: -Infinity, high: 10, unit: 's' }, 'at most 10\u00a0s'],
    [{ text: 'less than 20 % of it' }, 'less than 20\u00a0% of it'],
  ])('an expectation is shown as it was stated: %o', (expected, shown) => {
    expect(showExpectation(expected)).toBe(shown);
  });

  test.each([
    [75.004, { digits: 2 }, '75.00'],
    [1e-7, {}, '0.0000001'],
    [0.1 + 0.2, {}, '0.3'],
    [1234567, {}, '1\u202f234\u202f567'],
    [Infinity, {}, 'unlimited'],
    [true, {}, 'yes'],
    [null, {}, '–'],
    ['as is', {}, 'as is'],
  ])('a cell shows %o', (value, column, shown) => {
    expect(showCell(value, { name: 'x', title: 'X', ...column })).toBe(shown);
  });
});

describe('verdicts in a report', () => {
  const words = { reproduced: 'kept', contradicted: 'not kept', undecided: 'undecided' };
  const [own, usual] = [{ verdict: 'contradicted', words } as const, { verdict: 'contradicted' } as const];

  test('are called as the finding says', () => {
    expect([verdictWord(own), verdictWord(usual)]).toEqual(['not kept', 'contradicted']);
  });

  test('are counted by word, those that hold first', () => {
    expect(tally([own, usual, { verdict: 'reproduced' }, own] as unknown as Finding[])).toEqual([
      { verdict: 'reproduced', word: 'reproduced', count: 1 },
      { verdict: 'contradicted', word: 'not kept', count: 2 },
      { verdict: 'contradicted', word: 'contradicted', count: 1 },
    ]);
  });
});
