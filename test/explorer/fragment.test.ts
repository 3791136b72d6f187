import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { controlsOf } from '../../src/explorer/controls.ts';
import { readFragment, writeFragment } from '../../src/explorer/fragment.ts';
import { ownSettings } from '../../src/explorer/settings.ts';
import { whatIf } from '../../src/explorer/what-if.ts';
import { parameterPaths, scenario, type ParameterPath } from '../../src/scenario/scenario.ts';
import { anyValue, seeded } from '../properties/scenarios.ts';

const of = whatIf(scenario(), { vary: parameterPaths, together: { vms: 8 } });
const controls = controlsOf(of);
const own = ownSettings(of);
const read = (fragment: string) => readFragment(controls, fragment);

describe('the address of a panel', () => {
  test('says nothing while nothing differs from the report', () => {
    expect(writeFragment(controls, own)).toBe('');
  });

  test('says in words what differs', () => {
    const settings = new Map(own).set('link.rate', 25e9).set('host.cStates', 'off').set('together.atOnce', 4);
    expect(writeFragment(controls, settings)).toBe('#what-if?together.atOnce=4&link.rate=25Gb/s&host.cStates=off');
  });

  test('keeps any settings', () => {
    const anyChange = fc.constantFrom(...parameterPaths).chain((path) => anyValue(path).map((value) => [path, value] as const));
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 6 }), (changes) => {
        const settings = new Map([...own, ...changes]);
        const kept = read(writeFragment(controls, settings) || '#what-if?')!;
        expect(kept.mistakes).toEqual([]);
        for (const [path, value] of settings) {
          const found = kept.settings.get(path)!;
          if (typeof value === 'number' && Number.isFinite(value))
            expect(Math.abs((found as number) - value)).toBeLessThanOrEqual(1e-14 * value);
          else expect(found).toBe(value);
        }
      }),
      seeded,
    );
  });

  test('is none of ours where it is another anchor', () => {
    for (const other of ['', '#', '#figure-steps', '#what-if']) expect(read(other)).toBeUndefined();
  });

  test('takes what it understands and says what it does not', () => {
    const { settings, mistakes } = read('#what-if?vm.memory=8+GiB&link.speed=1&link.mtu=9%20GB&host.load=%3Cimg%20src=x%3E')!;
    expect(settings.get('vm.memory')).toBe(8 * 2 ** 30);
    expect(settings.get('link.mtu' satisfies ParameterPath)).toBe(1500);
    expect(mistakes).toEqual([
      'the address sets link.speed, which this panel does not have',
      expect.stringMatching(/^link\.mtu: 9 GB is out of range; expected/),
      expect.stringMatching(/^host\.load: "<img src=x>" is not a number/),
    ]);
  });
});
