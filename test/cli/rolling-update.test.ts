import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { precopy, temporaryFolder } from './precopy.ts';

const plan = `platform: hyperv-2016
hosts:
  - {name: HV01, memory_free_mib: 32768}
  - {name: HV02, memory_free_mib: 32768}
  - {name: HV03, memory_free_mib: 32768}
networks: [{name: LM, link_gbps: 10, mtu: 9000}]
vms:
  - {name: sql01, host: HV01, memory_mib: 16384, priority: high}
  - {name: web, count: 3, host: HV02, memory_mib: 4096}
rolling_update: {minutes_per_host: 10, window_minutes: 60}
`;

interface Result {
  readonly verdict: string;
  readonly makespan_s: number | null;
  readonly hosts: Readonly<Record<string, unknown>>[];
  readonly vms: Readonly<Record<string, unknown>>[];
  readonly migrations: Readonly<Record<string, unknown>>[];
}

const drain = (input: string, ...options: string[]) => precopy(['drain', '-', ...options], { input });
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('precopy drain with a rolling update', () => {
  test('tells a person whether it fits time and memory, who is away when, and what each VM notices', async () => {
    const { code, stdout, stderr } = await drain(plan);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const text = plain(stdout);
    expect(text).toMatch(
      /^All 3 hosts are updated in \d+ min \d+ s, within the window of 60 min\. Memory suffices: least is left/,
    );
    expect(text).toContain('4 VMs are moved 8 times; ');
    for (const host of ['HV01', 'HV02', 'HV03']) expect(text).toMatch(new RegExp(`^${host} +updated .*\\| *<*#+>* *\\|$`, 'm'));
    expect(text).toMatch(/^sql01 +2 +.* ms +.* ms +HV01 → HV0[23] → HV01$/m);
    expect(text).toMatch(/^LM .*%.* GiB$/m);
    expect(text).toMatch(/^- 2 at once on a host, as is usual with Hyper-V 2016/m);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('gives programs every host, VM and migration', async () => {
    const { verdict, makespan_s, hosts, vms, migrations } = JSON.parse((await drain(plan, '--json')).stdout) as Result;
    expect(verdict).toBe('done');
    expect(makespan_s).toBe(hosts.at(-1)!.back_s);
    expect(Object.keys(hosts[0]!).join()).toBe(
      'name,outcome,vms,start_s,drained_s,patched_s,returning_s,back_s,memory_left_mib,stuck',
    );
    expect(hosts[2]).toMatchObject({ name: 'HV03', vms: 0, memory_left_mib: 65536, stuck: [] });
    expect(vms.find(({ vm }) => vm === 'sql01')).toMatchObject({ moves: 2 });
    expect(migrations.slice(0, 2)).toMatchObject([
      { vm: 'sql01', from: 'HV01', phase: 'leaving' },
      { vm: 'sql01', to: 'HV01', phase: 'returning' },
    ]);
  });

  test('says first which VM fits nowhere and exits with 1', async () => {
    const { code, stdout } = await drain(plan.replace('memory_mib: 16384', 'memory_mib: 40960'));
    expect(code).toBe(1);
    const text = plain(stdout);
    expect(text).toMatch(/^2 of 3 hosts are updated in .* Memory does not suffice: with HV01 away 1 VM fits nowhere\./);
    expect(text).toMatch(/^HV01 +sql01 +no target has enough free memory for it$/m);
    expect(text).toMatch(/^HV01 +left out /m);
  });

  test('exits with 1 when the window is too short, and says by how much', async () => {
    const { code, stdout } = await drain(plan.replace('window_minutes: 60', 'window_minutes: 25'));
    expect(code).toBe(1);
    expect(plain(stdout)).toMatch(/ longer than the window of 25 min; 2 are back by then\./);
  });

  test('says where an update stands still', async () => {
    const hopeless = plan.replace('hyperv-2016', 'ideal').replace('priority: high', 'dirty_mib_s: 9000');
    const { code, stdout } = await drain(hopeless);
    expect(code).toBe(1);
    expect(plain(stdout)).toMatch(/^The update stands still at HV01, where a migration never ends; 0 of 3 hosts are updated/);
    expect(plain(stdout)).not.toMatch(/NaN|undefined|Infinity/);
    const { makespan_s, hosts } = JSON.parse((await drain(hopeless, '--json')).stdout) as Result;
    expect([makespan_s, ...hosts.map(({ outcome }) => outcome)]).toEqual([null, 'never', 'not begun', 'not begun']);
  });

  test('writes a report with a chart of its hosts', async () => {
    const file = path.join(temporaryFolder(), 'patch-day.yaml');
    writeFileSync(file, plan);
    const { code } = await precopy(['drain', file, '--report', path.join(path.dirname(file), 'out'), '--no-pdf']);
    const page = readFileSync(path.join(path.dirname(file), 'out', 'rolling-update-patch-day', 'index.html'), 'utf8');
    expect(code).toBe(0);
    expect(page).toContain('Rolling update of 3 hosts');
    expect(page).toContain('hosts-in-turn');
  });
});
