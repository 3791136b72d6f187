import fc from 'fast-check';
import { expect, test } from 'vitest';
import { regionsOf } from '../../src/checks/regions.ts';

test('a corner of a grid is one region, the rest two that overlap', () => {
  // prettier-ignore
  const labels = [
    'no', 'no', 'no',
    'no', 'yes', 'yes',
  ];
  expect(regionsOf([2, 3], labels)).toEqual([
    { label: 'no', spans: [[0, 0], [0, 2]], points: 3 }, // prettier-ignore
    { label: 'yes', spans: [[1, 1], [1, 2]], points: 2 }, // prettier-ignore
    { label: 'no', spans: [[0, 1], [0, 0]], points: 2 }, // prettier-ignore
  ]);
});

test('one label is one region, however many axes', () => {
  expect(regionsOf([2, 3, 2], Array<string>(12).fill('same'))).toMatchObject([{ label: 'same', points: 12 }]);
});

test('every point lies in a region of its label and in none of another', () => {
  const grids = fc.array(fc.constantFrom('helps', 'hurts', 'same'), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(grids, (labels) => {
      const regions = regionsOf([3, 4], labels);
      labels.forEach((label, point) => {
        const [row, column] = [Math.floor(point / 4), point % 4];
        const around = regions.filter(
          ({ spans: [rows, columns] }) => row >= rows![0] && row <= rows![1] && column >= columns![0] && column <= columns![1],
        );
        expect(new Set(around.map((region) => region.label))).toEqual(new Set([label]));
      });
    }),
    { numRuns: 50, seed: 1 },
  );
});
