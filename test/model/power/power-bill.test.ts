import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extraYearlyEnergy, hostPower, yearlyEnergy } from '../../../src/model/power/host-power.ts';
import { powerBill } from '../../../src/model/power/power-bill.ts';
import { power } from '../../../src/scenario/power.ts';
import { anyPower, changed } from './powers.ts';

describe('a host', () => {
  test('draws its idle power without load, awake or asleep, and its full power under full load either way', () => {
    const host = power();
    expect(hostPower(changed(host, { load: 0 }), 'on')).toBe(147);
    expect(hostPower(changed(host, { load: 0 }), 'off')).toBe(175);
    expect(hostPower(changed(host, { load: 1 }), 'on')).toBe(275);
    expect(hostPower(changed(host, { load: 1 }), 'off')).toBe(275);
  });

  test('of 100 W takes 876.6 kWh a year, and with a PUE of 2 twice that', () => {
    const host = power({ idlePower: '100 W', load: 0, pue: 1 });
    expect(yearlyEnergy(host, 'on')).toBeCloseTo(876.6, 9);
    expect(yearlyEnergy(changed(host, { pue: 2 }), 'on')).toBeCloseTo(1753.2, 9);
  });

  test('takes as much more with power saving off as its yearly energies differ by', () => {
    fc.assert(
      fc.property(anyPower, (of) => {
        expect(extraYearlyEnergy(of)).toBeCloseTo(yearlyEnergy(of, 'off') - yearlyEnergy(of, 'on'), 6);
      }),
    );
  });
});

describe('a bill', () => {
  test('adds up to what can be worked out by hand', () => {
    const { on, off, extraEnergy, extraCost, gain } = powerBill(power({ performanceLost: '20 %' }));
    const [asleep, awake] = [147 + 0.3 * 128, 175 + 0.3 * 100].map((draw) => 8.766 * draw * 1.8);
    expect(on.servers).toBeCloseTo(10, 9);
    expect(on.energy).toBeCloseTo(10 * asleep!, 6);
    expect(off.energyCost).toBeCloseTo(8 * awake! * 0.103, 6);
    expect(extraEnergy).toBeCloseTo(8 * (awake! - asleep!), 6);
    expect(extraCost).toBeCloseTo(0.103 * extraEnergy, 9);
    expect(on.total).toBeCloseTo(90_000 + 4 * on.energyCost, 6);
    expect(gain).toBeCloseTo(on.total - off.total, 9);
  });

  test('for energy that costs nothing is the purchase alone', () => {
    fc.assert(
      fc.property(anyPower, (of) => {
        const { on, off, extraCost } = powerBill(changed(of, { energyPrice: 0 }));
        expect([on.energyCost, off.energyCost, extraCost]).toEqual([0, 0, 0]);
        expect([on.total, off.total]).toEqual([on.purchase, off.purchase]);
      }),
    );
  });

  test.each(['energyPrice', 'pue', 'serviceLife', 'serverPrice', 'hosts', 'awakeExtra'] as const)(
    'never falls when %s rises, and neither does what power costs when saving is off',
    (name) => {
      fc.assert(
        fc.property(anyPower, fc.double({ min: 1, max: 3, noNaN: true }), (of, times) => {
          const headroom = changed(of, { fullPower: 10 * of.fullPower });
          const [less, more] = [powerBill(headroom), powerBill(changed(headroom, { [name]: of[name] * times }))];
          expect(more.off.total).toBeGreaterThanOrEqual(less.off.total * (1 - 1e-12));
          expect(more.on.total).toBeGreaterThanOrEqual(less.on.total * (1 - 1e-12));
          expect(more.extraCost).toBeGreaterThanOrEqual(less.extraCost * (1 - 1e-12));
        }),
      );
    },
  );

  test('grows in proportion to the hosts', () => {
    fc.assert(
      fc.property(anyPower, (of) => {
        const [one, three] = [powerBill(of), powerBill(changed(of, { hosts: 3 * of.hosts }))];
        expect(three.on.total / one.on.total).toBeCloseTo(3, 9);
        expect(three.extraEnergy / one.extraEnergy).toBeCloseTo(3, 9);
      }),
    );
  });

  test('of power saving that loses no performance is never higher than without it', () => {
    fc.assert(
      fc.property(anyPower, (of) => {
        expect(powerBill(changed(of, { performanceLost: 0 })).gain).toBeLessThanOrEqual(0);
      }),
    );
  });
});
