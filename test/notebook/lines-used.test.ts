import { describe, expect, test } from 'vitest';
import { openLab } from '../../src/notebook/lab.ts';
import { linesOver, teamed } from '../../src/notebook/lines-figures.ts';
import { expectedLines, linesUsed } from '../../src/notebook/lines-used.ts';
import { preferenceFollowed } from '../../src/notebook/preference-followed.ts';
import { tuning } from '../../src/scenario/presets.ts';

const slow = { ...tuning.tuned, link: { mtu: '9000 B', rate: '1 Gb/s' } } as const;
const { lab } = openLab({ migration: { platform: 'hyperv-2012' }, ...slow }, [], 1, []);
const trials = { trials: 400, seed: 1 };

describe('lines used between two hosts', () => {
  test.each([
    ['one network', { first: {} }, 3, 1],
    ['two networks', { first: {}, second: {} }, 1, 1],
    ['two networks', { first: {}, second: {} }, 2, 2],
  ])('over %s', (_, networks, migrations, lines) => {
    expect(linesUsed(lab, { networks }, migrations, { ...trials, trials: 1 })).toBeCloseTo(lines, 1);
  });

  test.each([2, 3, 4])('over a team of %i with port hashes are what chance leads to expect', (members) => {
    const ports = teamed({ members, mode: 'lacp', algorithm: 'transport-ports' });
    for (const { lines, expected } of linesOver(lab, { ports }, [2, 5], trials)) {
      // Below one line each leaves a hundredth unused; the standard error of the mean is below 0.03 lines per member.
      expect(Math.abs(lines - expected!)).toBeLessThan(0.05 * members);
    }
  });

  test('are not to be told beforehand where a dynamic team meets a switch that hashes', () => {
    expect(expectedLines({ members: 2, mode: 'lacp', algorithm: 'dynamic' }, 2)).toBeUndefined();
  });
});

test('a migration follows the order of preference whatever is down', () => {
  expect(preferenceFollowed(lab)).toEqual({ followed: 18, of: 18 });
});
