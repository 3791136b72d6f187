import { describe, expect, expectTypeOf, test } from 'vitest';
import { grid } from '../../src/sweep/grid.ts';
import type { Values } from '../../src/scenario/scenario.ts';
import { InputError } from '../../src/units/input-error.ts';

const nothing: Values = new Map();

describe('a grid', () => {
  test('has one row for every combination, the last axis varying fastest', () => {
    const table = grid(nothing, {
      'link.rate': ['1 Gb/s', '10 Gb/s'],
      'host.cStates': ['on', 'off'],
      'link.mtu': ['1500 B', '9000 B'],
    });
    expect(table.size).toBe(8);
    expect(table.values('rate')).toEqual([1, 1, 1, 1, 10, 10, 10, 10]);
    expect(table.values('cStates')).toEqual(['on', 'on', 'off', 'off', 'on', 'on', 'off', 'off']);
    expect(table.values('mtu')).toEqual([1500, 9000, 1500, 9000, 1500, 9000, 1500, 9000]);
  });

  test('shows inputs and outputs in the units they are shown in, under their titles', () => {
    const table = grid(nothing, { 'vm.memory': ['4 GiB'] });
    expect(table.column('memory')).toEqual({ name: 'memory', title: 'VM memory', unit: 'GiB' });
    expect(table.column('goodput')).toMatchObject({ title: 'Goodput', unit: 'Gb/s' });
    const [row] = table.rows();
    expect(row!.memory).toBe(4);
    expect(row!.transferred).toBeCloseTo(4, 6);
  });

  test('keeps what does not vary as it was stated', () => {
    const slow = grid(new Map([['link.rate', 1e9]]), { 'link.mtu': ['9000 B'] });
    expect(slow.values('goodput')[0]).toBeLessThan(1);
  });

  test('of no axes is one point, and of an empty axis none', () => {
    expect(grid(nothing, {}).size).toBe(1);
    expect(grid(nothing, { 'link.mtu': [] }).size).toBe(0);
  });

  test('knows the type of each swept cell', () => {
    const row = grid(nothing, { 'host.cStates': ['on'], 'link.rate': ['1 Gb/s'] }).rows()[0]!;
    expectTypeOf(row.cStates).toEqualTypeOf<'on' | 'off'>();
    expectTypeOf(row.rate).toEqualTypeOf<number>();
    // @ts-expect-error not swept, so not a column
    expect(row.mtu).toBeUndefined();
  });
});

describe('a platform on an axis', () => {
  const platforms = ['hyperv-2008r2', 'ideal', 'hyperv-2008r2'] as const;

  test('brings its defaults only to its own points', () => {
    const table = grid(nothing, { 'migration.platform': platforms });
    expect(table.values('bottleneck')).toEqual(['processor', 'wire', 'processor']);
    expect(table.values('downtime')).toEqual([500, 0, 500]);
  });

  test('does not override what was stated', () => {
    const table = grid(new Map([['migration.blackout', 1]]), { 'migration.platform': platforms });
    expect(table.values('downtime')).toEqual([1000, 1000, 1000]);
  });
});

describe('a grid is refused', () => {
  test('when an axis value is not valid', () => {
    expect(() => grid(nothing, { 'link.mtu': ['15 B'] })).toThrow(InputError);
  });

  test('when values contradict each other at one of its points', () => {
    const stated = new Map([['vm.untouched', 2 ** 31]] as const);
    const [platforms, transports] = [['hyperv-2016', 'hyperv-2012'] as const, ['tcp', 'rdma'] as const];
    expect(() => grid(new Map(), { 'migration.platform': platforms, 'migration.transport': transports })).toThrow(
      /Hyper-V 2012 /,
    );
    expect(() => grid(stated, { 'vm.memory': ['4 GiB', '1 GiB'] })).toThrow(/vm\.untouched: 2048\sMiB is more than the VM has/);
  });

  test('but not for a default that an axis replaces', () => {
    const stated = new Map([['vm.untouched', 60 * 2 ** 30]] as const);
    expect(grid(stated, { 'vm.memory': ['64 GiB'] }).size).toBe(1);
  });
});
