import { describe, expect, test } from 'vitest';
import { parseCell, scenarioColumn } from '../../src/scenario/columns.ts';
import { InputError } from '../../src/units/input-error.ts';

describe('a cell is read in the unit of its column', () => {
  test.each<[string, string, number | string]>([
    ['link_gbps', '25', 25e9],
    ['link_mbps', '1000', 1e9],
    ['memory_mib', '51200', 50 * 2 ** 30],
    ['downtime_limit_ms', '300', 0.3],
    ['dirty_mib_s', '1.5e2', 150 * 2 ** 20],
    ['host_load', '0.5', 0.5],
    ['c_states', 'off', 'off'],
    ['c_states', 'FALSE', 'off'],
    ['dirty_pattern', 'Round Robin', 'round-robin'],
    ['working_set_mib', 'none', Infinity],
    ['bandwidth_limit_mbps', 'inf', Infinity],
  ])('%s: %j', (column, text, value) => {
    expect(parseCell(scenarioColumn(column), text)).toBe(value);
  });
});

describe('a cell that cannot be read is refused', () => {
  test.each([
    ['link_gbps', '25 Gb/s', /leave the unit out/],
    ['link_gbps', '2,5', /"2,5" is not a number of Gb\/s/],
    ['link_gbps', '', /is not a number/],
    ['link_gbps', 'NaN', /is not a number/],
    ['link_gbps', '-1', /out of range/],
    ['memory_mib', 'inf', /is not a number|none/],
    ['memory_mib', '1e12', /expected 1\sMiB to 1\u202f073\u202f741\u202f824\sMiB/],
    ['mtu', '1500.5', /not a whole number/],
    ['c_states', 'perhaps', /not one of on, off/],
  ])('%s: %j', (column, text, message) => {
    expect(() => parseCell(scenarioColumn(column), text)).toThrow(InputError);
    expect(() => parseCell(scenarioColumn(column), text)).toThrow(message);
  });
});

test('an unknown column gets the nearest known one suggested', () => {
  expect(() => scenarioColumn('memory_mb')).toThrow(/unknown column "memory_mb"; did you mean "memory_mib"\?/);
  expect(() => scenarioColumn('ids', ['id'])).toThrow(/did you mean "id"\?/);
});
