import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meanLoad } from '../../src/notebook/mean-load.ts';

test('a load that changes inside a part counts for as long as it lasts', () => {
  const load = [
    { at: 0, rate: 8 },
    { at: 5, rate: 0 },
    { at: 15, rate: 4 },
    { at: 35, rate: 0 },
  ];
  expect(meanLoad(load, 40, 4)).toEqual([
    { at: 0, rate: 4 },
    { at: 10, rate: 2 },
    { at: 20, rate: 4 },
    { at: 30, rate: 2 },
  ]);
});

test('nothing of what was carried is lost or added', () => {
  const step = fc.record({
    lasts: fc.double({ min: 0.01, max: 100, noNaN: true }),
    rate: fc.integer({ min: 0, max: 1e9 }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 50 }), (steps, parts) => {
      let at = 0;
      let carried = 0;
      const load = steps.map(({ lasts, rate }) => {
        const start = at;
        at += lasts;
        carried += rate * lasts;
        return { at: start, rate };
      });
      const means = meanLoad([...load, { at, rate: 0 }], at, parts);
      const sum = means.reduce((total, { rate }) => total + rate * (at / parts), 0);
      expect(Math.abs(sum - carried)).toBeLessThanOrEqual(1e-9 * carried);
    }),
    { seed: 1 },
  );
});
