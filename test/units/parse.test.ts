import { describe, expect, test } from 'vitest';
import { InputError, suggestion } from '../../src/units/input-error.ts';
import { parseQuantity, unitsOf } from '../../src/units/parse.ts';
import type { Dimension } from '../../src/units/quantity.ts';
import { units } from '../../src/units/unit.ts';

describe('a quantity is read', () => {
  test.each<[string, Dimension, number]>([
    ['25 Gb/s', 'bitRate', 25e9],
    ['25Gb/s', 'bitRate', 25e9],
    ['  2.5  Gbps ', 'bitRate', 2.5e9],
    ['100 Mbit/s', 'bitRate', 1e8],
    ['50 GiB', 'data', 50 * 2 ** 30],
    ['50 GB', 'data', 50e9],
    ['1e3 B', 'data', 1000],
    ['.5 KiB', 'data', 512],
    ['20 us', 'time', 20e-6],
    ['20 µs', 'time', 20e-6],
    ['1.5 h', 'time', 5400],
    ['100 MiB/s', 'byteRate', 100 * 2 ** 20],
    ['2.93 GHz', 'frequency', 2.93e9],
    ['80 kcycles', 'cycles', 80_000],
    ['20 %', 'ratio', 0.2],
    ['0.2', 'ratio', 0.2],
    ['4', 'count', 4],
    ['-1 ms', 'time', -0.001],
  ])('%j as %s', (text, dimension, value) => {
    expect(parseQuantity(text, dimension)).toBeCloseTo(value, 12);
  });

  test('in every unit there is, by its own name', () => {
    for (const [name, { dimension, factor }] of Object.entries(units)) {
      const text = name === '1' || name === 'count' ? '3' : `3 ${name}`;
      expect(parseQuantity(text, dimension)).toBe(3 * factor);
    }
  });
});

describe('what cannot be read is refused with the next step', () => {
  test.each<[string, Dimension, RegExp]>([
    ['fast', 'bitRate', /"fast" is not a number with a unit; write for example "10 /],
    ['', 'data', /is not a number with a unit/],
    ['25', 'bitRate', /"25" has no unit; write for example "25 Gb\/s"/],
    ['25 GB', 'bitRate', /"GB" does not measure this; did you mean "Gb\/s"\?/],
    ['10 gb/s', 'bitRate', /did you mean "Gb\/s"\?/],
    ['1,5 GB', 'data', /"1,5 GB" has a comma; write a decimal point/],
    ['0,5Gb/s', 'bitRate', /"0,5Gb\/s" has a comma; write a decimal point/],
    ['50 x', 'ratio', /"x" does not measure this; did you mean "%"\?/],
    ['4 x', 'count', /"x" does not measure this; write for example "4"/],
    ['1 2 GB', 'data', /not a number with a unit/],
    ['Infinity s', 'time', /not a number with a unit/],
  ])('%j as %s', (text, dimension, message) => {
    expect(() => parseQuantity(text, dimension)).toThrow(InputError);
    expect(() => parseQuantity(text, dimension)).toThrow(message);
  });
});

test('the first unit of a dimension is its base unit', () => {
  for (const { dimension } of Object.values(units)) expect(units[unitsOf(dimension)[0]!].factor).toBe(1);
});

describe('a suggestion', () => {
  test.each([
    ['cstates', ['cStates', 'powerPlan'], 'did you mean "cStates"?'],
    ['recieveBuffers', ['receiveBuffers', 'load'], 'did you mean "receiveBuffers"?'],
    ['zzz', ['on', 'off'], 'known: on, off'],
    ['x', [], 'known: '],
  ])('for %j of %j', (given, known, text) => {
    expect(suggestion(given, known)).toBe(text);
  });
});
