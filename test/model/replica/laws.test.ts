import fc from 'fast-check';
import { expect, test } from 'vitest';
import { constantChurn, durationOf, scaledChurn } from '../../../src/model/replica/churn.ts';
import { heaviestDay } from '../../../src/model/replica/heaviest-day.ts';
import { recoveryPointOf, worstInWindows } from '../../../src/model/replica/recovery-point.ts';
import { replicate } from '../../../src/model/replica/replicate.ts';
import { goodputNeeded, outageTolerated, steadyRecoveryPoint, sustainedChurn } from '../../../src/model/replica/steady-state.ts';
import { anyPlan, day, planOf } from './plans.ts';

const seeded = { seed: 20_112, numRuns: 150 } as const;
const share = (max: number) => fc.integer({ min: 1, max: 1000 }).map((n) => (n * max) / 1000);
const interval = fc.constantFrom(30, 300, 900);
const ratio = fc.constantFrom(1, 1.5, 3);

test('what is written is sent, waits, or was made worthless by a resynchronisation: no byte is lost or found', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const { logged, sent, superseded, backlog, resynchronisations } = replicate(plan);
      expect(sent + superseded + backlog).toBeCloseTo(logged, 0);
      expect(Math.min(sent, superseded, backlog)).toBeGreaterThanOrEqual(0);
      if (resynchronisations.length === 0) expect(superseded).toBe(0);
    }),
    seeded,
  );
});

test('the line never carries more than its rate, and nothing in an outage', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const { deliveries } = replicate(plan);
      const rate = (plan.goodput / 8) * plan.replication.compressionRatio;
      for (const [i, { arrived, bytes }] of deliveries.entries()) {
        const before = deliveries[i - 1]?.arrived ?? 0;
        expect(bytes).toBeLessThanOrEqual(rate * (arrived - before) * (1 + 1e-9) + 1);
        const down = (plan.outages ?? []).some(({ from, to }) => from < arrived && arrived < to);
        expect(down && bytes > 0).toBe(false);
      }
    }),
    seeded,
  );
});

test('recovery points only get newer and never lie in the future', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const { deliveries, recoveryPoint } = replicate(plan);
      for (const [i, { arrived, upTo }] of deliveries.entries()) {
        expect(upTo).toBeLessThanOrEqual(arrived);
        expect(upTo).toBeGreaterThanOrEqual(deliveries[i - 1]?.upTo ?? 0);
      }
      expect(recoveryPoint.mean).toBeLessThanOrEqual(recoveryPoint.worst);
      expect(recoveryPoint.usual).toBeLessThanOrEqual(recoveryPoint.worst + 1e-6);
    }),
    seeded,
  );
});

test('a third site is never ahead of the second', () => {
  fc.assert(
    fc.property(anyPlan, share(1), (plan, slower) => {
      const { recoveryPoint, extended } = replicate({ ...plan, extended: { interval: 900, goodput: slower * plan.goodput } });
      expect(extended!.recoveryPoint.worst).toBeGreaterThanOrEqual(recoveryPoint.worst - 1e-6);
    }),
    seeded,
  );
});

test('constant churn has the recovery point of the closed form', () => {
  fc.assert(
    fc.property(share(1), interval, ratio, (load, interval, compressionRatio) => {
      const churn = load * sustainedChurn(80e6, compressionRatio);
      const { recoveryPoint } = replicate(planOf(constantChurn(churn, day / 4), { interval, compressionRatio }));
      const steady = steadyRecoveryPoint({ churn, interval, goodput: 80e6, compressionRatio });
      expect(recoveryPoint.worst).toBeCloseTo(steady, 3);
      // A saw-tooth from load·T to (1 + load)·T, but for the first interval, in which it begins at nothing.
      expect(Math.abs(recoveryPoint.usual - (load + 0.95) * interval)).toBeLessThan(0.1 * interval);
    }),
    seeded,
  );
});

test('beyond what the link sustains it falls behind for ever: by the excess, each second', () => {
  fc.assert(
    fc.property(share(2), interval, (excess, interval) => {
      const churn = (1 + excess) * 10e6;
      const behind = (duration: number) => replicate(planOf(constantChurn(churn, duration), { interval })).recoveryPoint.worst;
      expect(steadyRecoveryPoint({ churn, interval, goodput: 80e6, compressionRatio: 1 })).toBe(Infinity);
      expect((behind(2 * day) - behind(day)) / day).toBeCloseTo(excess / (1 + excess), 1);
    }),
    { ...seeded, numRuns: 30 },
  );
});

test('the goodput that an objective needs attains it, and a little less does not', () => {
  fc.assert(
    fc.property(share(1), interval, share(2), (load, interval, beyond) => {
      const churn = load * 10e6;
      const objective = interval * (1 + beyond);
      const goodput = goodputNeeded({ churn, interval, compressionRatio: 1 }, objective);
      const worst = (goodput: number) => steadyRecoveryPoint({ churn, interval, goodput, compressionRatio: 1 });
      expect(worst(goodput * (1 + 1e-9))).toBeLessThanOrEqual(objective * (1 + 1e-9));
      expect(worst(goodput * 0.99)).toBeGreaterThan(objective);
    }),
    seeded,
  );
  expect(goodputNeeded({ churn: 1, interval: 300, compressionRatio: 1 }, 300)).toBe(Infinity);
});

test('an outage shorter than half of the disks takes to be written needs no resynchronisation, one longer by two intervals does', () => {
  const churn = 5e6;
  const disks = 200e9;
  const tolerated = outageTolerated(disks, churn);
  const after = (length: number) =>
    replicate(planOf(constantChurn(churn, day), { disks }, { outages: [{ from: 6000, to: 6000 + length }] })).resynchronisations;
  expect(after(tolerated - 600)).toEqual([]);
  expect(after(tolerated + 600)).toHaveLength(1);
});

test('the heaviest day attains its objective and a heavier one does not; evenly written it fills the line', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const endless = planOf(plan.churn, { interval: plan.replication.interval });
      if (endless.churn.written.every((bytes) => bytes === 0)) return;
      const written = endless.churn.written.reduce((sum, bytes) => sum + bytes, 0);
      const attained = (bytes: number) =>
        replicate({ ...endless, churn: scaledChurn(endless.churn, bytes / written) }).recoveryPoint.worst;
      const objective = 2 * endless.replication.interval;
      const heaviest = heaviestDay(endless, objective);
      expect(attained(heaviest)).toBeLessThanOrEqual(objective);
      expect(attained(1.002 * heaviest)).toBeGreaterThan(objective);
    }),
    { ...seeded, numRuns: 15 },
  );
  expect(heaviestDay(planOf(constantChurn(1, day)), 600) / (day * 10e6)).toBeCloseTo(1, 2);
});

test('the worst of all windows is the worst of the day', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const { deliveries } = replicate(plan);
      const end = durationOf(plan.churn);
      expect(Math.max(...worstInWindows(deliveries, end, 1800))).toBeCloseTo(recoveryPointOf(deliveries, end).worst, 6);
    }),
    seeded,
  );
});
