import { expect, test } from 'vitest';
import { fixture, gibibyte, mebibyte, read } from './read.ts';
import { workbook } from './workbook.ts';

test('Get-VM: what runs is moved, with what is assigned now where memory is dynamic', async () => {
  const { vms } = await read(fixture('get-vm-typed.csv'));
  expect(vms).toEqual([
    { name: 'SQL01', memory: 50 * gibibyte, host: 'HV01', state: 'Running' },
    { name: 'WEB01', memory: 3 * gibibyte, assigned: 3 * gibibyte, maximum: 8 * gibibyte, host: 'HV01', state: 'Running' },
    { name: 'Bücher & Söhne', memory: 4 * gibibyte, host: 'HV02', state: 'Running' },
  ]);
});

test('Get-VM: what is off, saved or a replica is left with the reason that explains most', async () => {
  const { left } = await read(fixture('get-vm-typed.csv'));
  expect(left).toEqual([
    { vm: 'WEB02', host: 'HV02', why: 'it is switched off, so nothing of it has to move live' },
    { vm: 'FS01', host: 'HV02', why: 'its memory is saved to disk, so nothing of it has to move live' },
    { vm: 'ERP01', host: 'HV02', why: 'it is the copy that Hyper-V Replica keeps of a VM that runs elsewhere' },
  ]);
});

test('Get-VM says the same in JSON as in CSV, with states as numbers, as names and as both', async () => {
  const [{ vms, left }, csv] = [await read(fixture('get-vm.json')), await read(fixture('get-vm-typed.csv'))];
  expect({ vms, left }).toEqual({ vms: csv.vms, left: csv.left });
});

test('Get-VM: one VM is no list in JSON, and a list may be wrapped', async () => {
  const vm = '{"Name":"a","State":2,"MemoryStartup":1073741824,"MemoryAssigned":1073741824}';
  for (const text of [vm, `[${vm}]`, `{"value":[${vm}],"Count":1}`]) {
    expect((await read(text)).vms).toEqual([{ name: 'a', memory: gibibyte, state: 'Running' }]);
  }
});

test('Get-VM: a disk of the host that is passed through keeps a VM there', async () => {
  const text = '[{"Name":"a","State":2,"MemoryStartup":1073741824,"HardDrives":[{"DiskNumber":null},{"DiskNumber":4}]}]';
  expect((await read(text)).left).toEqual([{ vm: 'a', why: 'it uses a disk of its host directly, which stays behind' }]);
});

test('the maximum of a VM without dynamic memory means nothing', async () => {
  const text = 'Name,State,MemoryStartup,MemoryAssigned,MemoryMaximum\na,Running,1073741824,1073741824,1099511627776\n';
  expect((await read(text)).vms).toEqual([{ name: 'a', memory: gibibyte, state: 'Running' }]);
});

const virtualMachines = [
  { name: 'app-01', memory: 16 * gibibyte, host: 'esx01.example.test', state: 'poweredOn' },
  { name: 'db-01', memory: 128 * gibibyte, host: 'esx01.example.test', state: 'poweredOn' },
];

test('RVTools: powered on and connected VMs are moved; templates, placeholders and what does not run are left', async () => {
  const { vms, left } = await read(fixture('rvtools-vinfo.csv'));
  expect(vms).toEqual(virtualMachines);
  expect(left.map(({ vm, why }) => [vm, why])).toEqual([
    ['old-01', 'it is switched off, so nothing of it has to move live'],
    ['tmpl-win', 'it is a template'],
    ['srm-app', 'it is a placeholder of Site Recovery Manager for a VM that runs elsewhere'],
    ['sleepy', 'its memory is saved to disk, so nothing of it has to move live'],
    ['lost', 'its host and vCenter have lost it (inaccessible)'],
  ]);
});

test.each([
  ['the sheet vInfo', 'vInfo', ['VM', 'Powerstate', 'Template', 'Memory', 'Host']],
  ['the sheet of older versions', 'tabvInfo', ['VM', 'Powerstate', 'Template', 'Memory MB', 'Host']],
  ['the first sheet', 'Sheet1', ['vInfoVMName', 'vInfoPowerstate', 'vInfoTemplate', 'vInfoMemory', 'vInfoHost']],
])('RVTools: %s of a workbook reads as the CSV does', async (_, sheet, header) => {
  const rows = virtualMachines.map(({ name, memory, host }) => [name, 'poweredOn', false, memory / mebibyte, host]);
  const { vms, left } = await read(workbook(sheet, [header, ...rows, ['tmpl', 'poweredOff', true, 4096, 'esx02']]));
  expect(vms).toEqual(virtualMachines);
  expect(left).toEqual([{ vm: 'tmpl', host: 'esx02', why: 'it is a template' }]);
});

test('a plain table states class, priority, measured rate and what cannot move', async () => {
  const { vms, left } = await read(fixture('plain.csv'));
  expect(vms).toEqual([
    { name: 'sql-01', memory: 64 * gibibyte, host: 'hv-a', priority: 'high', workload: 'database', dirtyRate: 42.5 * mebibyte, workingSet: 9000 * mebibyte, state: 'running' }, // prettier-ignore
    { name: 'web-01', memory: 4 * gibibyte, host: 'hv-a', priority: 'medium', workload: 'web', state: 'running' },
    { name: 'vdi-01', memory: 8 * gibibyte, host: 'hv-b', priority: 'low', workload: 'VDI', state: 'running' },
  ]);
  expect(left).toEqual([{ vm: 'gpu-01', host: 'hv-b', why: 'the inventory says: a GPU is assigned to it' }]);
});

test('a column map reads any table, here one of System Center', async () => {
  const text = 'Name,VMHost,Memory,Status\nsql,HV1,8192,Running\nweb,HV1,4096,PowerOff\nlib,,4096,Stored\n';
  const { vms, left } = await read(text, { name: 'Name', memory_mib: 'memory', host: 'VMHost', state: 'Status' });
  expect(vms).toEqual([{ name: 'sql', memory: 8 * gibibyte, host: 'HV1', state: 'Running' }]);
  expect(left.map(({ vm }) => vm)).toEqual(['web', 'lib']);
});

test('what the column map leaves out is read by the names of a plain table', async () => {
  const { vms } = await read('Server,memory_mib,Host,State\na,1024,h,running\nb,1024,h,off\n', { name: 'Server' });
  expect(vms).toEqual([{ name: 'a', memory: gibibyte, host: 'h', state: 'running' }]);
});

test('a column map adds to a table that is known, and goes before it', async () => {
  const text = 'Name,State,MemoryStartup,ComputerName,Node,Prio,GiB\na,Running,1073741824,x,n1,High,2\n';
  const { vms } = await read(text, { host: 'Node', priority: 'Prio', memory_gib: 'GiB' });
  expect(vms).toEqual([{ name: 'a', memory: 2 * gibibyte, host: 'n1', priority: 'high', state: 'Running' }]);
});
