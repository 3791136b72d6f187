import { expect, test } from 'vitest';
import { scatterChart } from '../../src/charts/scatter.ts';
import { tableOf } from '../../src/tables/table-of.ts';

const lineOf = (points: readonly (readonly [predicted: number, observed: number])[]) => {
  const table = tableOf(
    { predicted: 'Predicted', observed: 'Observed' },
    points.map(([predicted, observed]) => ({ predicted, observed })),
  );
  const { spec } = scatterChart(table, { x: 'predicted', y: 'observed', diagonal: 'as predicted' });
  const layers = (spec as { layer: { data?: { values: { end: number }[] } }[] }).layer;
  return layers.find(({ data }) => data?.values[0]?.end !== undefined)!.data!.values.map(({ end }) => end);
};

test.each([
  [
    'over the range that both share',
    [
      [1, 2],
      [5, 6],
    ],
    [2, 5],
  ],
  [
    'over all of both where a single value is predicted',
    [
      [500, 400],
      [500, 620],
    ],
    [400, 620],
  ],
  [
    'over all of both where they share nothing',
    [
      [1, 5],
      [2, 9],
    ],
    [1, 9],
  ],
] as const)('the line of equality runs %s', (_, points, ends) => {
  expect(lineOf(points)).toEqual(ends);
});
