import { describe, expect, test } from 'vitest';
import {
  againstThoseBefore,
  fewestConclusive,
  luckAlone,
  migrationsPerCrash,
  provenPerCrash,
  spreadOver,
  stopsEarly,
} from '../../src/evidence/hunt-proof.ts';

describe('the article’s 12,000 and 8,000 migrations', () => {
  test('leave open how rare the crash is: its number is not known', () => {
    const { value, low, high } = migrationsPerCrash();
    expect([low, value, high].map(Math.round)).toEqual([220, 2000, 49_542]);
  });

  test('prove at most once in 2,671, and once in 668 where 2 of 8 VMs can crash', () => {
    expect(Math.round(provenPerCrash())).toBe(2671);
    expect(spreadOver(8, 2)).toMatchObject({ holds: false });
    expect(spreadOver(8, 2).why).toContain('1 in 668');
  });

  test('are ample for one in many hundreds and not for one in many thousands', () => {
    expect(luckAlone(1000)).toMatchObject({ holds: true });
    expect(luckAlone(5000, 10_000)).toMatchObject({ holds: false });
    expect(luckAlone(5000).observed.value).toBeCloseTo(202, 0);
  });

  test('convince from six crashes on', () => {
    expect(fewestConclusive()).toBe(6);
    expect(againstThoseBefore()).toMatchObject({ holds: 'undecided' });
    expect(againstThoseBefore().observed.value).toBeCloseTo(4.66, 2);
  });

  test('need not have been so many: a sequential test stops after 1,549 where it took 500', () => {
    expect(stopsEarly(500).observed.value).toBe(1549);
    expect(stopsEarly(5000)).toMatchObject({ holds: false });
  });
});
