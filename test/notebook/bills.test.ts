import { describe, expect, test } from 'vitest';
import { claims } from '../../src/evidence/claims.ts';
import { bills, overBills } from '../../src/notebook/bills.ts';
import { sampleOf } from '../../src/uncertainty/sample.ts';

const withHours = (hours: number) => sampleOf({ hours }, []);
const sample = bills(1, withHours(0.1));
const claim = claims.thePowerBill.oneMoreServer;

describe('a claim about bills is', () => {
  test.each([
    ['reproduced where it holds in all of them', () => true, 'reproduced'],
    ['contradicted where it holds in none', () => false, 'contradicted'],
    [
      'undecided where it holds in half',
      ({ purchase }: { purchase: number }) => purchase > sample.estimate('', 'purchase').value,
      'undecided',
    ],
  ] as const)('%s', (_, holds, verdict) => {
    expect(overBills(claim, sample, 'hosts', 'hostsPerServer', holds).verdict).toBe(verdict);
  });

  test('never required to hold where bills leave it undecided, and says how many hold', () => {
    const { required, why } = overBills(claim, sample, 'hosts', 'hostsPerServer', ({ losesMore }) => losesMore);
    expect(required).toBe(false);
    expect(why).toMatch(/it holds in \d+ % of them\.$/);
  });
});

test('faster drains return their power the sooner, the more they save', () => {
  const drains = [0.05, 0.1, 0.4].map((hours) => bills(1, withHours(hours)).reference.breakEvenDrains);
  expect(drains).toEqual(drains.toSorted((a, b) => b - a));
  expect(drains[0]! / drains[1]!).toBeCloseTo(2, 9);
});

test('what drains must return is drawn with the hours of every host path', () => {
  const [few, many] = [0.05, 0.4].map((hours) => bills(1, withHours(hours)).estimate('', 'breakEvenDrains'));
  const both = bills(1, sampleOf({ hours: 0.1 }, [{ hours: 0.05 }, { hours: 0.4 }])).estimate('', 'breakEvenDrains');
  expect(both.low).toBeGreaterThan(many!.low);
  expect(both.low).toBeLessThan(few!.low);
  expect(both.high).toBeLessThan(few!.high);
  expect(both.high).toBeGreaterThan(many!.high);
});
