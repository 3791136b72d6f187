import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { toCsv } from '../../src/tables/csv.ts';
import { Table, type Value } from '../../src/tables/table.ts';

const csvOf = (...values: Value[]) =>
  toCsv(
    Table.fromRows(
      [{ name: 'x', title: 'X' }],
      values.map((x) => ({ x })),
    ),
  );

test('cells with commas, quotes or line breaks are quoted, and read back as they were', () => {
  const texts = ['plain', 'a, b', 'say "no"', 'two\nlines', 'return\r\nline', ' spaced '];
  expect(csvOf('a, b')).toBe('x\n"a, b"\n');
  expect(csvOf('say "no"')).toBe('x\n"say ""no"""\n');
  expect(
    parse(csvOf(...texts))
      .slice(1)
      .flat(),
  ).toEqual(texts);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', ' =1+1', '＝1+1'])(
  '%j would run as a formula and is defused',
  (text) => {
    expect(parse(csvOf(text)).flat()).toEqual(['x', `'${text}`]);
  },
);

test.each([
  ['a;=1+1', "a;'=1+1"],
  ['a\t@SUM(A1)', "a\t'@SUM(A1)"],
  ['a; -1', "a; '-1"],
  ['a\n+1', "a\n'+1"],
])('%j would run where semicolons or tabs separate, and is defused', (text, saved) => {
  expect(parse(csvOf(text)).flat()).toEqual(['x', saved]);
});

test('numbers keep full precision and their sign, and are never defused', () => {
  expect(csvOf(0.1 + 0.2, -1.5, 1e-20, 2 ** 53)).toBe('x\n0.30000000000000004\n-1.5\n1e-20\n9007199254740992\n');
});

test('what is missing or not finite is an empty cell', () => {
  expect(csvOf(null, Infinity, NaN, true)).toBe('x\n\n\n\ntrue\n');
});

test('columns stand in the order of the table', () => {
  const columns = [
    { name: 'b', title: 'B' },
    { name: 'a', title: 'A' },
  ];
  expect(toCsv(Table.fromRows(columns, [{ a: 1, b: 2 }]))).toBe('b,a\n2,1\n');
});

test('a file has the numbers of what the page has in words', () => {
  const columns = [
    { name: 'shown', title: 'Chance', only: 'page' as const },
    { name: 'chance', title: 'Chance', only: 'file' as const },
  ];
  expect(toCsv(Table.fromRows(columns, [{ shown: '> 95', chance: 100 }]))).toBe('chance\n100\n');
});
