import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { causes, timeParts } from '../../src/explorer/time-parts.ts';
import { migrate } from '../../src/model/migrate.ts';
import { tuning } from '../../src/scenario/presets.ts';
import { scenario } from '../../src/scenario/scenario.ts';
import { anyScenario, contested, seeded } from '../properties/scenarios.ts';

describe('where the time of a migration goes', () => {
  test('adds up to the migration time, and no part is below nothing', () => {
    fc.assert(
      fc.property(fc.oneof(anyScenario(), contested()), (of) => {
        const parts = timeParts(of);
        const { totalTime } = migrate(of);
        expect(parts === undefined).toBe(totalTime === Infinity);
        if (parts === undefined) return;
        const sum = causes.reduce((total, cause) => total + parts[cause], 0);
        expect(Math.abs(sum - totalTime)).toBeLessThanOrEqual(1e-6 * totalTime);
        expect(Math.min(...Object.values(parts))).toBeGreaterThanOrEqual(0);
      }),
      seeded,
    );
  });

  test('loses its wake-ups with C-states off', () => {
    const [asleep, awake] = [tuning.jumboFullPower, tuning.tuned].map((setting) => timeParts(scenario(setting))!['waking cores']);
    expect(asleep! / awake!).toBeGreaterThan(10);
  });

  test('is the line and the fixed part where RDMA moves an idle VM', () => {
    const parts = timeParts(scenario({ migration: { platform: 'hyperv-2016', transport: 'rdma' } }))!;
    expect(causes.filter((cause) => parts[cause] > 1e-9)).toEqual(['line', 'fixed']);
  });

  test('is a full receive ring where many flows share it and it is left unserved', () => {
    const parts = timeParts(scenario({ host: { flows: 32, stall: '2 ms' } }))!;
    expect(parts['receive ring']).toBeGreaterThan(0);
  });
});
