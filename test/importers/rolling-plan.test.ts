import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { openFile } from '../../src/importers/open-file.ts';
import type { RollingPlan } from '../../src/importers/plan/plan.ts';
import { readPlan } from '../../src/importers/plan/read-plan.ts';

const plan = `platform: hyperv-2016
hosts:
  - {name: HV01}
  - {name: HV02, memory_free_mib: 65536}
  - {name: HV03}
networks:
  - {name: LM, link_gbps: 10}
vms:
  - {name: sql01, host: HV01, memory_mib: 51200}
  - {name: web, host: HV02, memory_mib: 8192, count: 2}
rolling_update:
  minutes_per_host: 20
`;

const read = (text: string) =>
  readPlan({ place: 'plan.yaml', bytes: (async function* () { yield await Promise.resolve(Buffer.from(text)); })() }) as Promise<RollingPlan>; // prettier-ignore

const refused = (text: string) => read(text).then(() => 'accepted', (error: Error) => `${error.name}: ${error.message}`); // prettier-ignore

describe('the plan of a rolling update', () => {
  test('takes all hosts in their order, one at a time, and moves VMs back, unless it says otherwise', async () => {
    const { rollingUpdate, vms } = await read(plan);
    expect(rollingUpdate).toEqual({ hosts: ['HV01', 'HV02', 'HV03'], atOnce: 1, patch: 1200, failBack: true });
    expect(vms.map(({ name, host }) => [name, host])).toEqual([
      ['sql01', 'HV01'],
      ['web-1', 'HV02'],
      ['web-2', 'HV02'],
    ]);
    const other = await read(`${plan}  hosts: [HV03, HV01]\n  at_once: 2\n  fail_back: no\n  window_minutes: 240\n`);
    const expected = { hosts: ['HV03', 'HV01'], atOnce: 2, patch: 1200, failBack: false, window: 14_400 };
    expect(other.rollingUpdate).toEqual(expected);
  });

  test('is what the example has', async () => {
    const { rollingUpdate, vms } = (await readPlan(openFile('data/examples/rolling-update.yaml'))) as RollingPlan;
    expect(rollingUpdate.hosts).toEqual(['HV01', 'HV02', 'HV03', 'HV04']);
    expect(vms).toHaveLength(74);
  });
});

describe('a mistake in the plan of a rolling update', () => {
  test.each([
    ['  minutes_per_host: 20', '  at_once: 1', 'line 12, column 3, minutes_per_host: the key is missing'],
    ['minutes_per_host: 20', 'minutes_per_host: 20 min', 'line 12, column 21, minutes_per_host: "20 min" is not a number of min'],
    [
      'minutes_per_host: 20',
      'minutes_per_host: 20\n  windows_minutes: 5',
      'line 13, column 3, windows_minutes: unknown key; did you mean "window_minutes"?',
    ],
    [
      'minutes_per_host: 20',
      'minutes_per_host: 20\n  fail_back: later',
      'line 13, column 14, fail_back: "later" is not one of true, yes',
    ],
    ['minutes_per_host: 20', 'minutes_per_host: 20\n  hosts: [HV04]', 'line 13, column 11, hosts: there is no host "HV04"'],
    ['minutes_per_host: 20', 'minutes_per_host: 20\n  hosts: [HV01, HV01]', 'line 13, column 17, hosts: "HV01" is listed twice'],
    [
      'minutes_per_host: 20',
      'minutes_per_host: 20\n  at_once: 3',
      'line 13, column 12, at_once: with 3 of 3 hosts away none is left',
    ],
    ['host: HV01, ', '', 'line 9, column 5, host: the key is missing; a rolling update needs the host that each VM runs on'],
    ['host: HV01', 'host: HV1', 'line 9, column 25, host: there is no host "HV1"'],
    ['networks:', 'from: HV01\nnetworks:', 'line 6, column 1, from: a rolling update empties its hosts in turn'],
    ['networks:', 'to: [HV02]\nnetworks:', 'line 6, column 1, to: a rolling update empties its hosts in turn'],
  ])('is told with its place and what was expected: %s → %s', async (line, instead, message) => {
    expect(plan.split(line)).toHaveLength(2);
    expect(await refused(plan.replace(line, instead))).toContain(`InputError: plan.yaml, ${message}`);
  });

  test('is no host beside the one to be updated', async () => {
    const alone = plan.replace(/ {2}- \{name: HV0[23].*\n/g, '').replace('host: HV02', 'host: HV01');
    expect(await refused(alone)).toContain('line 3, column 3, hosts: there is no host beside "HV01"');
  });

  test('is one of a drain where a VM says its host and no rolling update asks for it', async () => {
    const drain = plan.replace(/rolling_update:[^]*/, 'from: HV01\n');
    expect(await refused(drain)).toContain('line 9, column 19, host: only a rolling update asks where a VM runs');
    expect(await refused(drain.replace('from: HV01\n', ''))).toContain('from: the key is missing');
  });
});
