import { describe, expect, test } from 'vitest';
import { quoted } from '../../src/evidence/quoted.ts';
import { openLab } from '../../src/notebook/lab.ts';
import { readHostPaths } from '../../src/notebook/read-host-paths.ts';
import { tuning } from '../../src/scenario/presets.ts';
import { sampleOf } from '../../src/uncertainty/sample.ts';
import { variantNames } from '../../src/uncertainty/variants.ts';

const near = (value: number) => expect.closeTo(value, 9) as number;

test('a sample gives median and 90 % interval of a number, and the share with which something holds', () => {
  const sample = sampleOf(
    { time: 7, name: 'reference' },
    Array.from({ length: 101 }, (_, time) => ({ time, name: String(time) })),
  );
  expect(sample.reference.time).toBe(7);
  expect(sample.estimate('s', 'time')).toEqual({ value: 50, low: near(5), high: near(95), unit: 's', level: 0.9 });
  expect(sample.estimate('s', ({ time }) => -time)).toMatchObject({ value: -50, low: near(-95), high: near(-5) });
  expect(sample.share(({ time }) => time > 50)).toBe(50 / 101);
  // @ts-expect-error a name is not a number
  sample.estimate('s', 'name');
});

test('what the host paths were selected by is told as the reference set has it, with their interval', () => {
  const sample = sampleOf(
    { time: 7 },
    Array.from({ length: 101 }, (_, time) => ({ time })),
  );
  const selected = { value: 7, low: near(5), high: near(95), unit: 's', level: 0.9, reference: { low: 7, high: 7 } };
  expect(sample.selected('s', 'time')).toEqual(selected);
});

test('a sample without host paths is the reference set, exactly', () => {
  const sample = sampleOf({ time: 7 }, []);
  const exact = { value: 7, low: 7, high: 7, unit: 's' };
  expect([sample.estimate('s', 'time'), sample.selected('s', 'time')]).toEqual([exact, exact]);
  expect(sample.share(({ time }) => time > 6)).toBe(true);
});

describe.each(variantNames)('the figures of the article under “%s”', async (variant) => {
  const { lab } = openLab({ vm: { memory: '50 GiB' } }, [], 1, await readHostPaths());
  const sample = lab.sample((model) => {
    const shown = (rate: '1 Gb/s' | '10 Gb/s', change: object) => 100 * model.migrate(change, { link: { rate } }).utilisation;
    return {
      tenGigabitDefault: shown('10 Gb/s', tuning.default),
      jumboFullPower: shown('10 Gb/s', tuning.jumboFullPower),
      cStatesOff: shown('10 Gb/s', tuning.tuned),
      oneGigabitDefault: shown('1 Gb/s', tuning.default),
      oneGigabitTuned: shown('1 Gb/s', tuning.tuned),
    };
  }, variant);

  test.each(['tenGigabitDefault', 'jumboFullPower', 'cStatesOff', 'oneGigabitDefault', 'oneGigabitTuned'] as const)(
    '%s: the interval lies in the quoted range and holds what the reference set gives',
    (name) => {
      const { low, high } = sample.estimate('%', name);
      expect(low).toBeGreaterThanOrEqual(quoted[name].low);
      expect(high).toBeLessThanOrEqual(quoted[name].high);
      expect(sample.reference[name]).toBeGreaterThan(low);
      expect(sample.reference[name]).toBeLessThan(high);
    },
  );
});
