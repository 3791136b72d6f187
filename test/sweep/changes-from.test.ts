import { expect, test } from 'vitest';
import { changesFrom } from '../../src/sweep/changes-from.ts';
import { Table } from '../../src/tables/table.ts';

const columns = ['link', 'ring', 'goodput'].map((name) => ({ name, title: name }));
const rows = [
  { link: 1, ring: 256, goodput: 2 },
  { link: 1, ring: 512, goodput: 4 },
  { link: 10, ring: 256, goodput: 20 },
  { link: 10, ring: 512, goodput: 10 },
];
const points = Table.fromRows<(typeof rows)[number]>(columns, rows);

test('a change is relative to the point with the usual value, everything else equal', () => {
  expect(changesFrom(points, 'ring', 512, 'goodput').map(({ change }) => change)).toEqual([-50, 0, 100, 0]);
  expect(changesFrom(points, 'ring', 256, 'goodput').map(({ change }) => change)).toEqual([0, 100, 0, -50]);
});

test('points keep what else they say', () => {
  expect(changesFrom(points, 'ring', 512, 'goodput')[0]).toEqual({ link: 1, ring: 256, goodput: 2, change: -50 });
});
