import { expect, test } from 'vitest';
import { chanceAtMost } from '../../src/stats/clopper-pearson.ts';
import { chanceCell, chanceOf, chanceToKeep, chanceWords, drawsWithin } from '../../src/notebook/chance-words.ts';

/** The usual case, then draws of which `kept` take 1 s and the others 3 s. */
const times = (draws: number, kept: number) => Float64Array.from({ length: draws + 1 }, (_, at) => (at <= kept ? 1 : 3));

test.each([
  [60, 60, 'more than 95 %', '>\u00a095', '60 of 60 draws'],
  [16, 16, 'more than 83 %', '>\u00a083', '16 of 16 draws'],
  [16, 0, 'less than 17 %', '<\u00a017', '0 of 16 draws'],
  [20, 15, '75 % (54 % to 90 %)', '75 (54 to 90)', '15 of 20 draws'],
  [60, 57, '95 % (88 % to 99 %)', '95 (88 to 99)', '57 of 60 draws'],
])('of %d draws %d in the window say that the chance is %s', (draws, kept, words, cell, counted) => {
  const chance = chanceToKeep(times(draws, kept), 2);
  expect([chanceWords(chance), chanceCell(chance), drawsWithin(chance)]).toEqual([words, cell, counted]);
});

test.each([1, 7, 60, 500])('where all of %d draws agree, the end of the interval is the bound that they leave open', (draws) => {
  expect(chanceOf(1, draws).low).toBeCloseTo(1 - chanceAtMost(0, draws), 12);
  expect(chanceOf(0, draws).high).toBeCloseTo(chanceAtMost(0, draws), 12);
});

test('the usual case alone has no interval', () => {
  expect(chanceCell(chanceToKeep(Float64Array.of(1), 2))).toBe('100');
});
