import { describe, expect, test } from 'vitest';
import { parseInput } from '../../src/scenario/parse-input.ts';
import { powerParameters } from '../../src/scenario/power.ts';
import { streamFor } from '../../src/stats/random.ts';
import { powerPriors } from '../../src/uncertainty/power-priors.ts';
import { samplePower } from '../../src/uncertainty/power-sample.ts';

describe.each(Object.entries(powerPriors))('the range of power.%s', (name, { low, high, source }) => {
  const entry = powerParameters[name as keyof typeof powerPriors];

  test('has a source, holds the default, and its ends are values that the registry accepts', () => {
    expect(source.trim()).not.toBe('');
    expect(low).toBeLessThanOrEqual(entry.default);
    expect(high).toBeGreaterThanOrEqual(entry.default);
    for (const end of [low, high]) expect(parseInput(name, entry, end)).toBe(end);
  });
});

const sample = samplePower(streamFor(1, 'test'), (power) => power);

test('every bill that is drawn is a valid one, and the reference has the defaults', () => {
  expect(sample.reference.idlePower).toBe(powerParameters.idlePower.default);
  expect(sample.share(({ idlePower, awakeExtra, fullPower }) => fullPower >= idlePower + awakeExtra)).toBe(1);
});

test('draws cover each range evenly, prices by their ratio', () => {
  const { low, high } = powerPriors.serverPrice;
  expect(sample.estimate('', 'serverPrice').value / Math.sqrt(low * high)).toBeCloseTo(1, 2);
  const { value } = sample.estimate('%', ({ load }) => 100 * load);
  expect(value).toBeCloseTo(50 * (powerPriors.load.low + powerPriors.load.high), 1);
});

test('the same seed draws the same bills', () => {
  const again = samplePower(streamFor(1, 'test'), (power) => power);
  expect(again.estimate('', 'energyPrice')).toEqual(sample.estimate('', 'energyPrice'));
});
