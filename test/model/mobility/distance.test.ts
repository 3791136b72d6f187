import { describe, expect, test } from 'vitest';
import { overDistance, roundTrip } from '../../../src/model/mobility/distance.ts';
import { encapsulatedPayloadRate, encapsulationLoss, guestMtu } from '../../../src/model/mobility/encapsulation.ts';
import { highestDirtyRate } from '../../../src/model/mobility/highest-dirty-rate.ts';
import { migrate } from '../../../src/model/migrate.ts';
import { bytesPerSecond } from '../../../src/units/quantity.ts';
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
      rates.push(highestDirtyRate(scenario(tuned, far)));
    }
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(rates).toEqual(rates.toSorted((a, b) => b - a));
  });
});

describe('the highest dirty rate', () => {
  test('converges, and one a little higher does not', () => {
    const found = highestDirtyRate(scenario(tuned));
    const at = (rate: number) => migrate(scenario(tuned, { vm: { dirtyRate: bytesPerSecond(rate) } })).converged;
    expect(at(found)).toBe(true);
    expect(at(found + (2e-3 * migrate(scenario(tuned)).goodput) / 8)).toBe(false);
  });

  test('is below what the connection carries', () => {
    expect(highestDirtyRate(scenario(tuned))).toBeLessThan(migrate(scenario(tuned)).goodput / 8);
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
    expect(100 * encapsulationLoss(on)).toBeCloseTo(less, 1);
  });
});
