import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { openFile } from '../../src/importers/open-file.ts';
import type { Plan } from '../../src/importers/plan/plan.ts';
import { readPlan } from '../../src/importers/plan/read-plan.ts';
import { scenario } from '../../src/scenario/scenario.ts';

const plan = `platform: hyperv-2012
hosts:
  - {name: HV01, c_states: off}
  - {name: HV02, memory_free_mib: 65536}
  - {name: HV03}
from: HV01
networks:
  - {name: LM, link_gbps: 10, mtu: 9000}
  - {name: CSV, link_gbps: 1, role: csv}
vms:
  - {name: sql01, memory_mib: 51200, priority: high, dirty_mib_s: 40}
  - {name: web, memory_mib: 8192, count: 2, max_rounds: 3}
events:
  - {at_s: 30, network: LM, state: down}
`;

const read = (text: string) => readText(text) as Promise<Plan>;

const readText = (text: string) =>
  readPlan({ place: 'plan.yaml', bytes: (async function* () { yield await Promise.resolve(Buffer.from(text)); })() }); // prettier-ignore

const refused = (text: string) => read(text).then(() => 'accepted', (error: Error) => `${error.name}: ${error.message}`); // prettier-ignore

/** The plan with one line in place of another; what is there must be there once. */
function changed(line: string, instead: string): string {
  expect(plan.split(line)).toHaveLength(2);
  return plan.replace(line, instead);
}

describe('a drain plan', () => {
  test('takes the columns of predict as keys, with the defaults of its platform where it states nothing', async () => {
    const { hosts, networks, vms, events } = await read(plan);
    const standard = scenario({ migration: { platform: 'hyperv-2012' } });
    expect(hosts[0]).toEqual({ name: 'HV01', host: { ...standard.host, cStates: 'off' } });
    expect(hosts[1]).toEqual({ name: 'HV02', host: standard.host, memoryFree: 2 ** 36 });
    expect(networks[0]!.link).toEqual({ ...standard.link, rate: 10e9, mtu: 9000 });
    expect(vms[0]).toMatchObject({ name: 'sql01', priority: 'high', vm: { memory: 50 * 2 ** 30, dirtyRate: 40 * 2 ** 20 } });
    expect(vms[0]!.migration).toEqual(standard.migration);
    expect(vms[1]!.migration).toEqual({ ...standard.migration, maxRounds: 3 });
    expect(events).toEqual([{ at: 30, network: 'LM', state: 'down' }]);
  });

  test('makes as many VMs of an entry as its count says, and numbers them', async () => {
    const { vms } = await read(plan);
    expect(vms.map(({ name, priority }) => [name, priority])).toEqual([
      ['sql01', 'high'],
      ['web-1', 'medium'],
      ['web-2', 'medium'],
    ]);
  });

  test('without targets goes to all other hosts, and without preferences takes networks in their order', async () => {
    const { to, networks } = await read(plan);
    expect(to).toEqual(['HV02', 'HV03']);
    expect(networks.map(({ name, preference }) => [name, preference])).toEqual([
      ['LM', 1],
      ['CSV', 2],
    ]);
  });

  test('may share settings by anchors, be written as JSON, and name choices as other tools do', async () => {
    const written = await read(plan);
    const shared = changed('{name: HV01, c_states: off}', '&host {name: HV01, c_states: off}').replace(
      '{name: HV03}',
      '{<<: *host, name: HV03}',
    );
    expect((await read(shared)).hosts[2]).toEqual({ ...written.hosts[0], name: 'HV03' });
    const { hosts, ...rest } = {
      hosts: [{ name: '007', c_states: true }, { name: '8' }],
      from: '007',
      platform: 'Hyper-V 2012 R2',
    };
    const json = { ...rest, hosts, networks: [{ name: 'a', link_mbps: 100 }], vms: [{ name: 'b', memory_mib: 1 }] };
    expect(await read(JSON.stringify(json))).toMatchObject({ from: '007', to: ['8'], platform: 'hyperv-2012r2' });
  });

  test('is the same in the example that the README uses', async () => {
    const { vms, from, to } = (await readPlan(openFile('data/examples/drain-two-hosts.yaml'))) as Plan;
    expect({ vms: vms.length, from, to }).toEqual({ vms: 6, from: 'HV01', to: ['HV02'] });
  });
});

describe('a mistake in a plan', () => {
  test.each([
    ['c_states: off', 'c_stats: off', 'line 3, column 18, c_stats: unknown key; did you mean "c_states"?'],
    ['c_states: off', 'mtu: 9000', 'line 3, column 18, mtu: unknown key; it belongs to an entry of networks'],
    ['c_states: off', 'c_states: maybe', 'line 3, column 28, c_states: host.cStates: "maybe" is not one of on, off'],
    [
      'link_gbps: 10,',
      'link_gbps: 10 Gb/s,',
      'line 8, column 27, link_gbps: "10 Gb/s" is not a number of Gb/s; leave the unit out',
    ],
    [
      'link_gbps: 10,',
      'link_gbps: 10, link_mbps: 5,',
      'line 8, column 42, link_mbps: both link_gbps and link_mbps are given; keep one',
    ],
    ['from: HV01', 'from: HV1', 'line 6, column 7, from: there is no host "HV1"; there are HV01, HV02, HV03'],
    ['from: HV01', 'from: HV01\nto: [HV01]', 'line 7, column 6, to: "HV01" is the host to be emptied; name others'],
    ['{name: HV03}', '{name: HV02}', 'line 5, column 12, name: the name "HV02" is taken already; give each its own'],
    ['name: sql01', 'name: web-2', 'line 12, column 12, name: the name "web-2" is taken already; give each its own'],
    ['count: 2', 'count: 0', 'line 12, column 42, count: "0" is not a whole number from 1 to 100000'],
    ['memory_mib: 51200', 'memory_mib: 51200,5', 'line 11, column 37, 5: unknown key; a comma ends the value before it'],
    ['memory_mib: 51200, ', '', 'line 11, column 5, memory_mib: the key is missing'],
    [
      'memory_mib: 51200',
      'memory_mib: ',
      'line 11, column 31, memory_mib: there is no value; expected one, or leave the key out',
    ],
    ['count: 2', 'untouched_mib: 9000', 'line 12, column 50, untouched_mib: vm.untouched: 9000 MiB is more than the VM has'],
    [
      'count: 2',
      'transport: rdma',
      'line 12, column 46, transport: migration.transport: Hyper-V 2012 moves memory over TCP alone',
    ],
    ['network: LM', 'network: ML', 'line 14, column 25, network: there is no network "ML"; there are LM, CSV'],
    ['at_s: 30', 'at_s: -1', 'line 14, column 12, at_s: "-1" is not a number of s from 0 on'],
    ['from: HV01', 'mode: tape\nfrom: HV01', 'line 6, column 7, mode: "tape" is not one of live, storage, shared-nothing'],
    ['from: HV01', 'from: HV01\nfrom: HV02', 'line 7, column 1: not YAML: Map keys must be unique'],
    ['from: HV01', '\tfrom: HV01', 'line 6, column 1: not YAML: Tabs are not allowed as indentation'],
  ])('is told with its place and what was expected: %s → %s', async (line, instead, message) => {
    const normal = (text: string) => text.replaceAll('\u00a0', ' ');
    expect(normal(await refused(changed(line, instead)))).toContain(`InputError: plan.yaml, ${message}`);
  });

  test('names each host once among those there are, also one that is there twice', async () => {
    const message = await refused(changed('{name: HV03}', '{name: HV01}\nto: [HV9]'));
    expect(message).toMatch(/there is no host "HV9"; there are HV01, HV02$/);
  });

  test('is told with all others, in the order of the file', async () => {
    const message = await refused(
      changed('c_states: off', 'c_stats: off').replace('at_s: 30', 'at: 30').replace('role: csv', 'role: x'),
    );
    expect(message.split('\n').map((line) => line.replace(/:.*/, ''))).toEqual([
      'InputError',
      '  line 3, column 18, c_stats',
      '  line 9, column 37, role',
      '  line 14, column 5, at_s',
      '  line 14, column 6, at',
    ]);
    expect(message).toContain('plan.yaml: 4 mistakes, so nothing was planned');
  });

  test.each([
    ['nothing', '', 'plan.yaml is empty'],
    ['only a comment', '# later', 'plan.yaml, line 1, column 1: expected keys and values, found nothing'],
    ['a word', 'hello', 'expected keys and values, found "hello"'],
    ['brackets without end', '['.repeat(20_000), 'not YAML'],
    ['a name that nothing has', 'hosts: *all', 'Unresolved alias'],
    ['names that multiply without end', multiplying(24), 'anchors stand for too much to be read'],
    ['a second plan', 'a: b\n---\na: c\n', 'line 2, column 1: a second plan begins here; give each in a file of its own'],
  ])('of form is told in words: %s', async (_, text, message) => {
    const told = await refused(text);
    expect(told).toMatch(/^InputError: plan.yaml/);
    expect(told).toContain(message);
  });
});

/** Lists that each name the one before twice: 2^levels values. */
function multiplying(levels: number): string {
  const lists = Array.from({ length: levels }, (_, at) => `k${at + 1}: &k${at + 1} [*k${at}, *k${at}]`);
  return ['k0: &k0 [x, x]', ...lists].join('\n');
}
