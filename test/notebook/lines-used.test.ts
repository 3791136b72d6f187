import { describe, expect, test } from 'vitest';
import { openLab } from '../../src/notebook/lab.ts';
import { linesCases, linesOver, teamed } from '../../src/notebook/lines-figures.ts';
import { alikeSets, expectedLines, linesUsed } from '../../src/notebook/lines-used.ts';
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
    expect(linesUsed(lab, { networks }, alikeSets({ networks }, migrations, trials))).toBeCloseTo(lines, 1);
  });

  test.each([2, 3, 4])('over a team of %i with port hashes are what chance leads to expect', (members) => {
    const ports = teamed({ members, mode: 'lacp', algorithm: 'transport-ports' });
    for (const { lines, expected } of linesOver(lab, linesCases({ ports }, [2, 5], trials))) {
      // Below one line each leaves a hundredth unused; the standard error of the mean is below 0.03 lines per member.
      expect(Math.abs(lines - expected!)).toBeLessThan(0.05 * members);
    }
  });

  test.each([
    ['lacp', 'transport-ports'],
    ['lacp', 'ip-addresses'],
    ['lacp', 'dynamic'],
    ['switch-independent', 'transport-ports'],
    ['switch-independent', 'dynamic'],
  ] as const)('are the same when every set is moved and when one stands for all alike: %s, %s', (mode, algorithm) => {
    const networks = { team: { team: { members: 3, mode, algorithm } } };
    const alike = alikeSets({ networks }, 4, { trials: 60, seed: 2 });
    const everySet = Array.from({ length: 60 }, (_, trial) => {
      return { names: Array.from({ length: 4 }, (_, at) => `VM ${at} ${trial} 2`), share: 1 / 60 };
    });
    expect(alike.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(linesUsed(lab, { networks }, alike)).toBeCloseTo(linesUsed(lab, { networks }, everySet), 9);
  });

  test('are not to be told beforehand where a dynamic team meets a switch that hashes', () => {
    expect(expectedLines({ members: 2, mode: 'lacp', algorithm: 'dynamic' }, 2)).toBeUndefined();
  });
});

test('a migration follows the order of preference whatever is down', () => {
  expect(preferenceFollowed(lab)).toEqual({ followed: 18, of: 18 });
});
