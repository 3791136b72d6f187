import { expect, test } from 'vitest';
import { counted, listed, listedInShort } from '../../src/units/phrases.ts';

test('one thing is singular, none and several are plural', () => {
  expect([0, 1, 2].map((count) => counted(count, 'run'))).toEqual(['0 runs', '1 run', '2 runs']);
  expect(counted(12_000, 'VM', '12 000')).toBe('12 000 VMs');
});

test('a list ends with “and”', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c']);
});

test('from five items on three are named and the others counted', () => {
  expect(listedInShort(['a', 'b', 'c', 'd'])).toBe('a, b, c and d');
  expect(listedInShort(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 others');
});
