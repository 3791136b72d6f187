import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/importers/plan/plan.ts';
import { readPlan } from '../../src/importers/plan/read-plan.ts';

const plan = (first: string, network = '', vm = '', platform = 'hyperv-2022') => `platform: ${platform}
${first}
hosts:
  - {name: HV01, cores: 16}
  - {name: HV02, state_mib_s: 400}
from: HV01
networks:
  - {name: LM, link_gbps: 25${network}}
vms:
  - {name: sql01, memory_mib: 8192${vm}}
`;

const read = (text: string) =>
  readPlan({ place: 'plan.yaml', bytes: (async function* () { yield await Promise.resolve(Buffer.from(text)); })() }) as Promise<Plan>; // prettier-ignore

describe('a plan says how memory is sent', () => {
  test('and what hosts, networks and limits give to it', async () => {
    const limits = 'limits: {smb_mbps: 6000, give_up_s_per_gib: 60}';
    const written = await read(
      plan(`performance: SMB\nlow_priority: quick\n${limits}`, ', rdma: on, rss_queues: 8, limit_mbps: 5000'),
    );
    expect(written).toMatchObject({
      performance: 'smb',
      lowPriority: 'quick',
      limits: { smb: 6e9, patience: 60 },
      hosts: [{ cores: 16 }, { stateRate: 400 * 2 ** 20 }],
      networks: [{ rdma: true, rssQueues: 8, limit: 5e9 }],
    });
  });

  test('compression halves memory unless a VM states its own ratio; where nothing is said it gains nothing', async () => {
    const ratio = async (first: string, vm = '') => (await read(plan(first, '', vm))).vms[0]!.migration.compressionRatio;
    expect(await ratio('performance: compression')).toBe(2);
    expect(await ratio('performance: compression', ', compression_ratio: 3')).toBe(3);
    expect(await ratio('mode: live')).toBe(1);
  });

  test.each([
    [plan('performance: zip'), 'line 2, column 14, performance: "zip" is not one of tcp-ip, compression, smb'],
    [plan('performance: smb', '', '', 'hyperv-2012'), 'line 2, column 14, performance: Hyper-V 2012 has no smb; expected tcp-ip'],
    [
      plan('performance: smb', '', ', compression_ratio: 2'),
      'line 10, column 37, compression_ratio: there is nothing to compress with performance: smb',
    ],
    [
      plan('performance: tcp-ip', '', ', transport: rdma'),
      'line 10, column 48, transport: RDMA is a way of SMB, and performance is tcp-ip',
    ],
    [
      plan('performance: smb', ', rdma: on, team: {members: 2}'),
      'line 8, column 31, rdma: adapters in a team do no RDMA; leave out one of the two',
    ],
    [plan('limits: {smb_mbps: 0}'), 'line 2, column 20, smb_mbps: "0" is not a number of Mb/s above 0'],
  ])('and a mistake in it is told with its place', async (text, message) => {
    await expect(read(text)).rejects.toThrow(`plan.yaml, ${message}`);
  });
});
