import { describe, expect, test } from 'vitest';
import { highestConvergingRate } from '../../../src/model/mobility/converging-rate.ts';
import { overDistance, roundTrip } from '../../../src/model/mobility/distance.ts';
import { encapsulatedPayloadRate, guestMtu } from '../../../src/model/mobility/encapsulation.ts';
import { migrate } from '../../../src/model/migrate.ts';
import { payloadRate } from '../../../src/model/wire.ts';
import { scenario, type ScenarioInput } from '../../../src/scenario/scenario.ts';

const tuned = { link: { mtu: '9000 B' }, host: { powerPlan: 'full', cStates: 'off' } } as const satisfies ScenarioInput;
const window = 128 * 1024;

describe('a distance', () => {
  test('costs 10 ms there and back per thousand kilometres of fibre', () => {
    expect(roundTrip(1000)).toBeCloseTo(9.79e-3, 5);
  });

  test('of nothing changes no migration', () => {
    const near = scenario(tuned);
    const { goodput, totalTime } = migrate(near);
    expect(migrate(scenario(tuned, overDistance(0, goodput, window))).totalTime).toBeCloseTo(totalTime, 9);
  });

  test('bounds the rate by one window per round trip', () => {
    const { goodput } = migrate(scenario(tuned));
    for (const kilometres of [100, 1000, 5000]) {
      const far = migrate(scenario(tuned, overDistance(kilometres, goodput, window)));
      expect(far.goodput).toBeCloseTo((8 * window) / roundTrip(kilometres), 3);
    }
  });

  test('never shortens a migration, and lowers the dirty rate that converges', () => {
    const { goodput } = migrate(scenario(tuned));
    const [times, rates] = [[], []] as [number[], number[]];
    for (const kilometres of [0, 50, 200, 1000, 4000]) {
      const far = overDistance(kilometres, goodput, window);
      times.push(migrate(scenario(tuned, far)).totalTime);
      const converges = (dirtyRate: number) => migrate(scenario(tuned, far, { vm: { dirtyRate: dirtyRate as never } })).converged;
      rates.push(highestConvergingRate(converges, goodput / 8));
    }
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(rates).toEqual(rates.toSorted((a, b) => b - a));
  });
});

describe('the highest rate that converges', () => {
  test('is found to a thousandth', () => {
    const found = highestConvergingRate((rate) => rate <= 1234, 1e6);
    expect(found).toBeLessThanOrEqual(1234);
    expect(found).toBeGreaterThan(1234 * 0.998);
  });

  test('is nothing where even an idle VM does not', () => {
    expect(highestConvergingRate(() => false, 1e6)).toBe(0);
  });
});

describe('NVGRE', () => {
  const { link } = scenario();

  test('takes 42 bytes from the packets of a guest', () => expect(guestMtu(link)).toBe(1458));

  test.each([
    ['1500 B', 9.22, 2.9],
    ['9000 B', 9.867, 0.5],
  ] as const)('with MTU %s leaves %d Gb/s of 10, %d %% less than without', (mtu, rate, less) => {
    const on = scenario({ link: { mtu } }).link;
    expect(encapsulatedPayloadRate(on) / 1e9).toBeCloseTo(rate, 2);
    expect(100 * (1 - encapsulatedPayloadRate(on) / payloadRate(on))).toBeCloseTo(less, 1);
  });
});
