import { describe, expect, test } from 'vitest';
import { scenario } from '../../src/scenario/scenario.ts';
import { constraints } from '../../src/uncertainty/acceptance.ts';
import { hostPathPriors, quantileOf, type HostKey, type HostValues, type Priors } from '../../src/uncertainty/priors.ts';

const priors: Priors = hostPathPriors;
const keys = Object.keys(priors) as HostKey[];
const reference = Object.fromEntries(keys.map((key) => [key, scenario().host[key]])) as HostValues;

describe.each(constraints.map((constraint) => [constraint.claim, constraint] as const))('“%s”', (_, { needs, holds }) => {
  test('holds with the reference set', () => {
    expect(holds(reference)).toBe(true);
  });

  test('is decided by the parameters it needs and by no other', () => {
    for (const key of keys.filter((other) => !needs.includes(other))) {
      for (const u of [0, 0.5, 0.999]) {
        const value = quantileOf(priors[key]!, u, (other) => reference[other]!);
        expect(holds({ ...reference, [key]: value })).toBe(true);
      }
    }
  });
});

test('hosts that are plainly different do not fit', () => {
  const far: readonly HostValues[] = [
    { clock: 2.5e9 },
    { windowFast: 64 * 1024 },
    { balancedClock: 0.48, wakeUps: 3 },
    { cyclesPerPacket: 300, cyclesPerByte: 3.75 },
    { windowSlow: 128 * 1024 },
    { overlap: 1 },
    { ringCost: 0.2, ringWakeCost: 0 },
    { loadCost: 1, loadWakeCost: 0 },
  ];
  for (const change of far) expect(constraints.every(({ holds }) => holds({ ...reference, ...change }))).toBe(false);
});
