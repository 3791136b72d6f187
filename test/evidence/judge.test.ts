import { describe, expect, test } from 'vitest';
import { exactly, finding, inOrder, judge, over, reproduce, spanning } from '../../src/evidence/judge.ts';
import { quoted } from '../../src/evidence/quoted.ts';

const moreHelps = {
  id: 'more-helps',
  claim: 'More helps.',
  source: quoted.jumboFullPower.source,
  expected: 'a gain',
  why: 'It does.',
};

describe('a verdict', () => {
  const expected = { low: 35, high: 45 };
  test.each([
    ['reproduced', 'all of what was observed lies in the expected range', 36, 44],
    ['reproduced', 'it touches the ends of the range', 35, 45],
    ['contradicted', 'all of it lies below', 20, 34.9],
    ['contradicted', 'all of it lies above', 45.1, 60],
    ['undecided', 'it sticks out below', 30, 40],
    ['undecided', 'it sticks out above', 40, 50],
    ['undecided', 'it covers more than the range', 30, 50],
  ])('is %s when %s', (verdict, _, low, high) => {
    expect(judge({ low, high }, expected)).toBe(verdict);
  });
});

describe('a quoted figure', () => {
  test('is judged in its own unit and keeps what the article says', () => {
    const { verdict, observed, expected, source } = reproduce(quoted.jumboFullPower, 38.9);
    expect(verdict).toBe('reproduced');
    expect(observed).toEqual({ value: 38.9, low: 38.9, high: 38.9, unit: '%' });
    expect(expected).toEqual({ low: 35, high: 45, unit: '%' });
    expect(source).toBe(quoted.jumboFullPower.source);
  });

  test('seen over several conditions is judged over their whole spread, and quotes the first', () => {
    const { verdict, observed } = reproduce(quoted.jumboFullPower, [40, 34, 41]);
    expect(observed).toEqual({ value: 40, low: 34, high: 41, unit: '%' });
    expect(verdict).toBe('undecided');
  });

  test('known in an interval is judged by all of it', () => {
    const known = { value: 40, low: 34, high: 44, unit: '%', level: 0.9 };
    expect(reproduce(quoted.jumboFullPower, known)).toMatchObject({ observed: known, verdict: 'undecided' });
  });

  test('has a range that is not empty, and an id of its own', () => {
    const figures = Object.values(quoted);
    expect(figures.every(({ low, high }) => low <= high)).toBe(true);
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
  });
});

describe('what a sample was selected to give', () => {
  const selected = { value: 44, low: 34, high: 50, unit: '%', level: 0.9, reference: { low: 44, high: 44 } };

  test('is judged by the reference set, and the finding says so', () => {
    const { verdict, observed, why } = reproduce(quoted.jumboFullPower, selected);
    expect({ verdict, observed }).toEqual({ verdict: 'reproduced', observed: selected });
    expect(why).toBe(
      `${quoted.jumboFullPower.why} The reference set decides; the host paths of the interval were selected to give this.`,
    );
    expect(reproduce(quoted.cStatesOff, selected).verdict).toBe('contradicted');
  });

  test('spans all that the reference set gives, but not together with what is a prediction', () => {
    const other = { ...selected, value: 36, low: 30, reference: { low: 36, high: 36 } };
    expect(spanning(selected, other)).toEqual({ ...selected, low: 30, reference: { low: 36, high: 44 } });
    expect(spanning(selected, { value: 1, low: 0, high: 2, unit: '%' })).not.toHaveProperty('reference');
  });
});

describe('a report is in order', () => {
  const observed = exactly(1, '%');

  test('when every claim that must hold is reproduced', () => {
    expect(inOrder([finding(moreHelps, { observed, holds: true }), reproduce(quoted.cStatesOff, 60)])).toBe(true);
    expect(inOrder([finding(moreHelps, { observed, holds: false })])).toBe(false);
    expect(inOrder([reproduce(quoted.cStatesOff, 50)])).toBe(false);
  });

  test('also with what the data cannot decide and with a claim that may fail', () => {
    expect(inOrder([finding(moreHelps, { observed, holds: 'undecided' })])).toBe(true);
    expect(inOrder([reproduce({ ...quoted.cStatesOff, required: false }, 50)])).toBe(true);
  });
});

describe('a claim in words, judged over a sample,', () => {
  const observed = exactly(1, '%');
  test.each([
    ['reproduced', 1],
    ['reproduced', 0.95],
    ['undecided', 0.94],
    ['undecided', 0.06],
    ['contradicted', 0.05],
    ['contradicted', 0],
  ])('is %s when it holds with a share of %d, and says so', (verdict, holds) => {
    const judged = finding(moreHelps, { observed, holds });
    expect(judged.verdict).toBe(verdict);
    expect(judged.why).toBe(`It does. Holds with ${100 * holds} % of the host paths.`);
    expect(judged.required).toBe(true);
  });

  test('need not hold where its author says so', () => {
    expect(inOrder([finding({ ...moreHelps, required: false }, { observed, holds: 0.5 })])).toBe(true);
  });
});

test('why a verdict is what it is comes from the claim, or from the run where only that can say', () => {
  const { why, ...open } = moreHelps;
  const seen = { observed: exactly(1, '%'), holds: true };
  expect(finding(moreHelps, seen).why).toBe(why);
  expect(finding(moreHelps, { ...seen, why: 'By 1 %.' }).why).toBe('By 1 %.');
  expect(finding(open, { ...seen, why: 'By 1 %.' }).why).toBe('By 1 %.');
  // @ts-expect-error a claim that leaves it open needs it said
  finding(open, seen);
});

test('an estimate over several conditions reaches from the lowest end to the highest', () => {
  const at = (value: number, low: number, high: number) => ({ value, low, high, unit: 's', level: 0.9 });
  expect(spanning(at(3, 2, 4), at(7, 6, 9), at(1, 0, 2))).toEqual(at(3, 0, 9));
});

test('a spread quotes its first value', () => {
  expect(over([2, 1, 3], 's')).toEqual({ value: 2, low: 1, high: 3, unit: 's' });
});
