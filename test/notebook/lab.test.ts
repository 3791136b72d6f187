import { describe, expect, test } from 'vitest';
import { openLab } from '../../src/notebook/lab.ts';
import { readHostPaths } from '../../src/notebook/read-host-paths.ts';
import { InputError } from '../../src/units/input-error.ts';

const hostPaths = await readHostPaths();
const question = { migration: { platform: 'hyperv-2012r2' }, link: { mtu: '9000 B', rate: '1 Gb/s' } } as const;

describe('a laboratory', () => {
  test('lets settings go over the analysis, that over the platform, and what is varied on purpose over all', () => {
    const { lab } = openLab(question, ['link.rate=25 Gb/s', 'host.cStates=off'], 1, hostPaths);
    expect(lab.scenario).toMatchObject({
      link: { rate: 25e9, mtu: 9000 },
      host: { cStates: 'off', powerPlan: 'balanced' },
      migration: { maxRounds: 5 },
    });
    expect(lab.with({ link: { rate: '10 Gb/s' } }).link).toMatchObject({ rate: 10e9, mtu: 9000 });
    expect(lab.scenario.link.rate).toBe(25e9);
  });

  test('runs a change and a sweep of it to the same number', () => {
    const { lab } = openLab(question, [], 1, hostPaths);
    const swept = lab.sweep({ 'host.receiveBuffers': [512, 4096] }, { host: { cStates: 'off' } });
    expect(swept.values('totalTime')).toEqual(
      [512, 4096].map((receiveBuffers) => lab.migrate({ host: { cStates: 'off', receiveBuffers } }).totalTime),
    );
  });

  test('remembers what was varied, the scenario’s own value first, and counts the runs', () => {
    const { lab, log } = openLab(question, [], 1, hostPaths);
    lab.migrate({ host: { cStates: 'off' } });
    lab.sweep({ 'link.mtu': ['1500 B', '9000 B'], 'link.rate': ['1 Gb/s', '10 Gb/s'] });
    expect(log().runs).toBe(5);
    expect(Object.fromEntries([...log().varied].map(([path, values]) => [path, [...values]]))).toEqual({
      'host.cStates': ['on', 'off'],
      'link.mtu': [9000, 1500],
      'link.rate': [1e9, 10e9],
    });
  });

  test('remembers a change that states what the scenario has already', () => {
    const { lab, log } = openLab(question, ['host.cStates=off'], 1, hostPaths);
    lab.migrate({ host: { cStates: 'off' } });
    expect([...log().varied]).toEqual([['host.cStates', new Set(['off'])]]);
  });

  test('samples the host path where nothing is stated of it', () => {
    const { lab } = openLab(question, ['host.clock=2 GHz'], 1, hostPaths);
    const { reference, size, estimate, share } = lab.sample((model) => model.scenario.host);
    expect(size).toBe(hostPaths.filter(({ variant }) => variant === 'smaller window').length);
    expect(reference).toEqual(lab.scenario.host);
    expect(share(({ clock }) => clock === 2e9)).toBe(1);
    const { low, value, high, level } = estimate('cycles', ({ cyclesPerByte }) => cyclesPerByte);
    expect(level).toBe(0.9);
    expect(low < value && value < high).toBe(true);
    const { host } = lab.sample((model) => model.with({ host: { exitLatency: '7 us' } })).reference;
    expect(host.exitLatency).toBe(7e-6);
  });

  test('with a house draws no host paths, whose fitted values stand beside the reference set alone', () => {
    const house = () => new Map([['host.clock', 2e9]] as const);
    const { lab, log } = openLab(question, [], 1, hostPaths, house);
    const sample = lab.sample((model) => model.migrate().goodput);
    expect([sample.size, log().runs, sample.reference]).toEqual([0, 1, lab.migrate().goodput]);
    expect(lab.sensitivity({ 'host.load': [0, 0.5] }).map(({ input }) => input)).toEqual(['Host load']);
  });

  test('counts the runs of a sample, and does not take its host paths for something varied on purpose', () => {
    const { lab, log } = openLab(question, [], 1, hostPaths);
    const { size } = lab.sample((model) => model.migrate({ host: { cStates: 'off' } }).goodput);
    expect(log().runs).toBe(size + 1);
    expect([...log().varied.keys()]).toEqual(['host.cStates']);
  });

  test('refuses an unknown setting with a suggestion', () => {
    expect(() => openLab(question, ['host.cState=off'], 1, hostPaths)).toThrow(InputError);
    expect(() => openLab(question, ['host.cState=off'], 1, hostPaths)).toThrow(/did you mean "host\.cStates"\?/);
  });
});
