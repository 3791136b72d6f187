import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factorialEffects } from '../../src/stats/factorial.ts';

/** Battery life in hours by plate material and temperature, four runs per cell: Montgomery, Design and Analysis of Experiments, table 5.1. */
const battery = {
  material: [1, 2, 3],
  temperature: [15, 70, 125],
  life: [
    [130, 155, 74, 180, 34, 40, 80, 75, 20, 70, 82, 58],
    [150, 188, 159, 126, 136, 122, 106, 115, 25, 70, 58, 45],
    [138, 110, 168, 160, 174, 120, 150, 139, 96, 104, 82, 60],
  ],
};

test('the effects of Montgomery’s battery experiment are those of his table of variance', () => {
  const rows = battery.life.flatMap((lives, m) =>
    lives.map((life, run) => ({ material: battery.material[m]!, temperature: battery.temperature[Math.floor(run / 4)]!, life })),
  );
  const effects = factorialEffects(
    { material: rows.map(({ material }) => material), temperature: rows.map(({ temperature }) => temperature) },
    rows.map(({ life }) => life),
  );
  // Sums of squares: temperature 39 118.72, material 10 683.72, interaction 9613.78, total 77 646.97.
  expect(effects.map(({ factors }) => factors.join(' × '))).toEqual(['temperature', 'material', 'material × temperature']);
  expect(effects[0]!.share).toBeCloseTo(39_118.72 / 77_646.97, 6);
  expect(effects[1]!.share).toBeCloseTo(10_683.72 / 77_646.97, 6);
  expect(effects[2]!.share).toBeCloseTo(9613.78 / 77_646.97, 6);
});

test('with two factors and one run per cell the shares add up to one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 12, maxLength: 12 }), (response) => {
      fc.pre(new Set(response).size > 1);
      const a = response.map((_, run) => run % 3);
      const b = response.map((_, run) => Math.floor(run / 3));
      const total = factorialEffects({ a, b }, response).reduce((sum, { share }) => sum + share, 0);
      expect(total).toBeCloseTo(1, 9);
    }),
    { seed: 20_111 },
  );
});

test('where factors add, no interaction is found', () => {
  const effects = factorialEffects({ a: [0, 0, 1, 1], b: [0, 1, 0, 1] }, [1, 2, 3, 4]);
  expect(effects[0]).toEqual({ factors: ['a'], share: 0.8, range: 2 });
  expect(effects.find(({ factors }) => factors.length === 2)!.share).toBeCloseTo(0, 12);
});

test('where neither factor matters alone, all is interaction', () => {
  const effects = factorialEffects({ a: ['off', 'off', 'on', 'on'], b: ['off', 'on', 'off', 'on'] }, [1, 0, 0, 1]);
  expect(effects[0]).toEqual({ factors: ['a', 'b'], share: 1, range: 1 });
});

test('a design with unequal cells is refused', () => {
  expect(() => factorialEffects({ a: [0, 0, 1] }, [1, 2, 3])).toThrow(RangeError);
  expect(() => factorialEffects({ a: [0, 0, 1, 1], b: [0, 0, 1, 1] }, [1, 2, 3, 4])).toThrow(/not a balanced/);
});
