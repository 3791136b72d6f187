import { expect, test } from 'vitest';
import { throughout } from '../../src/evidence/throughout.ts';

test.each([
  ['holds where it does everywhere', [1, 2, 3], true],
  ['does not hold where it does nowhere', [-1, -2], false],
  ['is undecided where it does here and there', [1, -2, 3], 'undecided'],
] as const)('a claim %s', (_, places, verdict) => {
  expect(throughout(places, (place) => place > 0)).toBe(verdict);
});
