import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/importers/plan/plan.ts';
import { readPlan } from '../../src/importers/plan/read-plan.ts';

const plan = (mode: string, vm = '', platform = 'hyperv-2012', more = '') => `platform: ${platform}
mode: ${mode}
hosts: [{name: HV01, storage_read_mb_s: 800}, {name: HV02, storage_write_mb_s: 600}]
from: HV01
networks: [{name: LM, link_gbps: 10}]
vms:
  - {name: sql01, memory_mib: 8192${vm}}
${more}`;

const read = (text: string) =>
  readPlan({ place: 'plan.yaml', bytes: (async function* () { yield await Promise.resolve(Buffer.from(text)); })() }) as Promise<Plan>; // prettier-ignore

describe('a plan that moves disks', () => {
  test('says what they hold, what is written to them, and what storage does', async () => {
    const { mode, vms, hosts } = await read(
      plan('Shared-Nothing', ', disk_gib: 100, disk_write_mb_s: 20, disk_write_set_gib: 30'),
    );
    expect(mode).toBe('shared-nothing');
    expect(vms[0]!.disks).toEqual({ size: 100 * 2 ** 30, writeRate: 20e6, writeSet: 30 * 2 ** 30 });
    expect(hosts).toMatchObject([{ storageRead: 800e6 }, { storageWrite: 600e6 }]);
  });

  test('takes disks that are only said to be large as idle ones, and a live plan may name their size', async () => {
    const disks = { size: 2 ** 30, writeRate: 0, writeSet: Infinity };
    expect((await read(plan('storage', ', disk_gib: 1'))).vms[0]!.disks).toEqual(disks);
    expect((await read(plan('live', ', disk_gib: 1'))).vms[0]!.disks).toEqual(disks);
  });

  test.each([
    [plan('storage'), 'line 7, column 5, disk_gib: the key is missing; storage moves disks'],
    [plan('storage', ', disk_gib: 0'), 'line 7, column 47, disk_gib: "0" is not a number of GiB above 0'],
    [
      plan('storage', ', disk_gib: 1', 'hyperv-2008r2'),
      'line 2, column 7, mode: Hyper-V 2008 R2 moves no disks of a running VM, so it has no storage',
    ],
    [plan('live', ', disk_write_mb_s: 5'), 'line 7, column 37, disk_write_mb_s: disks stay where they are with mode: live'],
    [
      plan('storage', ', disk_gib: 1', 'hyperv-2012', 'low_priority: quick\n'),
      'line 8, column 15, low_priority: VMs are saved and resumed where memory alone moves',
    ],
  ])('and a mistake in it is told with its place', async (text, message) => {
    await expect(read(text)).rejects.toThrow(`plan.yaml, ${message}`);
  });
});
