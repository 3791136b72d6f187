import { describe, expect, test } from 'vitest';
import { fit, type Fit } from '../../src/calibration/fit.ts';
import type { Measurements } from '../../src/calibration/measurements.ts';
import { remarks } from '../../src/calibration/words.ts';
import type { ParameterPath } from '../../src/scenario/scenario.ts';
import { InputError } from '../../src/units/input-error.ts';
import { measure, telling } from './synthetic.ts';

const fitted = (measurements: Measurements, stated: readonly ParameterPath[] = []): Fit =>
  fit(measurements, { place: 'runs.csv', stated, seed: 1, replicates: 60 });

const paths = ({ parameters }: Fit) => parameters.map(({ path }) => path).sort();
const kept = ({ kept: all }: Fit, path: ParameterPath) => all.find((entry) => entry.path === path);

/** Settings under which a migration may go on for ever. */
const endless = { ...telling, 'migration.maxRounds': [Infinity] };

const otherHosts = {
  host: { cyclesPerByte: '5 cycles', wakeCycles: '150 kcycles', balancedClock: '0.7' },
  migration: { setup: '4 s' },
} as const;

describe('hosts that differ from the reference set', () => {
  const found = fitted(measure({ truth: otherHosts, size: 60 }));

  test('are found out, parameter by parameter, and no other parameter is touched', () => {
    expect(paths(found)).toEqual(['host.balancedClock', 'host.cyclesPerByte', 'host.wakeCycles', 'migration.setup']);
    const value = (path: ParameterPath) => found.parameters.find((parameter) => parameter.path === path)!.value;
    expect(value('host.cyclesPerByte') / 5).toBeCloseTo(1, 1);
    expect(value('host.wakeCycles') / 150_000).toBeCloseTo(1, 1);
    expect(value('host.balancedClock') / 0.7).toBeCloseTo(1, 1);
    expect(value('migration.setup') / 4).toBeCloseTo(1, 0);
  });

  test('are predicted to within the noise at points that the fit has not seen', () => {
    expect(found.before[0]!.errors.median).toBeGreaterThan(0.1);
    expect(found.after[0]!.errors.median).toBeLessThan(0.02);
  });

  test('leave predictions within factors that hold nine in ten runs not seen', () => {
    const [{ kind, low, high, count, covered }] = found.predictionFactors as [Fit['predictionFactors'][0]];
    expect({ kind, count }).toEqual({ kind: 'totalTime', count: 60 });
    expect(low).toBeLessThan(1);
    expect(high).toBeGreaterThan(1);
    expect(high / low).toBeLessThan(1.1);
    expect(covered.value).toBeGreaterThan(0.8);
  });

  test('are found the same again with the same seed', () => {
    expect(fitted(measure({ truth: otherHosts, size: 60 }))).toEqual(found);
  });
});

test('a value at the end of what it may be stands for something else, which is said', () => {
  const measurements = measure({ size: 40, noise: { totalTime: 0.02 } });
  const totalTime = Array.from(measurements.observed.totalTime, (value) => 8 * value);
  const atEnds = remarks(fitted({ ...measurements, observed: { ...measurements.observed, totalTime } }));
  expect(atEnds.map(({ conclusion }) => conclusion).join(' ')).toMatch(/is at the end of what it may be \(.+ to .+\)/);
});

test('hosts like the reference set are left as they are', () => {
  const found = fitted(measure({ size: 40 }));
  expect(found.parameters).toEqual([]);
  expect(found.after[0]!.errors.median).toBeCloseTo(found.before[0]!.errors.median, 2);
});

test('a wild measurement does not pull the fit away', () => {
  const measurements = measure({ truth: { host: { cyclesPerByte: '5 cycles' } }, size: 40 });
  const totalTime = Array.from(measurements.observed.totalTime, (value, row) => (row === 3 ? 20 * value : value));
  const found = fitted({ ...measurements, observed: { ...measurements.observed, totalTime } });
  expect(paths(found)).toEqual(['host.cyclesPerByte']);
  expect(found.parameters[0]!.value).toBeCloseTo(5, 0);
});

describe('parameters that only act together', () => {
  test('exit latency and wake-up work are not told apart at one clock, and another clock is asked for', () => {
    const oneClock = { ...telling, 'host.powerPlan': ['full'] };
    const found = fitted(measure({ truth: { host: { exitLatency: '60 us' } }, size: 40, settings: oneClock }));
    expect(paths(found)).toEqual(['host.wakeCycles']);
    expect(kept(found, 'host.exitLatency')).toMatchObject({ why: 'not told apart', with: ['host.wakeCycles'] });
    expect(kept(found, 'host.exitLatency')!.compensated).toBeGreaterThan(0.95);
    expect(remarks(found)[0]!.conclusion).toMatch(/^C-state exit latency and wake-up work cannot be told apart here/);
    expect(remarks(found)[0]!.measurement).toMatch(/another clock.*C-state residency counters/);
  });

  test('work per byte and per packet are not told apart at one MTU, and a second MTU is asked for', () => {
    const oneMtu = { ...telling, 'link.mtu': [9000] };
    const found = fitted(measure({ truth: { host: { cyclesPerPacket: '9000 cycles' } }, size: 40, settings: oneMtu }));
    expect(paths(found)).toEqual(['host.cyclesPerByte']);
    expect(kept(found, 'host.cyclesPerPacket')).toMatchObject({ why: 'not told apart', with: ['host.cyclesPerByte'] });
    expect(kept(found, 'host.cyclesPerPacket')!.measurement).toContain('MTU 1500 and at MTU 9000');
  });

  test('set-up and blackout are not told apart without downtimes, and are with them', () => {
    const truth = { migration: { setup: '6 s', blackout: '2 s' } } as const;
    const without = fitted(measure({ truth, size: 40 }));
    expect(kept(without, 'migration.blackout')).toMatchObject({ why: 'not told apart', with: ['migration.setup'] });
    expect(kept(without, 'migration.blackout')!.measurement).toContain('downtime');
    const found = fitted(measure({ truth, size: 40, noise: { totalTime: 0.02, downtime: 0.05 } }));
    expect(paths(found)).toEqual(['migration.blackout', 'migration.setup']);
  });

  test('what no run exercises is said to have no effect', () => {
    const found = fitted(measure({ truth: otherHosts, size: 40, settings: { ...telling, 'host.cStates': ['off'] } }));
    for (const path of ['host.wakeCycles', 'host.exitLatency', 'host.loadCost', 'host.ringCost'] as const)
      expect(kept(found, path)).toMatchObject({ why: 'no effect' });
  });
});

describe('what is not for the fit to decide', () => {
  test('a parameter that a column states is not fitted', () => {
    const found = fitted(measure({ truth: otherHosts, size: 40 }), ['host.cyclesPerByte']);
    expect(paths(found)).not.toContain('host.cyclesPerByte');
    expect(found.closed).toEqual([{ path: 'host.cyclesPerByte', why: 'stated in column cycles_per_byte' }]);
  });

  test('costs of the platform are not fitted to runs of several', () => {
    const settings = { ...telling, 'migration.platform': ['hyperv-2016', 'hyperv-2008r2'] };
    const found = fitted(measure({ truth: { host: { cyclesPerByte: '5 cycles' } }, size: 40, settings }));
    expect(found.platform).toBeUndefined();
    expect(found.closed.map(({ path }) => path)).toEqual(['migration.setup', 'migration.blackout']);
    expect(paths(found)).toEqual(['host.cyclesPerByte']);
  });

  test('runs that ended although no end is predicted are named, and counted apart from the errors', () => {
    const measurements = measure({ truth: otherHosts, size: 30, settings: endless });
    const dirtyRate = Array.from({ length: 30 }, (_, row) => (row === 7 ? 2 ** 36 : 0));
    const found = fitted({ ...measurements, inputs: { ...measurements.inputs, 'vm.dirtyRate': dirtyRate } });
    expect(found.endless).toEqual([7]);
    expect(found.after[0]!.errors).toMatchObject({ count: 29, endless: 1 });
    expect(found.after[0]!.errors.p90).toBeLessThan(0.1);
  });
});

describe('too little to fit anything is refused, with what is missing', () => {
  const refusal = (measurements: Measurements) => () => fitted(measurements);

  test('fewer than four rows', () => {
    expect(refusal(measure({ size: 3 }))).toThrow(InputError);
    expect(refusal(measure({ size: 3 }))).toThrow('runs.csv: 3 usable rows are too few to fit anything; measure at least 4');
  });

  test('repetitions of one point', () => {
    const point = { 'link.rate': [10e9], 'link.mtu': [1500] };
    expect(refusal(measure({ size: 8, settings: point }))).toThrow(/all 8 rows repeat one point.*vary at least one setting/);
  });

  test('rows that are all predicted never to end', () => {
    const measurements = measure({ size: 8, settings: endless });
    const inputs = { ...measurements.inputs, 'vm.dirtyRate': new Array<number>(8).fill(2 ** 38) };
    expect(refusal({ ...measurements, inputs })).toThrow(/predicts of every row that it never ends/);
  });

  test('rows that no parameter has an effect on', () => {
    const settings = { 'vm.memory': telling['vm.memory']!, 'migration.streamCap': [4e9] };
    const noise = { goodput: 0.01 };
    expect(refusal(measure({ size: 8, settings, noise }))).toThrow(/nothing that could be fitted has an effect.*stream_cap_mbps/);
  });
});
