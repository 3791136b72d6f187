import { describe, expect, test } from 'vitest';
import { parseInput } from '../../src/scenario/parse-input.ts';
import { power, powerParameters } from '../../src/scenario/power.ts';

describe.each(Object.entries(powerParameters))('power.%s', (name, entry) => {
  test('has a title, a meaning, a source, and a default that it would itself accept', () => {
    for (const text of [entry.title, entry.meaning, entry.source]) expect(text.trim()).not.toBe('');
    expect(parseInput(name, entry, entry.default)).toBe(entry.default);
  });
});

test('watts, years and prices are read as they are written', () => {
  const { fullPower, serviceLife, energyPrice, load } = power({
    fullPower: '0.4 kW',
    serviceLife: '3 years',
    energyPrice: '0.25',
    load: '15 %',
  });
  expect([fullPower, serviceLife, energyPrice, load]).toEqual([400, 3 * 31_557_600, 0.25, 0.15]);
});

test.each([
  [{ energyprice: 1 }, 'unknown parameter "power.energyprice"; did you mean "power.energyPrice"?'],
  [{ idlePower: '100' }, 'power.idlePower: "100" has no unit; write for example "100 W"'],
  [{ pue: 0.9 }, /^power\.pue: 0\.9 is out of range; expected 1 to 10/],
  [{ serverPrice: '-1' }, /^power\.serverPrice: -1 is out of range/],
  [{ fullPower: '150 W' }, /^power\.fullPower: 150\u00a0W is less than .*; expected at least .*, 175\u00a0W$/],
])('%o is refused with its place, what was given and what to do', (given, message) => {
  expect(() => power(given as object)).toThrow(message);
});
