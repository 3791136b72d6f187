import { describe, expect, test } from 'vitest';
import { openLab } from '../../src/notebook/lab.ts';
import { InputError } from '../../src/units/input-error.ts';

const question = { migration: { platform: 'hyperv-2012r2' }, link: { mtu: '9000 B', rate: '1 Gb/s' } } as const;

describe('a laboratory', () => {
  test('lets settings go over the analysis, that over the platform, and what is varied on purpose over all', () => {
    const { lab } = openLab(question, ['link.rate=25 Gb/s', 'host.cStates=off'], 1);
    expect(lab.scenario).toMatchObject({
      link: { rate: 25e9, mtu: 9000 },
      host: { cStates: 'off', powerPlan: 'balanced' },
      migration: { maxRounds: 5 },
    });
    expect(lab.with({ link: { rate: '10 Gb/s' } }).link).toMatchObject({ rate: 10e9, mtu: 9000 });
    expect(lab.scenario.link.rate).toBe(25e9);
  });

  test('runs a change and a sweep of it to the same number', () => {
    const { lab } = openLab(question, [], 1);
    const swept = lab.sweep({ 'host.receiveBuffers': [512, 4096] }, { host: { cStates: 'off' } });
    expect(swept.values('totalTime')).toEqual(
      [512, 4096].map((receiveBuffers) => lab.migrate({ host: { cStates: 'off', receiveBuffers } }).totalTime),
    );
  });

  test('remembers what was varied, the scenario’s own value first, and counts the runs', () => {
    const { lab, log } = openLab(question, [], 1);
    lab.migrate({ host: { cStates: 'off' } });
    lab.sweep({ 'link.mtu': ['1500 B', '9000 B'], 'link.rate': ['1 Gb/s', '10 Gb/s'] });
    expect(log().runs).toBe(5);
    expect(Object.fromEntries([...log().varied].map(([path, values]) => [path, [...values]]))).toEqual({
      'host.cStates': ['on', 'off'],
      'link.mtu': [9000, 1500],
      'link.rate': [1e9, 10e9],
    });
  });

  test('refuses an unknown setting with a suggestion', () => {
    expect(() => openLab(question, ['host.cState=off'], 1)).toThrow(InputError);
    expect(() => openLab(question, ['host.cState=off'], 1)).toThrow(/did you mean "host\.cStates"\?/);
  });
});
