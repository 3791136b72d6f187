import { describe, expect, test } from 'vitest';
import { openLab } from '../../src/notebook/lab.ts';
import { readHostPaths } from '../../src/notebook/read-host-paths.ts';
import { scenario, showValue, valueAt, type ParameterPath } from '../../src/scenario/scenario.ts';
import { indexTable, swingTable } from '../../src/uncertainty/sensitivity-tables.ts';
import { InputError } from '../../src/units/input-error.ts';

const hostPaths = await readHostPaths();
const ideal = { migration: { platform: 'ideal' }, vm: { memory: '10 GiB' }, link: { rate: '1 Gb/s' } } as const;
const tuned = { link: { mtu: '9000 B' }, host: { powerPlan: 'full', cStates: 'off' } } as const;

describe('sensitivity', () => {
  test('of a time that is a ratio is half each, and nothing for what plays no part', () => {
    const { lab } = openLab(ideal, [], 1, hostPaths);
    const inputs = lab.sensitivity({
      'vm.memory': { from: '10 GiB', to: '20 GiB' },
      'link.rate': { from: '1 Gb/s', to: '2 Gb/s' },
      'host.cStates': ['on', 'off'],
    });
    const [memory, rate, cStates, hostPath] = inputs.map(({ on }) => on.totalTime.indices);
    for (const { first, total } of [memory!, rate!]) {
      expect(Math.abs(first.value - 0.5)).toBeLessThan(0.03);
      expect(Math.abs(total.value - 0.5)).toBeLessThan(0.03);
    }
    expect([cStates!.total.value, hostPath!.total.value]).toEqual([0, 0]);
  });

  test('says where the outcome goes when one input alone is changed', () => {
    const { lab } = openLab(ideal, [], 1, hostPaths);
    const [rate] = lab.sensitivity({ 'link.rate': ['1 Gb/s', '2 Gb/s'] });
    const seconds = (10 * 2 ** 30 * 8) / 1e9;
    expect(rate!.on.totalTime.low).toEqual({ value: expect.closeTo(seconds / 2, 9) as number, at: '2\u00a0Gb/s' });
    expect(rate!.on.totalTime.high).toEqual({ value: expect.closeTo(seconds, 9) as number, at: '1\u00a0Gb/s' });
  });

  test('is the same for the same seed, and nearly so for another', () => {
    const totals = (seed: number) =>
      openLab(tuned, [], seed, hostPaths)
        .lab.sensitivity({ 'host.cStates': ['off', 'on'], 'link.mtu': ['9000 B', '1500 B'] })
        .map(({ on }) => on.totalTime.indices.total.value);
    expect(totals(1)).toEqual(totals(1));
    totals(2).forEach((total, at) => expect(Math.abs(total - totals(1)[at]!)).toBeLessThan(0.05));
    expect(totals(2)).not.toEqual(totals(1));
  });

  test('does not vary a host parameter that a setting fixes', () => {
    const paths = Object.keys(hostPaths[0]!.values).map((key) => `host.${key}` as ParameterPath);
    const fixed = paths.map((path) => `${path}=${showValue(path, valueAt(scenario(), path)).replace('\u00a0', ' ')}`);
    const { lab } = openLab(tuned, fixed, 1, hostPaths);
    const inputs = lab.sensitivity({ 'link.mtu': ['9000 B', '1500 B'] });
    expect(inputs.at(-1)).toMatchObject({ input: 'Host path', on: { totalTime: { indices: { total: { value: 0 } } } } });
  });

  test('notes what it varies and how often the model ran', () => {
    const { lab, log } = openLab(tuned, [], 1, hostPaths);
    lab.sensitivity({ 'link.mtu': ['9000 B', '1500 B'] });
    expect([...log().varied]).toEqual([['link.mtu', new Set([9000, 1500])]]);
    expect(log().runs).toBeGreaterThan(1000);
  });

  test('refuses a range that is not valid', () => {
    const { lab } = openLab(tuned, [], 1, hostPaths);
    expect(() => lab.sensitivity({ 'host.load': { from: 0, to: 2 } })).toThrow(InputError);
  });
});

test('the tables of sensitivity put first what matters most', () => {
  const { lab } = openLab(tuned, [], 1, hostPaths);
  const inputs = lab.sensitivity({ 'link.mtu': ['9000 B', '1500 B'], 'host.powerPlan': ['full', 'balanced'] });
  expect(swingTable(inputs, 'totalTime').values('input')).toEqual(['Power plan', 'MTU', 'Host path']);
  const [first] = swingTable(inputs, 'downtime').rows();
  expect(first!.high).toBeGreaterThan(100);
  expect(indexTable(inputs).values('input')[0]).toBe('Power plan');
  expect(String(indexTable(inputs).rows()[0]!['totalTimeTotal'])).toMatch(/^\d+ \(\d+ to \d+\)$/);
});
