import { describe, expect, expectTypeOf, test } from 'vitest';
import { Table } from '../../src/tables/table.ts';
import { tableOf } from '../../src/tables/table-of.ts';

type Link = { link: number; mode: string; rate: number };

const links = Table.fromRows<Link>(
  [
    { name: 'link', title: 'Link', unit: 'Gb/s' },
    { name: 'mode', title: 'Mode' },
    { name: 'rate', title: 'Rate', unit: 'Gb/s', digits: 2 },
  ],
  [
    { link: 10, mode: 'on', rate: 2 },
    { link: 1, mode: 'on', rate: 0.8 },
    { link: 10, mode: 'off', rate: 6 },
  ],
);

describe('a verb returns a new table and leaves the old one as it was', () => {
  test('filter keeps rows', () => {
    const fast = links.filter(({ link }) => link === 10);
    expect(fast.values('mode')).toEqual(['on', 'off']);
    expect(fast.columns).toEqual(links.columns);
    expect(links.size).toBe(3);
  });

  test('derive adds a typed column', () => {
    const shared = links.derive({ name: 'share', title: 'Share', unit: '%' }, ({ rate, link }) => (100 * rate) / link);
    expect(shared.values('share')).toEqual([20, 80, 60]);
    expect(shared.column('share')).toEqual({ name: 'share', title: 'Share', unit: '%' });
    expectTypeOf(shared.rows()[0]!.share).toEqualTypeOf<number>();
  });

  test('derive replaces a column of that name', () => {
    const whole = links.derive({ name: 'rate', title: 'Whole rate' }, ({ rate }) => Math.round(rate));
    expect(whole.values('rate')).toEqual([2, 1, 6]);
    expect(whole.columns.map(({ title }) => title)).toEqual(['Link', 'Mode', 'Whole rate']);
  });

  test('select keeps the named columns in the order named', () => {
    const two = links.select('rate', 'link');
    expect(two.columns.map(({ name }) => name)).toEqual(['rate', 'link']);
    expect(two.rows()[0]).toEqual({ rate: 2, link: 10 });
    // @ts-expect-error no longer a column
    expect(two.rows()[0]!.mode).toBeUndefined();
  });

  test('sort takes several keys, each up or down', () => {
    expect(links.sort('link', '-rate').values('rate')).toEqual([0.8, 6, 2]);
  });
});

test('rows are copies: writing on one does not reach the table', () => {
  const row = links.rows()[0] as { rate: number };
  row.rate = -1;
  expect(links.values('rate')[0]).toBe(2);
});

test('an unknown column is an error that lists the known ones', () => {
  expect(() => links.column('speed')).toThrow('no column "speed"; there are link, mode, rate');
  // @ts-expect-error not a column
  expect(() => links.values('speed')).toThrow();
});

test('a heading gives title, unit and digits of a column', () => {
  const table = tableOf({ memory: 'VM memory (GiB)', gain: ['Gain (%)', 1], who: 'Who' }, [{ memory: 4, gain: 18.5, who: 'x' }]);
  expect(table.columns).toEqual([
    { name: 'memory', title: 'VM memory', unit: 'GiB' },
    { name: 'gain', title: 'Gain', unit: '%', digits: 1 },
    { name: 'who', title: 'Who' },
  ]);
});
