import { expect, test } from 'vitest';
import { typeset } from '../../src/report/typeset.ts';

test.each([
  ['2.5 to 3.4 s fixed per migration', '2,5 to 3,4\u00a0s fixed per migration'],
  ['0 to 0.5 MiB/s per GiB', '0 to 0,5\u00a0MiB/s per GiB'],
  ['2.5–3.4 ms and 99.5 %', '2,5–3,4\u00a0ms and 99,5\u00a0%'],
  ['already 1,5 s', 'already 1,5\u00a0s'],
  ['IEEE 802.3, SMB 3.1.1, Windows 8.1 and precopy 0.1.0', 'IEEE 802.3, SMB 3.1.1, Windows 8.1 and precopy 0.1.0'],
  ['host 10.0.0.5 sends', 'host 10.0.0.5 sends'],
])('where decimals have a comma, quantities in text do, and versions do not: %s', (text, set) => {
  expect(typeset(text, ',')).toBe(set);
});

test('where they have a point, text keeps its points', () => {
  expect(typeset('about -2.5 s', '.')).toBe('about −2.5\u00a0s');
});
