import { expect, test } from 'vitest';
import { chanceWords, drawsWithin } from '../../src/notebook/chance-words.ts';

/** The usual case, then draws of which `kept` take 1 s and the others 3 s. */
const times = (draws: number, kept: number) => Float64Array.from({ length: draws + 1 }, (_, at) => (at <= kept ? 1 : 3));

test.each([
  [60, 60, 'more than 95 %', '60 of 60 draws'],
  [16, 16, 'more than 83 %', '16 of 16 draws'],
  [16, 0, 'less than 17 %', '0 of 16 draws'],
  [20, 15, '75 %', '15 of 20 draws'],
])('of %d draws %d in the window say that the chance is %s', (draws, kept, words, counted) => {
  expect(chanceWords(times(draws, kept), 2)).toBe(words);
  expect(drawsWithin(times(draws, kept), 2)).toBe(counted);
});
