import { describe, expect, test } from 'vitest';
import { parseProfile } from '../../src/calibration/parse-profile.ts';
import { houseDefaults, type Profile } from '../../src/calibration/profile.ts';
import { complete } from '../../src/scenario/scenario.ts';
import { InputError } from '../../src/units/input-error.ts';

const errors = { before: {}, after: {} };
const profile: Profile = {
  format: 'precopy-profile',
  version: 1,
  name: 'lab',
  platform: 'hyperv-2016',
  parameters: {
    'host.wakeCycles': { value: 150, low: 140, high: 160, unit: 'kcycles' },
    'migration.setup': { value: 4, low: 3, high: 5, unit: 's' },
  },
  intervals: { level: 0.9, given: 'the chosen parameters', resampled: 'points', reliable: false },
  errors,
  counts: { rows: 10, points: 8, observations: 10, replicates: 200 },
  provenance: { tool: 'precopy', version: '0.1.0', file: 'runs.csv', sha256: 'ab12', seed: 1, date: '2026-01-01T00:00:00Z' },
};

const read = (changes: object) => () => parseProfile(JSON.stringify({ ...profile, ...changes }), 'lab.json');

test('a profile comes back as it was written', () => {
  expect(read({})()).toEqual(profile);
});

describe('values of a profile', () => {
  const house = houseDefaults(profile);

  test('go over the defaults of the platform and under what is stated', () => {
    expect(complete(new Map([['migration.platform', 'hyperv-2016']]), house)).toMatchObject({
      host: { wakeCycles: 150_000 },
      migration: { setup: 4 },
    });
    const stated = complete(new Map<never, number | string>([['host.wakeCycles' as never, 9000]]), house);
    expect(stated.host.wakeCycles).toBe(9000);
  });

  test('hold for the hosts on every platform, but for the migration only on the one that was measured', () => {
    const other = complete(new Map([['migration.platform', 'qemu']]), house);
    expect(other.host.wakeCycles).toBe(150_000);
    expect(other.migration.setup).toBe(0);
  });
});

describe('what is no profile is refused with file and key', () => {
  test.each([
    ['another format', { format: 'something' }, 'lab.json, key format: "something" is not "precopy-profile"'],
    ['a later version', { version: 2 }, 'lab.json, key version: 2 is unknown here; expected 1'],
    ['a nameless one', { name: '' }, 'lab.json, key name'],
    [
      'an unknown platform',
      { platform: 'hyper-v-2016' },
      'lab.json, key platform: "hyper-v-2016" is unknown; did you mean "hyperv-2016"?',
    ],
    ['no parameters', { parameters: undefined }, 'lab.json, key parameters: expected an object, found nothing'],
    [
      'an unknown parameter',
      { parameters: { 'host.wakecycle': { value: 1, unit: 'kcycles' } } },
      'lab.json, key parameters.host.wakecycle: unknown parameter "host.wakecycle"; did you mean "host.wakeCycles"?',
    ],
    [
      'a value out of range',
      { parameters: { 'host.balancedClock': { value: 3, unit: '1' } } },
      'lab.json, key parameters.host.balancedClock: host.balancedClock: 3 is out of range; expected 0.1 to 1',
    ],
    [
      'a unit of something else',
      { parameters: { 'host.wakeCycles': { value: 3, unit: 's' } } },
      'lab.json, key parameters.host.wakeCycles: unit "s" does not measure it',
    ],
    [
      'a value that is no number',
      { parameters: { 'host.wakeCycles': { value: '3', unit: 'kcycles' } } },
      'lab.json, key parameters.host.wakeCycles: value "3" is not a number',
    ],
    [
      'an end of an interval that is out of range',
      { parameters: { 'host.wakeCycles': { value: 3, low: -4, high: 5, unit: 'kcycles' } } },
      'lab.json, key parameters.host.wakeCycles: host.wakeCycles: −4\u00a0kcycles is out of range',
    ],
    [
      'a value outside its interval',
      { parameters: { 'host.wakeCycles': { value: 3, low: 4, high: 5, unit: 'kcycles' } } },
      'lab.json, key parameters.host.wakeCycles: value 3 is not between low 4 and high 5',
    ],
    [
      'a choice',
      { parameters: { 'host.cStates': { value: 'off', unit: '1' } } },
      'lab.json, key parameters.host.cStates: host.cStates is a choice, which no fit gives; take it out',
    ],
  ])('%s', (_, changes, message) => {
    expect(read(changes)).toThrow(InputError);
    expect(read(changes)).toThrow(message);
  });

  test('text that is not JSON', () => {
    expect(() => parseProfile('id,memory_mib\n', 'vms.csv')).toThrow(
      'vms.csv is not JSON; give a profile that precopy fit has written',
    );
  });
});
