import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { migrate } from '../../src/model/migrate.ts';
import { scenario } from '../../src/scenario/scenario.ts';
import { precopy, temporaryFolder } from './precopy.ts';

interface Result {
  readonly makespan_s: number | null;
  readonly migrations: Readonly<Record<string, string | number | boolean | null>>[];
  readonly notes: readonly string[];
  readonly networks: { name: string; busy_s: number; mean_utilisation: number }[];
}

const plan = `platform: hyperv-2016
hosts: [{name: HV01, power_plan: full, c_states: off}, {name: HV02, power_plan: full, c_states: off}]
from: HV01
to: [HV02]
networks:
  - {name: LM, link_gbps: 10, mtu: 9000}
  - {name: CSV, link_gbps: 1, role: csv}
vms:
  - {name: sql01, memory_mib: 16384, priority: high, dirty_mib_s: 20, working_set_mib: 512}
`;

const drain = (input: string, ...options: string[]) => precopy(['drain', '-', ...options], { input });

async function drained(input: string): Promise<Result> {
  const { code, stdout, stderr } = await drain(input, '--json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Result;
}

describe('precopy drain --json', () => {
  test('says of one VM what predict says of it, with exactly the keys that programs rely on', async () => {
    const { makespan_s, migrations, networks } = await drained(plan);
    const alone = migrate(
      scenario({
        link: { rate: '10 Gb/s', mtu: '9000 B' },
        host: { powerPlan: 'full', cStates: 'off' },
        vm: { memory: '16 GiB', dirtyRate: '20 MiB/s', workingSet: '512 MiB' },
        migration: { platform: 'hyperv-2016' },
      }),
    );
    expect(makespan_s).toBeCloseTo(alone.totalTime, 6);
    expect(migrations).toHaveLength(1);
    expect(Object.keys(migrations[0]!).join()).toBe(
      'vm,queued_s,start_s,end_s,downtime_ms,network,transferred_mib,rounds,converged',
    );
    expect(migrations[0]).toMatchObject({
      vm: 'sql01',
      queued_s: 0,
      start_s: 0,
      network: 'LM',
      rounds: alone.rounds,
      converged: true,
    });
    expect(migrations[0]!.end_s).toBeCloseTo(alone.totalTime, 6);
    expect(migrations[0]!.downtime_ms).toBeCloseTo(alone.downtime * 1e3, 5);
    expect(migrations[0]!.transferred_mib).toBeCloseTo(alone.transferred / 2 ** 20, 4);
    expect(networks.map((network) => Object.keys(network).join())).toEqual([
      'name,busy_s,mean_utilisation',
      'name,busy_s,mean_utilisation',
    ]);
    expect(networks.find(({ name }) => name === 'CSV')!.busy_s).toBe(0);
  });

  test('queues what is over the limit, high priority first', async () => {
    const many = `${plan}  - {name: web, count: 3, memory_mib: 4096}\nlimits: {simultaneous_migrations: 1}\n`;
    const { migrations, makespan_s } = await drained(many);
    expect(migrations.map(({ vm }) => vm)).toEqual(['sql01', 'web-1', 'web-2', 'web-3']);
    migrations.slice(1).forEach(({ queued_s, start_s }, at) => {
      expect(start_s).toBeCloseTo(Number(migrations[at]!.end_s), 6);
      expect(queued_s).toBeCloseTo(Number(start_s), 6);
    });
    expect(migrations.at(-1)!.end_s).toBe(makespan_s);
  });

  test('goes on over the next network when one goes down', async () => {
    const { migrations, networks } = await drained(`${plan}events: [{at_s: 8, network: LM, state: down}]\n`);
    expect(migrations[0]).toMatchObject({ network: 'CSV' });
    expect(networks.every(({ busy_s }) => busy_s > 0)).toBe(true);
  });

  test('has null times and exit code 1 where a migration never ends', async () => {
    const hopeless = plan.replace('hyperv-2016', 'qemu').replace('dirty_mib_s: 20, working_set_mib: 512', 'dirty_mib_s: 9000');
    const { code, stdout } = await drain(hopeless, '--json');
    const { makespan_s, migrations } = JSON.parse(stdout) as Result;
    expect({ code, makespan_s }).toEqual({ code: 1, makespan_s: null });
    expect(migrations[0]).toMatchObject({ end_s: null, downtime_ms: null, converged: false });
  });

  test('says why a VM is not moved, and of the others nothing more', async () => {
    const full = `${plan.replace('{name: HV02,', '{name: HV02, memory_free_mib: 8192,')}  - {name: web, memory_mib: 4096}\n`;
    const { migrations } = JSON.parse((await drain(full, '--json')).stdout) as Result;
    expect(migrations.map(({ vm, why }) => [vm, why])).toEqual([
      ['sql01', 'no target has enough free memory for it'],
      ['web', undefined],
    ]);
  });

  test('says where each VM goes, where there is a choice', async () => {
    const three = plan.replace('c_states: off}]', 'c_states: off}, {name: HV03}]').replace('to: [HV02]', 'to: [HV02, HV03]');
    expect((await drained(three)).migrations[0]).toMatchObject({ to: 'HV02' });
    expect((await drain(three)).stdout).toMatch(/^sql01 +HV02 /m);
  });

  test('says that a VM is saved and resumed, and what the numbers rest on', async () => {
    const low = plan.replace('hyperv-2016', 'hyperv-2012').replace('priority: high', 'priority: low');
    const { migrations, notes } = await drained(low);
    expect(migrations[0]).toMatchObject({ move: 'quick', network: null, transferred_mib: 0, rounds: 0 });
    expect(migrations[0]!.downtime_ms).toBeCloseTo(1e3 * Number(migrations[0]!.end_s), 6);
    expect(notes.join()).toContain('down all the while');
  });

  test('moves disks in one pass without downtime, and before memory where nothing is shared', async () => {
    const disks = plan.replace('working_set_mib: 512', 'working_set_mib: 512, disk_gib: 20');
    const [storage, both, memory] = [
      await drained(`mode: storage\n${disks}`),
      await drained(`mode: shared-nothing\n${disks}`),
      await drained(plan),
    ];
    expect(storage.migrations[0]).toMatchObject({
      move: 'storage',
      downtime_ms: 0,
      transferred_mib: expect.closeTo(20_480, 3) as number,
    });
    expect(both.makespan_s).toBeCloseTo(storage.makespan_s! + memory.makespan_s!, 6);
  });

  test('is the same whatever the order of the file, and every time', async () => {
    const more = '  - {name: a, memory_mib: 4096}\n  - {name: b, memory_mib: 2048, priority: low}\n';
    const lines = plan.split('\n');
    const [before, own] = [lines.slice(0, 8).join('\n'), lines.slice(8).join('\n')];
    expect(await drained(`${before}\n${more}${own}`)).toEqual(await drained(plan + more));
  });
});

describe('precopy drain', () => {
  test('tells a person how long it takes, who moves when, and what each network carries', async () => {
    const { code, stdout } = await precopy(['drain', path.resolve('data/examples/drain-two-hosts.yaml')]);
    const text = stdout.replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(code).toBe(0);
    expect(text).toMatch(
      /^6 of 6 VMs are moved from HV01 to HV02 in .*\. 3 waited in the queue, at most .*, as no more than 2 may move at once\./,
    );
    for (const vm of ['sql01', 'exchange', 'web-1', 'web-2', 'web-3'])
      expect(text).toMatch(new RegExp(`^${vm} .*\\|\\.*#+ *\\|$`, 'm'));
    expect(text).toMatch(/^test01 .*60 500 {2}storage .*\|=+ *\|$/m);
    expect(text).toMatch(/^- 1 VM of low priority is saved and resumed over the storage, as Hyper-V 2012 does in a drain/m);
    expect(text).toMatch(/^Migration .*%.* GiB$/m);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('says before anything else what cannot be moved and why, and exits with 1', async () => {
    const full = plan.replace('{name: HV02,', '{name: HV02, memory_free_mib: 8192,');
    const { code, stdout } = await drain(full);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^None of 1 VM can be moved from HV01 to HV02\./);
    expect(stdout).toMatch(/Not moved\n +sql01 {2}no room: /);
  });

  test('refuses a plan with mistakes with exit code 2, and says where they are', async () => {
    const { code, stdout, stderr } = await drain(plan.replace('memory_mib', 'memory_mb'));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('standard input: 2 mistakes');
    expect(stderr).toContain('line 9, column 19, memory_mb: unknown key; did you mean "memory_mib"?');
    expect((await precopy(['drain', 'nowhere.yaml'])).stderr).toContain('nowhere.yaml: there is no such file');
  });

  test('writes a report with a Gantt chart into a folder of its own, and nothing where the plan is refused', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'tonight.yaml');
    writeFileSync(file, plan);
    const { code, stderr } = await precopy(['drain', file, '--report', path.join(folder, 'out'), '--no-pdf']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: `report in ${path.join(folder, 'out', 'drain-tonight')}\n` });
    const written = readdirSync(path.join(folder, 'out', 'drain-tonight'), { recursive: true }).map(String);
    expect(written).toContain(path.join('charts', 'gantt.svg'));
    expect(readFileSync(path.join(folder, 'out', 'drain-tonight', 'index.html'), 'utf8')).toContain('Drain: HV01');
    writeFileSync(file, 'from: HV01\n');
    expect((await precopy(['drain', file, '--report', path.join(folder, 'other')])).code).toBe(2);
    expect(existsSync(path.join(folder, 'other'))).toBe(false);
  });

  test('takes what a fit found out about the hosts', async () => {
    const profile = path.join(temporaryFolder(), 'slow.profile.json');
    const provenance = { tool: 'precopy', version: '0.1.0', file: 'x.csv', sha256: '0', seed: 1, date: '2026-01-01T00:00:00Z' };
    const parameters = { 'host.clock': { value: 1, unit: 'GHz' } };
    writeFileSync(profile, JSON.stringify({ format: 'precopy-profile', version: 1, name: 'slow', parameters, provenance }));
    const { stdout } = await drain(plan, '--json', '--profile', profile);
    expect((JSON.parse(stdout) as Result).makespan_s).toBeGreaterThan((await drained(plan)).makespan_s!);
  });

  test('works the example of its help through', async () => {
    const { stdout } = await precopy(['drain', '--help']);
    const example = stdout.slice(stdout.indexOf('platform:'), stdout.indexOf('  $ precopy drain plan.yaml'));
    expect((await drain(example.replaceAll(/^ {2}/gm, ''))).code).toBe(0);
  });
});
