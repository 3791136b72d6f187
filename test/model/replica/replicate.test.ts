import { describe, expect, test } from 'vitest';
import { constantChurn } from '../../../src/model/replica/churn.ts';
import { replicate } from '../../../src/model/replica/replicate.ts';
import { day, planOf } from './plans.ts';

const worst = (...plan: Parameters<typeof planOf>) => replicate(planOf(...plan)).recoveryPoint.worst;

describe('a recovery point', () => {
  test('by hand: logs of 150 s each, then one heavy log that makes the next one wait', () => {
    const churn = { step: 300, written: [1.5e9, 1.5e9, 4.5e9, 1.5e9, 1.5e9, 0, 0] };
    const { deliveries, recoveryPoint, late } = replicate(planOf(churn));
    expect(deliveries.map(({ arrived, upTo }) => [arrived, upTo])).toEqual([
      [450, 300],
      [750, 600],
      [1350, 900],
      [1500, 1200],
      [1650, 1500],
      [1800, 1800],
      [2100, 2100],
    ]);
    expect(recoveryPoint.worst).toBe(1350 - 600);
    expect(late).toBe(1 / 6);
  });

  test('is never better than the interval, and no worse than two as long as logs are sent within one', () => {
    for (const interval of [30, 300, 900]) {
      expect(worst(constantChurn(1, day), { interval })).toBeCloseTo(interval, 3);
      expect(worst(constantChurn(10e6, day), { interval })).toBe(2 * interval);
    }
  });

  test('of a write-once log is that of the blocks written, not of the writes', () => {
    const churn = constantChurn(9e6, day);
    const { logged } = replicate(planOf(churn, { hotSet: 300e6 }));
    expect(logged / (288 * 300e6)).toBeCloseTo(1 - Math.exp(-9), 6);
    expect(worst(churn, { hotSet: 300e6 })).toBeCloseTo(300 + 30, 1);
  });
});

describe('an outage', () => {
  const churn = constantChurn(5e6, day);

  test('makes logs wait, and they go one after the other when it is over', () => {
    const { recoveryPoint, backlog, resynchronisations } = replicate(
      planOf(churn, {}, { outages: [{ from: 36_000, to: 43_200 }] }),
    );
    // The log of 35 700 to 36 000 s goes first, when the network is back: 1.5 GB at 10 MB/s.
    expect(recoveryPoint.worst).toBe(43_200 + 150 - 35_700);
    expect(resynchronisations).toEqual([]);
    expect(backlog).toBe(300 * 5e6); // the last log, just closed
  });

  // 40 GB are half of the disks, 8000 s of writes: passed by the log that is closed at 43 800 s, the first to wait having begun at
  // 35 700 s. What differs is sent in 4050 s.
  const outages = [{ from: 36_000, to: 46_100 }];

  test('that lets the logs outgrow half of the disks ends in a resynchronisation, which takes as long as reading the disks', () => {
    const { resynchronisations, deliveries, superseded } = replicate(planOf(churn, { disks: 80e9, readRate: 16e6 }, { outages }));
    expect(resynchronisations).toEqual([{ from: 43_800, to: 46_100 + 5000, bytes: 40.5e9 }]);
    expect(superseded).toBe(40.5e9);
    // Equal at 51 100 s but for what was written meanwhile: the log closed at 51 300 s is the first that can be started from.
    expect(deliveries.find(({ upTo }) => upTo > 36_000)!.upTo).toBe(51_300);
  });

  test('takes as long as sending what differs where that is longer', () => {
    expect(replicate(planOf(churn, { disks: 80e9 }, { outages })).resynchronisations[0]!.to).toBe(46_100 + 4050);
  });
});

test('a third site gets what the second has, at its own interval: its recovery point is older by the wait and the way', () => {
  const { recoveryPoint, extended } = replicate(
    planOf(constantChurn(5e6, day), {}, { extended: { interval: 900, goodput: 40e6 } }),
  );
  expect(recoveryPoint.worst).toBe(450);
  // Closed at 900 s with the state of 600 s (the log up to 900 s is under way); sent for 900 s: until 2700 s the copy has that.
  expect(extended!.recoveryPoint.worst).toBe(2700 - 600);
});

describe('a mistake is told with its place:', () => {
  const churn = constantChurn(1, 3600);
  test.each([
    [{}, { platform: 'hyperv-2008r2' }, 'platform: Hyper-V 2008 R2 has no replica; take one of hyperv-2012'],
    [
      { interval: 30 },
      { platform: 'hyperv-2012' },
      'interval: 30.0\u00a0s is no interval of Hyper-V 2012; take one of 5\u00a0min',
    ],
    [{}, { extended: { interval: 30, goodput: 1 } }, 'extended, interval: 30.0\u00a0s is shorter than the first replica’s'],
    [{}, { platform: 'hyperv-2012', extended: { interval: 300, goodput: 1 } }, 'Hyper-V 2012 cannot replicate a replica'],
    [{}, { goodput: 0 }, 'goodput: 0 is not a positive number'],
    [{}, { outages: [{ from: 2, to: 1 }] }, 'outages: 2 to 1 s is no span of time'],
    [{}, { churn: { step: 60, written: [1, -1] } }, 'churn, written, step 1: -1 is not a number of bytes'],
  ] as const)('%j %j', (inputs, other, message) => {
    expect(() => replicate(planOf(churn, inputs, other))).toThrow(message);
  });
});
