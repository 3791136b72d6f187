import fc from 'fast-check';
import { power, type Power, type PowerInput } from '../../../src/scenario/power.ts';

const span = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Power bills of every kind, each price and each saving above zero. */
export const anyPower: fc.Arbitrary<Power> = fc
  .record({
    idlePower: span(20, 500),
    awakeExtra: span(1, 200),
    range: span(1, 500),
    load: span(0, 0.95),
    pue: span(1, 3),
    energyPrice: span(0.01, 2),
    serverPrice: span(100, 1e5),
    years: span(1, 10),
    performanceLost: span(0, 0.5),
    hosts: span(1, 100),
    drains: span(1, 100),
    hourPrice: span(1, 200),
  })
  .map(({ range, years, ...stated }) => {
    const fullPower = stated.idlePower + stated.awakeExtra + range;
    const lifetime = years * 31_557_600;
    return power({ ...stated, fullPower, serviceLife: lifetime } as unknown as PowerInput);
  });

/** The same inputs with some of them changed, not checked. */
export function changed(of: Power, changes: Partial<Record<keyof Power, number>>): Power {
  return { ...of, ...changes } as Power;
}
