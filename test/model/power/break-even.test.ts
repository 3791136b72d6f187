import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakEvenLoss, breakEvenPrice, hostsPerServer } from '../../../src/model/power/break-even.ts';
import { drainGain } from '../../../src/model/power/drains.ts';
import { powerBill } from '../../../src/model/power/power-bill.ts';
import { sameEnergySpare, spareShare } from '../../../src/model/power/spare.ts';
import { hostPower } from '../../../src/model/power/host-power.ts';
import { power } from '../../../src/scenario/power.ts';
import { anyPower, changed } from './powers.ts';

const factor = fc.double({ min: 1.01, max: 3, noNaN: true });

describe('at the break-even both ways cost the same', () => {
  test('in performance lost', () => {
    fc.assert(
      fc.property(anyPower, (of) => {
        const { gain, off } = powerBill(changed(of, { performanceLost: breakEvenLoss(of) }));
        expect(Math.abs(gain / off.total)).toBeLessThan(1e-9);
      }),
    );
  });

  test('in the price of a kWh', () => {
    fc.assert(
      fc.property(anyPower, (of) => {
        const price = breakEvenPrice(of);
        if (price === Infinity) return;
        const { gain, off } = powerBill(changed(of, { energyPrice: price }));
        expect(Math.abs(gain / off.total)).toBeLessThan(1e-9);
      }),
    );
  });

  test('in hosts that pay for one more server', () => {
    fc.assert(
      fc.property(anyPower, (of) => {
        const hosts = hostsPerServer(of);
        const { gain, off } = powerBill(changed(of, { hosts, performanceLost: 1 - hosts / (hosts + 1) }));
        expect(Math.abs(gain / off.total)).toBeLessThan(1e-9);
      }),
    );
  });

  test('in drains, and in the price of an hour', () => {
    fc.assert(
      fc.property(anyPower, (of) => {
        const { cost, breakEvenDrains, breakEvenHour } = drainGain(of, 0.2);
        expect(drainGain(changed(of, { drains: breakEvenDrains }), 0.2).worth / cost).toBeCloseTo(1, 9);
        expect(drainGain(changed(of, { hourPrice: breakEvenHour }), 0.2).worth / cost).toBeCloseTo(1, 9);
      }),
    );
  });

  test('in servers left out, by energy', () => {
    fc.assert(
      fc.property(anyPower, (of) => {
        const left = sameEnergySpare(of);
        fc.pre(of.load < 1 - left);
        const fewer = (1 - left) * hostPower(changed(of, { load: of.load / (1 - left) }), 'off');
        expect(fewer / hostPower(of, 'on')).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('power saving bears a larger loss of performance', () => {
  test.each(['energyPrice', 'pue', 'serviceLife', 'awakeExtra'] as const)('the larger %s is', (name) => {
    fc.assert(
      fc.property(anyPower, factor, (of, times) => {
        const headroom = changed(of, { fullPower: 10 * of.fullPower });
        expect(breakEvenLoss(changed(headroom, { [name]: of[name] * times }))).toBeGreaterThan(breakEvenLoss(headroom));
      }),
    );
  });

  test('the cheaper servers are, and the more they are idle', () => {
    fc.assert(
      fc.property(anyPower, factor, (of, times) => {
        expect(breakEvenLoss(changed(of, { serverPrice: of.serverPrice * times }))).toBeLessThan(breakEvenLoss(of));
        expect(breakEvenLoss(changed(of, { load: of.load / times }))).toBeGreaterThanOrEqual(breakEvenLoss(of) * (1 - 1e-12));
      }),
    );
  });
});

test('a loss beyond the break-even makes power saving the dearer way, and one below it the cheaper', () => {
  const lost = breakEvenLoss(power());
  expect(powerBill(changed(power(), { performanceLost: 1.1 * lost })).gain).toBeGreaterThan(0);
  expect(powerBill(changed(power(), { performanceLost: 0.9 * lost })).gain).toBeLessThan(0);
});

test('no price makes power saving pay where the servers that it takes use up what it saves', () => {
  expect(breakEvenPrice(power({ performanceLost: '50 %' }))).toBe(Infinity);
});

test('where an hour is worth nothing, drains never pay for power', () => {
  expect(drainGain(power({ hourPrice: 0 }), 0.2).breakEvenDrains).toBe(Infinity);
});

test('no server is spare where all are loaded as far as they may be', () => {
  expect(spareShare(0.7, 0.6)).toBe(0);
});
