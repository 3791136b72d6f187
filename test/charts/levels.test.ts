import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centredLevels, levels } from '../../src/charts/levels.ts';

const numbers = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 });
const ascending = (edges: readonly number[]) => [...new Set(edges)].sort((a, b) => a - b);

describe('levels of colour', () => {
  it('have round limits', () => {
    expect(levels([0.9, 853]).edges).toEqual([200, 400, 600, 800]);
    expect(levels([0, 70]).edges).toEqual([10, 20, 30, 40, 50, 60]);
  });

  it('are one where all values are equal', () => {
    expect(levels([3, 3])).toMatchObject({ edges: [], range: { length: 1 } });
  });

  it('are one where values differ by less than can be told', () => {
    expect(levels([1, 1 + 1e-15]).edges).toEqual([]);
    expect(levels([0, 5e-324]).edges).toEqual([]);
  });

  it('are at most seven, ascending, with one colour each', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const { edges, range } = levels(values);
        expect(range).toHaveLength(edges.length + 1);
        expect(range.length).toBeLessThanOrEqual(7);
        expect(edges).toEqual(ascending(edges));
      }),
    );
  });
});

describe('levels of colour about a centre', () => {
  it('reach as far as the values do on each side, in steps of one width', () => {
    expect(centredLevels([-2.3, 0, 40, 237], 0, 0.5)).toMatchObject({
      edges: [-0.5, 0.5, 100, 200],
      names: ['under 0', '0', '0 to 100', '100 to 200', 'over 200'],
    });
    expect(centredLevels([-21, 20], 0, 0.05)).toMatchObject({
      edges: [-20, -10, -0.05, 0.05, 10],
      names: ['under −20', '−20 to −10', '−10 to 0', '0', '0 to 10', 'over 10'],
    });
    expect(centredLevels([1, 1.3], 1, 0.005).names).toEqual(['1', '1 to 1.1', '1.1 to 1.2', 'over 1.2']);
  });

  it('part a small difference from none, as long as its digits are shown', () => {
    const { edges } = centredLevels([-2, 0, 200], 0, 0.5);
    expect(edges.filter((edge) => edge <= -2)).toHaveLength(0);
    expect(edges.filter((edge) => edge <= 0)).toHaveLength(1);
    expect(edges.filter((edge) => edge <= 200)).toHaveLength(3);
  });

  it('are one where no value can be told from the centre', () => {
    expect(centredLevels([-0.4, 0.2], 0, 0.5)).toMatchObject({ edges: [], names: ['0'] });
    expect(centredLevels([1, 1 + 1e-15], 1, 0).edges).toEqual([]);
  });

  it('are at most seven, ascending, each with a colour and a name of its own', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: -10, max: 10 }), fc.constantFrom(0, 0.05, 0.5), (values, centre, resolution) => {
        const { edges, range, names } = centredLevels(values, centre, resolution);
        expect(range).toHaveLength(edges.length + 1);
        expect(new Set(names).size).toBe(range.length);
        expect(range.length).toBeLessThanOrEqual(7);
        expect(edges).toEqual(ascending(edges));
      }),
    );
  });
});
