import { describe, expect, test } from 'vitest';
import { nearestStop, stopsOf } from '../../src/explorer/stops.ts';
import { shownValue } from '../../src/explorer/written.ts';
import { togetherParameters } from '../../src/explorer/together.ts';
import type { QuantityParameter } from '../../src/scenario/parameter.ts';
import { parameterAt, parameterPaths } from '../../src/scenario/scenario.ts';

const quantity = (path: string) => parameterAt(path) as QuantityParameter;
const quantities = [
  ...parameterPaths.map((path) => [path, parameterAt(path)] as const),
  ...Object.entries(togetherParameters).map(([key, entry]) => [`together.${key}`, entry] as const),
].flatMap(([path, entry]) => (entry.kind === 'quantity' ? [[path, entry as QuantityParameter] as const] : []));

describe('a slider', () => {
  test('stops at the link rates that are sold', () => {
    expect(stopsOf(quantity('link.rate'))).toEqual(
      expect.arrayContaining([1, 2.5, 5, 10, 25, 40, 50, 100].map((rate) => rate * 1e9)),
    );
  });

  test('stops at powers of two of memory and of buffers', () => {
    expect(stopsOf(quantity('vm.memory'))).toEqual(expect.arrayContaining([1, 4, 64, 512, 1024].map((size) => size * 2 ** 30)));
    expect(stopsOf(quantity('host.receiveBuffers'))).toEqual(expect.arrayContaining([256, 512, 4096, 8192]));
  });

  test('stops at the value of the report, however odd', () => {
    const stops = stopsOf(quantity('vm.memory'), 50 * 2 ** 30);
    expect(stops[nearestStop(stops, 50 * 2 ** 30)]).toBe(50 * 2 ** 30);
  });

  test('ends with no limit where there may be none', () => {
    expect(shownValue(quantity('vm.workingSet'), stopsOf(quantity('vm.workingSet')).at(-1)!)).toBe('all memory in use');
  });

  test.each(quantities)('of %s has few stops, ascending and all allowed', (_, entry) => {
    const stops = stopsOf(entry);
    expect(stops).toEqual([...new Set(stops)].sort((a, b) => a - b));
    for (const stop of stops) {
      const absent = stop === Infinity && entry.none !== undefined;
      expect(absent || (stop >= entry.min && stop <= entry.max && (!entry.whole || Number.isInteger(stop)))).toBe(true);
    }
    if (entry.usual !== undefined) expect(stops.length).toBeLessThan(60);
  });

  test.each(quantities.filter(([, { usual }]) => usual !== undefined))(
    'of %s offers a usual range within the allowed one',
    (_, entry) => {
      const [low, high] = entry.usual!;
      expect(entry.min <= low && low < high && high <= entry.max).toBe(true);
    },
  );

  test('shows a value between two stops at the nearer one', () => {
    const stops = [0, 10, 20, Infinity];
    expect([-1, 0, 4, 6, 19, 25, 1e9, Infinity].map((value) => nearestStop(stops, value))).toEqual([0, 0, 0, 1, 2, 2, 2, 3]);
  });
});
