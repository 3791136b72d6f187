import { describe, expect, test } from 'vitest';
import { tuningClaims } from '../../src/checks/claims.ts';
import { claimMaps } from '../../src/notebook/claim-maps.ts';
import { openLab } from '../../src/notebook/lab.ts';
import { mapClaim } from '../../src/notebook/map-claim.ts';
import { readHostPaths } from '../../src/notebook/read-host-paths.ts';
import { regionRows } from '../../src/notebook/map-words.ts';

const hostPaths = (await readHostPaths()).filter((_, at) => at % 20 === 0);
const { lab } = openLab({ migration: { platform: 'hyperv-2008r2' }, vm: { memory: '50 GiB' } }, [], 1, hostPaths);

test.each(tuningClaims.map(({ id }) => id))('%s has a map, whose regions cover it', (id) => {
  const mapped = mapClaim(lab, claimMaps[id]!, 0.05);
  expect(mapped.points.length).toBe(mapped.axes.reduce((product, { values }) => product * values.length, 1));
  expect(regionRows(mapped).reduce((sum, { points }) => sum + points, 0)).toBeGreaterThanOrEqual(mapped.points.length);
  for (const { ratio, low, high } of mapped.points) {
    expect(ratio).toBeGreaterThan(0);
    expect(high).toBeGreaterThanOrEqual(low);
  }
});

describe('on the model', () => {
  test('a point is as the model itself has it', () => {
    const { points, axes } = mapClaim(lab, claimMaps['c-states']!, 0.05);
    expect(axes.map(({ path }) => path)).toEqual(['host.powerPlan', 'link.mtu', 'link.rate']);
    const point = points.find(({ at }) => at.join() === 'full,9000 B,10 Gb/s')!;
    const time = (cStates: 'on' | 'off') =>
      lab.migrate({ link: { rate: '10 Gb/s', mtu: '9000 B' }, host: { powerPlan: 'full', cStates } }).totalTime;
    expect(point.ratio).toBeCloseTo(time('off') / time('on'), 12);
    expect(point.verdict).toBe('helps');
  });

  test('larger receive buffers help only where many flows share the ring', () => {
    const { points } = mapClaim(lab, claimMaps['receive-buffer']!, 0.05);
    const helps = points.filter(({ verdict }) => verdict === 'helps');
    expect(helps.length).toBeGreaterThan(0);
    expect(helps.every(({ at }) => Number(at.at(-1)) >= 8)).toBe(true);
  });

  test('what host paths disagree on is undecided', () => {
    const { points } = mapClaim(lab, claimMaps['power-plan']!, 0.05);
    for (const { verdict, low, high } of points.filter(({ verdict: one }) => one !== 'undecided')) {
      if (verdict === 'helps') expect(high).toBeLessThan(1 / 1.05 + 1e-9);
      if (verdict === 'no difference that matters') expect(low).toBeGreaterThan(1 / 1.05 - 1e-9);
    }
    expect(points.some(({ verdict }) => verdict === 'undecided')).toBe(true);
  });
});
