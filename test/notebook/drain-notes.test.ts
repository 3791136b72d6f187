import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import type { Plan } from '../../src/importers/plan/plan.ts';
import { readPlan } from '../../src/importers/plan/read-plan.ts';
import { simulateCluster } from '../../src/model/cluster/simulate.ts';
import { drainNotes } from '../../src/notebook/drain-notes.ts';

const hosts = '[{name: a, c_states: off, power_plan: full}, {name: b, c_states: off, power_plan: full}]';

async function notes(platform: string, vms: string, more = '', network = ''): Promise<string> {
  const text = `platform: ${platform}\nhosts: ${hosts}\nfrom: a\nnetworks: [{name: LM, link_gbps: 10${network}}]\nvms: [${vms}]\n${more}`;
  const bytes = (async function* () { yield await Promise.resolve(Buffer.from(text)); })(); // prettier-ignore
  const plan = (await readPlan({ place: 'plan.yaml', bytes })) as Plan;
  return drainNotes(plan, simulateCluster(plan))
    .join('\n')
    .replaceAll(/[\u00a0\u202f]/g, ' ');
}

const idle = '{name: idle, memory_mib: 4096}';

test.each([
  ['hyperv-2008r2', '', 'One at once on a host, as is usual with Hyper-V 2008 R2'],
  ['hyperv-2012', '', '2 at once on a host, as is usual with Hyper-V 2012'],
  ['hyperv-2022', '', 'One at a time: since the update of September 2022 each node'],
  ['hyperv-2022', 'limits: {simultaneous_migrations: 4}', '4 at once need (Get-Cluster).MaximumParallelMigrations = 4'],
  ['hyperv-2012r2', '', 'Compression, the default of Hyper-V 2012 R2, is counted as gaining nothing'],
])('on %s %s the reader is told which default holds', async (platform, more, note) => {
  expect(await notes(platform, idle, more)).toContain(note);
});

test('where disks move the limit on those is told', async () => {
  const disks = '{name: idle, memory_mib: 4096, disk_gib: 10}';
  expect(await notes('hyperv-2012', disks, 'mode: storage')).toBe(
    '2 with disks at once on a host, as is usual with Hyper-V 2012; state limits.simultaneous_storage for another.',
  );
  expect(await notes('hyperv-2012', disks, 'mode: shared-nothing')).toContain('and no more than live migrations may');
});

test('what a plan states needs no note', async () => {
  expect(await notes('hyperv-2016', idle, 'performance: compression\nlimits: {simultaneous_migrations: 3}')).toBe('');
});

test('RDMA that the chosen way does not use is told of', async () => {
  expect(await notes('hyperv-2016', idle, '', ', rdma: on')).toContain('RDMA of LM goes unused: it takes performance: smb.');
  expect(await notes('hyperv-2016', idle, 'performance: smb', ', rdma: on')).not.toContain('RDMA');
  expect(await notes('hyperv-2012', idle, '', ', rdma: on')).toContain(
    'RDMA of LM goes unused: Hyper-V 2012 moves memory over TCP alone.',
  );
});

test('VMs that converge alone but not together are named, with the concurrency that works', async () => {
  const busy = '{name: busy, count: 3, memory_mib: 8192, dirty_mib_s: 390}';
  expect(await notes('qemu', busy, 'limits: {simultaneous_migrations: 3}')).toContain(
    'busy-1, busy-2 and busy-3 converge alone, but not beside what runs at the same time; with 2 at once they do: limits.simultaneous_migrations: 2.',
  );
});

test('one that is hopeless alone is named, and where it ends all the same, what that costs', async () => {
  const wild = '{name: wild, memory_mib: 8192, dirty_mib_s: 2000}';
  expect(await notes('qemu', wild)).toContain('wild writes memory faster than it can be sent, even alone.');
  expect(await notes('hyperv-2016', wild)).toMatch(/wild writes .* even alone: down for up to \d+\.\d s after the last round\./);
});
