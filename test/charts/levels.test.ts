import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levels } from '../../src/charts/levels.ts';

describe('levels of colour', () => {
  it('have round limits', () => {
    expect(levels([0.9, 853]).edges).toEqual([200, 400, 600, 800]);
    expect(levels([0, 70]).edges).toEqual([10, 20, 30, 40, 50, 60]);
  });

  it('part evenly to both sides of a centre', () => {
    expect(levels([-21, 20], 0).edges).toEqual([-25, -15, -5, 5, 15, 25]);
    expect(levels([0.8, 1.3], 1).edges).toEqual([0.75, 0.85, 0.95, 1.05, 1.15, 1.25]);
  });

  it('are one where all values are equal', () => {
    expect(levels([3, 3])).toMatchObject({ edges: [], range: { length: 1 } });
  });

  it('are one where values differ by less than can be told', () => {
    expect(levels([1, 1 + 1e-15]).edges).toEqual([]);
    expect(levels([0, 5e-324]).edges).toEqual([]);
  });

  it('are at most seven, ascending, with one colour each', () => {
    const values = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.option(fc.integer({ min: -10, max: 10 }), { nil: undefined }), (numbers, centre) => {
        const { edges, range } = levels(numbers, centre);
        expect(range).toHaveLength(edges.length + 1);
        expect(range.length).toBeLessThanOrEqual(7);
        expect(edges).toEqual([...new Set(edges)].sort((a, b) => a - b));
      }),
    );
  });
});
