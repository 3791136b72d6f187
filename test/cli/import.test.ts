import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runImport, type RunImportRequest } from '../../src/cli/run-import.ts';
import { InputError } from '../../src/units/input-error.ts';
import { precopy, temporaryFolder } from './precopy.ts';

const fixtures = path.resolve(import.meta.dirname, '../fixtures/observations');
const fixture = (name: string) => path.join(fixtures, name);

test('what is understood is shown row by row, with what was dropped and what the rows rest on', async () => {
  const { code, stdout, stderr } = await precopy(['import', fixture('wevtutil.xml')]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^wevtutil\.xml: Windows events as XML .*\n3 rows, 2 dropped\n\nline {2}id /);
  expect(stdout).toMatch(/^ +1 {2}SQL01 .* 74\.2 +640$/m);
  expect(stdout).toMatch(/\nDropped\n {2}line {2}3 .*did not complete \(event 21502\)\n/);
  expect(stdout).toMatch(/\nWhat the rows rest on\n(- .*\n)+- For precopy fit: memory_mib is missing/);
});

test('events, settings of the host and sizes of VMs together are a table that fit reads', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'vms.csv'), 'id;memory_mib\nsql01;8192,5\nweb03;2048\n');
  const files = ['--with', fixture('host-settings.txt'), '--adapter', 'lm', '--with', 'vms.csv'];
  const set = ['--set', 'platform=hyperv-2016', '--set', 'memory_mib=1', '--set', 'c_states=off'];
  const { code, stderr } = await precopy(['import', fixture('wevtutil.xml'), ...files, ...set, '--out', 'runs.csv'], {
    cwd: folder,
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '3 rows in runs.csv\n' });
  const [header, ...rows] = readFileSync(path.join(folder, 'runs.csv'), 'utf8').trimEnd().split('\n').map((line) => line.split(',')); // prettier-ignore
  const column = (name: string) => rows.map((row) => row[header!.indexOf(name)]);
  expect(column('id')).toEqual(['SQL01', 'Virtual Machine WEB03', 'Virtual Machine WEB03']);
  expect(column('memory_mib')).toEqual(['8192.5', '2048', '2048']);
  expect(column('mtu')).toEqual(['9000', '9000', '9000']);
  expect(column('power_plan')).toEqual(['full', 'full', 'full']);
  expect(column('observed_downtime_ms')).toEqual(['640', '310', '290']);
  const fitted = await precopy(['fit', 'runs.csv'], { cwd: folder });
  expect(fitted.stderr).toMatch(/at least 4 rows|4 rows|runs\.csv/);
  expect(fitted.stderr).not.toMatch(/unknown column|is missing|cannot be understood/);
});

test('where rows of one VM differ in another file, they fill nothing, and that is said', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'vms.csv'), 'id,memory_mib,c_states\nSQL01,8192,on\nsql01,8192,off\nWEB03,2048,on\n');
  const { stdout, stderr } = await precopy(['import', fixture('wevtutil.xml'), '--with', 'vms.csv', '--csv'], { cwd: folder });
  const [header, ...rows] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  const column = (name: string) => rows.map((row) => row[header!.indexOf(name)]);
  expect(column('memory_mib')).toEqual(['8192', '2048', '2048']);
  expect(column('c_states')).toEqual(['', 'on', 'on']);
  expect(stderr).toContain('vms.csv: SQL01 has rows that differ in c_states; these fill nothing');
});

test('an imported table imports to itself', async () => {
  const once = await precopy(['import', fixture('relog.csv'), '--csv']);
  const twice = await precopy(['import', '-', '--out', '-'], { input: once.stdout });
  expect(twice.stdout).toBe(once.stdout);
  expect(once.stderr).toContain('4 rows, 1 dropped');
});

test('a program gets everything as JSON', async () => {
  const { stdout } = await precopy(['import', fixture('proxmox.log'), '--json']);
  const { file, columns, rows, dropped, firstDropped, notes } = JSON.parse(stdout) as Record<string, unknown[]>;
  expect({ file, dropped, firstDropped }).toMatchObject({ file: 'proxmox.log', dropped: 1, firstDropped: [{ line: 35 }] });
  expect(columns).toContain('observed_total_s');
  expect(rows).toMatchObject([{ line: 3, cells: { id: '105', memory_mib: 4096 } }, { line: 22 }, { line: 42 }]);
  expect(notes!.length).toBeGreaterThan(0);
});

test('a file that nothing is understood of ends with 2, and nothing is left', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'words.txt'), 'Dear all\n');
  const { code, stdout, stderr } = await precopy(['import', 'words.txt', '--out', 'runs.csv'], { cwd: folder });
  expect({ code, stdout, left: readdirSync(folder) }).toEqual({ code: 2, stdout: '', left: ['words.txt'] });
  expect(stderr).toContain('words.txt: what this is cannot be told from its content, which begins with "Dear all"');
});

const others = '<Events><Event><System><EventID>6005</EventID></System></Event></Events>';

test.each<[string, Partial<RunImportRequest>, string]>([
  ['a file that is not there', { file: 'none.xml' }, 'none.xml: there is no such file'],
  ['an export without migrations', { file: 'others.xml' }, 'no run is in it\n\nWhat the rows rest on\n- Passed over'],
  ['a cut export', { file: 'cut.xml' }, 'cut.xml, line 1: the XML is broken or cut off'],
  ['adapters that differ', { with: [fixture('host-settings.txt')] }, 'differ in mtu, receive_buffers, '],
  ['an adapter that is not there', { with: [fixture('host-settings.txt')], adapter: 'X' }, 'there are LM, Mgmt'],
  ['a column that is none', { set: ['memory_mb=1'] }, '--set memory_mb: unknown column "memory_mb"; did you mean "memory_mib"?'],
  ['a value that is none', { set: ['mtu=big'] }, '--set mtu: "big" is not a number'],
  ['a statement that is none', { set: ['mtu'] }, '--set mtu: expected a column and its value'],
  ['a result over its input', { file: 'others.xml', out: 'others.xml' }, 'others.xml is what the table is made from'],
  ['two tables on one output', { json: true, out: '-' }, 'name a file with --out'],
])('%s is refused, and nothing is left', async (_, { file = fixture('wevtutil.xml'), ...request }, words) => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'others.xml'), others);
  writeFileSync(path.join(folder, 'cut.xml'), readFileSync(fixture('wevtutil.xml')).subarray(0, 400));
  const before = readdirSync(folder);
  const out = request.out === '-' ? '-' : path.join(folder, request.out ?? 'runs.csv');
  const whole = { with: [], set: [], json: false, options: {}, ...request, file: path.resolve(folder, file), out };
  const refusal = await runImport(whole).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(InputError);
  expect((refusal as InputError).message).toContain(words);
  expect(readdirSync(folder)).toEqual(before);
});
