import { expect, test } from 'vitest';
import { drawMeasured, expectedOf, type MeasuredHosts } from '../../src/sizing/measured-hosts.ts';
import { quantile } from '../../src/stats/quantile.ts';
import { streamFor } from '../../src/stats/random.ts';

const hosts: MeasuredHosts = {
  name: 'our lab',
  told: 'our lab, fitted to runs.csv',
  values: new Map([
    ['host.cyclesPerByte', { value: 5, low: 4, high: 7 }],
    ['host.balancedClock', { value: 0.9, low: 0.7, high: 0.99 }],
    ['host.wakeCycles', { value: 150_000, low: 150_000, high: 150_000 }],
  ]),
};
const draws = drawMeasured(hosts, 400, streamFor(1, 'test'));
const drawn = (path: 'host.cyclesPerByte' | 'host.balancedClock' | 'host.wakeCycles') =>
  draws.map((values) => Number(values.get(path)));

test('half of the draws lie below what was fitted, and 5 in 100 beyond either end of its interval', () => {
  expect(quantile(drawn('host.cyclesPerByte'), 0.05)).toBeCloseTo(4, 1);
  expect(quantile(drawn('host.cyclesPerByte'), 0.5)).toBeCloseTo(5, 1);
  expect(quantile(drawn('host.cyclesPerByte'), 0.95)).toBeCloseTo(7, 1);
});

test('none lies where the parameter cannot, and without an interval all are what was fitted', () => {
  expect(Math.max(...drawn('host.balancedClock'))).toBeLessThanOrEqual(1);
  expect(new Set(drawn('host.wakeCycles'))).toEqual(new Set([150_000]));
});

test('what is expected is what was fitted', () => {
  expect([...expectedOf(hosts).values()]).toEqual([5, 0.9, 150_000]);
});
