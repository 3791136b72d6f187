import { expect, test } from 'vitest';
import { byNaturalOrder } from '../../src/units/natural-order.ts';

test('numbers in names count as numbers', () => {
  expect(['app-10', 'app-2', 'web', 'app-1'].toSorted(byNaturalOrder)).toEqual(['app-1', 'app-2', 'app-10', 'web']);
});

test('names that read alike still have an order', () => {
  expect(['a1', 'a01', 'A1'].toSorted(byNaturalOrder)).toEqual(['A1', 'a1', 'a01'].toReversed().toSorted(byNaturalOrder));
  expect(byNaturalOrder('a01', 'a1')).toBe(-byNaturalOrder('a1', 'a01'));
  expect(byNaturalOrder('a01', 'a1')).not.toBe(0);
});
