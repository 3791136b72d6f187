import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, linkSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { metricNames, metrics } from '../../src/model/metric.ts';
import { migrate } from '../../src/model/migrate.ts';
import { scenario } from '../../src/scenario/scenario.ts';
import { launcher, precopy, temporaryFolder } from './precopy.ts';

/** Columns that programs rely on; later ones come after them. */
const stable = 'id,total_s,downtime_ms,transferred_mib,rounds,converged,goodput_mbps,utilisation,bottleneck';

const predict = (input: string | Uint8Array, ...options: string[]) => precopy(['predict', '-', ...options], { input });

/** Result rows as objects of text. */
function rows(csv: string): Record<string, string>[] {
  const [names, ...lines] = csv.trimEnd().split('\n').map((line) => line.split(',')); // prettier-ignore
  return lines.map((cells) => Object.fromEntries(cells.map((cell, at) => [names![at]!, cell])));
}

test('each row gets the prediction of the model, in the units that the columns name', async () => {
  const table = `id,platform,memory_mib,link_gbps,mtu,power_plan,c_states,dirty_mib_s,working_set_mib
sql01,hyperv-2008r2,51200,10,9000,full,off,40,2048
web01,qemu,8192,2.5,,,,,
`;
  const { code, stdout, stderr } = await predict(table);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const [header] = stdout.split('\n');
  expect(header).toBe(['id', ...metricNames.map((name) => metrics[name].column.name)].join(','));
  expect(`${header},`.startsWith(`${stable},`)).toBe(true);
  const expected = [
    scenario({
      link: { rate: '10 Gb/s', mtu: '9000 B' },
      host: { powerPlan: 'full', cStates: 'off' },
      vm: { memory: '50 GiB', dirtyRate: '40 MiB/s', workingSet: '2 GiB' },
      migration: { platform: 'hyperv-2008r2' },
    }),
    scenario({ link: { rate: '2.5 Gb/s' }, vm: { memory: '8 GiB' }, migration: { platform: 'qemu' } }),
  ].map((inputs) => migrate(inputs));
  rows(stdout).forEach((row, at) => {
    const outcome = expected[at]!;
    expect(row).toMatchObject({
      rounds: String(outcome.rounds),
      converged: String(outcome.converged),
      bottleneck: outcome.bottleneck,
    });
    expect(Number(row.total_s)).toBeCloseTo(outcome.totalTime, 6);
    expect(Number(row.downtime_ms)).toBeCloseTo(outcome.downtime * 1e3, 5);
    expect(Number(row.transferred_mib)).toBeCloseTo(outcome.transferred / 2 ** 20, 3);
    expect(Number(row.goodput_mbps)).toBeCloseTo(outcome.goodput / 1e6, 4);
    expect(Number(row.utilisation)).toBeCloseTo(outcome.utilisation, 8);
  });
});

test('a blank cell and an absent column give the default of the row’s own platform', async () => {
  const { stdout } = await predict('id,platform,memory_mib,downtime_limit_ms\na,qemu,4096,\nb,hyperv-2016,4096,\n');
  const alone = await Promise.all(
    ['qemu', 'hyperv-2016'].map((platform) => predict(`id,memory_mib,platform\nx,4096,${platform}\n`)),
  );
  const numbers = (row: Record<string, string>) => Object.values(row).slice(1);
  expect(rows(stdout).map(numbers)).toEqual(alone.map((one) => numbers(rows(one.stdout)[0]!)));
});

test('semicolons, decimal commas, CRLF, byte order marks and UTF-16 change nothing', async () => {
  const plain = await predict('id,memory_mib,link_gbps,host_load\nä,4096,2.5,0.25\n');
  const continental = '\ufeffid;memory_mib;link_gbps;host_load\r\nä;4096;2,5;0,25\r\n';
  expect(plain.code).toBe(0);
  expect(await predict(continental)).toEqual(plain);
  expect(await predict(Buffer.from(continental, 'utf16le'))).toEqual(plain);
  expect(await predict('id\tmemory_mib\tlink_gbps\thost_load\nä\t4096\t2.5\t0.25')).toEqual(plain);
});

test('a line of type before the header is passed over, and lines count as before', async () => {
  const plain = await predict('id,memory_mib\na,4096\n');
  expect(await predict('#TYPE Selected.System.Object\r\n"id","memory_mib"\r\n"a","4096"\r\n')).toEqual(plain);
  expect(await predict('\ufeffsep=;\nid;memory_mib\na;4096\n')).toEqual(plain);
  expect((await predict('sep=,\nid,memory_mib\na,x\n')).stderr).toContain('line 3, column memory_mib');
});

test.each([
  ['hyperv-2019', 'hyperv-2016'],
  ['hyperv-2025', 'hyperv-2022'],
  ['KVM', 'qemu'],
])('%s is %s', async (name, platform) => {
  const table = (name: string) => `id,memory_mib,platform\na,4096,${name}\n`;
  const plain = await predict(table(platform));
  expect(plain.code).toBe(0);
  expect(await predict(table(name))).toEqual(plain);
});

test('a migration that never ends has blanks and is not converged', async () => {
  const { stdout } = await predict('id,platform,memory_mib,link_gbps,dirty_mib_s\nbusy,qemu,8192,1,900\n');
  expect(rows(stdout)[0]).toMatchObject({
    id: 'busy',
    total_s: '',
    downtime_ms: '',
    transferred_mib: '',
    rounds: '',
    converged: 'false',
  });
});

test('an identifier comes back as it was, quoted where CSV needs it, also twice', async () => {
  const { stdout } = await predict('id,memory_mib\n"a,""b""",1024\n-1,1024\n-1,1024\n');
  expect(stdout.split('\n').slice(1).map((line) => line.replace(/,\d.*/, ''))).toEqual(['"a,""b"""', '-1', '-1', '']); // prettier-ignore
});

test.each([
  [
    'a word for a number',
    'id,memory_mib,link_gbps\na,1024,1\nb,1024,ten\n',
    ['line 3', 'column link_gbps', '"ten" is not a number of Gb/s'],
  ],
  ['a unit in a cell', 'id,memory_mib\na,4 GiB\n', ['line 2', 'column memory_mib', '"4 GiB"', 'leave the unit out']],
  ['a number out of range', 'id,memory_mib,host_load\na,1024,1.5\n', ['line 2', 'column host_load', '1.5', '0 to 1']],
  [
    'a fraction of a thing',
    'id,memory_mib,max_rounds\na,1024,2.5\n',
    ['line 2', 'column max_rounds', '2.5 is not a whole number'],
  ],
  [
    'an unknown choice',
    'id,memory_mib,platform\na,1024,hyperv-2012r\n',
    ['line 2', 'column platform', 'did you mean "hyperv-2012r2"'],
  ],
  [
    'more untouched than memory',
    'id,memory_mib,untouched_mib\na,1024,2048\n',
    ['line 2', 'column untouched_mib', 'more than the VM has'],
  ],
  [
    'RDMA on a platform without',
    'id,memory_mib,platform,transport\na,1024,hyperv-2016,rdma\nb,1024,,rdma\n',
    ['line 3', 'column transport', 'Hyper-V 2008 R2 moves memory over TCP alone'],
  ],
  ['a blank identifier', 'id,memory_mib\n,1024\n', ['line 2', 'column id', 'blank']],
  ['a blank memory size', 'id,memory_mib\na,\n', ['line 2', 'column memory_mib', 'blank']],
  ['a short row', 'id,memory_mib\na\n', ['line 2', 'the row has 1 cells; expected 2']],
  ['a long row', 'id,memory_mib\na,1024,7\n', ['line 2', 'the row has 3 cells; expected 2']],
  ['a decimal comma where commas separate', 'id\tmemory_mib\tlink_gbps\na\t1024\t2,5\n', ['line 2', 'column link_gbps', '"2,5"']],
  ['a mark between thousands', 'id;memory_mib\na;51.200\n', ['line 2', 'column memory_mib', '"51.200" may mean 51200 MiB']],
  ['a table without a header', 'a,1024\nb,2048\n', ['line 1', '"a" is no column', 'a header line such as id,memory_mib']],
  ['an unknown column', 'id,memory_mib,link_gps\na,1024,1\n', ['line 1', '"link_gps"', 'did you mean "link_gbps"']],
  ['no identifiers', 'memory_mib\n1024\n', ['line 1', 'no column "id"']],
  ['no memory sizes', 'id\na\n', ['line 1', 'no column "memory_mib"']],
  ['a column twice', 'id,memory_mib,mtu,mtu\na,1024,1500,1500\n', ['line 1', '"mtu"', 'twice']],
  [
    'two columns for one thing',
    'id,memory_mib,link_gbps,link_mbps\na,1024,1,1000\n',
    ['"link_gbps" and "link_mbps"', 'keep one'],
  ],
  ['a header alone', 'id,memory_mib\n', ['has a header and no rows']],
  ['nothing at all', '', ['standard input is empty']],
])('%s is refused by name and place, with nothing on standard output', async (_, table, words) => {
  const { code, stdout, stderr } = await predict(table);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  for (const word of words) expect(stderr.replaceAll('\u00a0', ' ')).toContain(word);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('a bad last row takes back the good ones before it', async () => {
  const good = Array.from({ length: 20_000 }, (_, at) => `vm${at},1024\n`).join('');
  expect(await predict(`id,memory_mib\n${good}bad,none\n`)).toMatchObject({ code: 2, stdout: '' });
});

test('the first twenty bad cells are listed and the others counted', async () => {
  const { stderr } = await predict(`id,memory_mib,mtu\n${'a,x,y\n'.repeat(30)}`);
  expect(stderr).toContain('60 cells in 30 rows');
  expect(stderr.match(/line \d+, column/g)).toHaveLength(20);
  expect(stderr).toContain('and 40 more');
});

test('--skip-bad writes the good rows, lists the bad ones and ends with 0', async () => {
  const { code, stdout, stderr } = await predict('id,memory_mib\na,1024\nb,x\nc\nd,2048\n', '--skip-bad');
  expect(code).toBe(0);
  expect(rows(stdout).map(({ id }) => id)).toEqual(['a', 'd']);
  expect(stderr).toContain('line 3, column memory_mib: "x"');
  expect(stderr).toContain('line 4: the row has 1 cells');
  expect(stderr).toContain('2 rows predicted, 2 rows left out');
});

test('--skip-bad lists the first twenty cells, counts the others, and writes nothing where no row is left', async () => {
  const folder = temporaryFolder();
  const out = path.join(folder, 'out.csv');
  const table = `id,memory_mib\n${'a,x\n'.repeat(30)}`;
  const { code, stdout, stderr } = await predict(table, '--skip-bad', '--out', out);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.match(/left out: line/g)).toHaveLength(20);
  expect(stderr).toContain('left out: 10 further cells');
  expect(stderr).toContain('no row that can be understood, so nothing was written');
  expect(readdirSync(folder)).toEqual([]);
});

test('--out writes the same bytes to a file, and to standard output for -', async () => {
  const folder = temporaryFolder();
  const table = 'id,memory_mib\na,1024\n';
  const out = path.join(folder, 'out.csv');
  const plain = await predict(table);
  expect(await predict(table, '--out', out)).toMatchObject({ code: 0, stdout: '' });
  expect(readFileSync(out, 'utf8')).toBe(plain.stdout);
  expect(await predict(table, '--out', '-')).toEqual(plain);
  expect(readdirSync(folder)).toEqual(['out.csv']);
});

test('--out may not be the input, by whatever name', async () => {
  const cwd = temporaryFolder();
  const table = 'id,memory_mib\na,1024\n';
  writeFileSync(path.join(cwd, 'vms.csv'), table);
  linkSync(path.join(cwd, 'vms.csv'), path.join(cwd, 'other.csv'));
  for (const out of ['vms.csv', 'other.csv']) {
    const { code, stderr } = await precopy(['predict', 'vms.csv', '--out', out], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(`--out: ${out} is what the prediction is made from`);
  }
  expect(readFileSync(path.join(cwd, 'vms.csv'), 'utf8')).toBe(table);
});

test.runIf(existsSync('/dev/full'))('a full standard output is told in a line and ends with 1', async () => {
  const cwd = temporaryFolder();
  writeFileSync(path.join(cwd, 'vms.csv'), 'id,memory_mib\na,1024\n');
  const full = openSync('/dev/full', 'w');
  const child = spawn(process.execPath, [launcher, 'predict', 'vms.csv'], { cwd, stdio: ['ignore', full, 'pipe'] });
  const [stderr] = await Promise.all([text(child.stderr!), once(child, 'close')]);
  closeSync(full);
  expect(child.exitCode).toBe(1);
  expect(stderr).toMatch(/^precopy: the system refused: ENOSPC.*\n$/);
});

test('the result is written although nobody reads the messages', async () => {
  const cwd = temporaryFolder();
  writeFileSync(path.join(cwd, 'vms.csv'), `id,memory_mib\n${'a,x\n'.repeat(30)}b,1024\n`);
  const child = spawn(process.execPath, [launcher, 'predict', 'vms.csv', '--skip-bad', '--out', 'out.csv'], { cwd });
  child.stderr.destroy();
  await once(child, 'close');
  expect(child.exitCode).toBe(0);
  expect(rows(readFileSync(path.join(cwd, 'out.csv'), 'utf8')).map(({ id }) => id)).toEqual(['b']);
});

test('a refused table leaves an earlier result as it was, and no other file', async () => {
  const folder = temporaryFolder();
  const out = path.join(folder, 'out.csv');
  writeFileSync(out, 'earlier\n');
  expect(await predict('id,memory_mib\na,x\n', '--out', out)).toMatchObject({ code: 2, stdout: '' });
  expect(readFileSync(out, 'utf8')).toBe('earlier\n');
  expect(readdirSync(folder)).toEqual(['out.csv']);
});

test.each([
  ['a missing file', ['missing.csv'], 'missing.csv: there is no such file'],
  ['a folder', ['folder'], 'folder is a folder'],
  ['a binary file', ['binary.csv'], 'binary.csv is not text'],
  ['a result in a missing folder', ['vms.csv', '--out', 'nowhere/out.csv'], 'there is no folder nowhere'],
  ['a result without a name', ['vms.csv', '--out', ''], '--out: the name of the file is empty'],
  ['a folder as result', ['vms.csv', '--out', 'folder'], 'folder is a folder; give a file name in it'],
])('%s is refused in words', async (_, args, words) => {
  const cwd = temporaryFolder();
  mkdirSync(path.join(cwd, 'folder'));
  writeFileSync(path.join(cwd, 'binary.csv'), new Uint8Array([0, 1, 2, 3]));
  writeFileSync(path.join(cwd, 'vms.csv'), 'id,memory_mib\na,1024\n');
  const { code, stdout, stderr } = await precopy(['predict', ...args], { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(words);
});
