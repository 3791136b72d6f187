import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../../../src/units/input-error.ts';
import { read } from './read.ts';
import { workbook, zip } from './workbook.ts';

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const named = (...names: readonly string[]) => `name,memory_mib\n${names.map((name) => `${quoted(name)},1024\n`).join('')}`;

test.each(['<script>alert(1)</script>', '=cmd()|a', '@SUM(A1)', '../../x', 'C:\\x', '__proto__', 'a"b', "'; drop table vms"])(
  'the name %s stays as it is',
  async (name) => {
    expect((await read(named(name))).vms.map((vm) => vm.name)).toEqual([name]);
  },
);

test('control, invisible and direction-turning characters go from names, and a note says so', async () => {
  const { vms, notes } = await read(named('a\tb\u0007c', '\u202Egpj.exe', 'x\u200by', 'plain'));
  expect(vms.map(({ name }) => name)).toEqual(['a b c', 'gpj.exe', 'x y', 'plain']);
  expect(notes).toContain('vms.csv: 3 texts had control or invisible characters, which were removed');
});

test('ten megabytes in a cell are cut to a name, and a note says so', async () => {
  const huge = 'x'.repeat(10_000_000);
  const json = JSON.stringify([{ Name: huge, State: 2, MemoryStartup: 2 ** 30 }]);
  for (const content of [
    named(huge),
    json,
    workbook('vInfo', [
      ['name', 'memory_mib'],
      [huge, 1024],
    ]),
  ]) {
    // prettier-ignore
    const { vms, notes } = await read(content);
    expect(vms.map(({ name }) => name)).toEqual([`${'x'.repeat(119)}…`]);
    expect(notes.join()).toContain('1 text had more than 120 characters and was cut');
  }
});

test('names that are taken get a number, also where that is taken', async () => {
  const { vms, notes } = await read(named('a', 'a', 'a (2)', 'a', ''));
  expect(vms.map(({ name }) => name)).toEqual(['a', 'a (2)', 'a (2) (2)', 'a (3)', 'unnamed, line 6']);
  expect(notes).toContain('3 names stood in the list before; a number tells them apart, as in "a (3)"');
});

test('a VM that is listed twice is counted once', async () => {
  const { vms, left } = await read('id,name,memory_mib\n1,a,1024\n1,a,1024\n2,a,1024\n');
  expect(vms.map(({ name }) => name)).toEqual(['a', 'a (2)']);
  expect(left).toEqual([{ vm: 'a', why: 'it is listed twice, and counted once' }]);
});

test.each(['-1024', '0', '', 'much', '99999999999999999999', 'NaN', 'Infinity', '1e999', '0x400', '1,2,3'])(
  'memory of “%s” leaves the VM out',
  async (memory) => {
    const { vms, left } = await read(`name,memory_mib\na,1024\nb,${quoted(memory)}\n`);
    expect(vms).toHaveLength(1);
    expect(left).toEqual([{ vm: 'b', why: 'its memory is not known or cannot be right' }]);
  },
);

test('cells that are not understood are told with line, column and value, the first ten of them', async () => {
  const row = (name: string) => `${name},1024,quick,-3,4096,juggling\n`;
  const { vms, notes } = await read(`name,memory_mib,priority,dirty_mib_s,working_set_mib,workload\n${row('a')}`);
  expect(vms).toEqual([{ name: 'a', memory: 2 ** 30 }]);
  expect(notes).toEqual(
    expect.arrayContaining([
      'vms.csv, line 2, column priority: "quick" is no priority; expected high, medium or low, or 3000, 2000 or 1000; the cell is not used',
      expect.stringMatching(/^vms\.csv, line 2, column dirty_mib_s: "-3" MiB\/s is not between/) as string,
      'vms.csv, line 2, column working_set_mib: "4096" is more than the memory of the VM; the cell is not used',
      expect.stringMatching(/^vms\.csv, line 2, column workload: "juggling" is no workload class; known: idle/) as string,
    ]),
  );
  const many = await read(`name,memory_mib,priority,dirty_mib_s,working_set_mib,workload\n${'abcdef'.replaceAll(/./g, row)}`);
  expect(many.notes).toContain('and 14 more cells like these');
});

test('a row with moved cells is left out', async () => {
  const { vms, left } = await read('name,memory_mib,host\na,1024,h\nb,x,1024,h\nc,1024\nd,1024,h,,\n');
  expect(vms.map(({ name }) => name)).toEqual(['a', 'd']);
  expect(left.map(({ vm }) => vm)).toEqual(['b', 'c']);
});

test('a state that is not known is no reason to move a VM', async () => {
  const { left } = await read('name,memory_mib,state\na,1024,RunningCritical\n');
  expect(left[0]!.why).toBe('its state "RunningCritical" is not one in which a VM is known to move live');
});

test.each([
  ['nothing', '', 'vms.csv is empty'],
  ['a header alone', 'name,memory_mib\n', 'no VM below it'],
  ['another table', 'a,b\n1,2\n', 'line 1: these columns are none of a list of VMs'],
  ['an open quote', 'name,memory_mib\na,1\n"b,2\n', 'vms.csv, line 3: a quote'],
  ['broken JSON', '[{"Name": "a",\n}]', 'vms.csv, line 2, column 1: not JSON'],
  ['JSON without objects', '[1, 2]', 'no object in it'],
  ['JSON that is cut off', '[{"Name": "a"', 'not JSON'],
  ['two units of one thing', 'name,memory_mib,memory_gib\na,1024,1\n', '"memory_mib" and "memory_gib" state the same'],
  ['an archive that is no workbook', zip({ 'readme.xml': '<x/>' }), 'cannot be read as a workbook'],
  ['half a workbook', workbook('vInfo', [['name'], ['a']]).subarray(0, 400), 'cannot be read as a workbook'],
  ['a workbook that says it is huge', zip({ 'xl/workbook.xml': 'x' }, 4e9), 'unpacks to more than 512 MiB'],
])('%s is refused with what to do', async (_, content, message) => {
  await expect(read(content)).rejects.toThrow(InputError);
  await expect(read(content)).rejects.toThrow(message);
});

test.each([
  [{ nam: 'name' }, 'column map: "nam" is nothing that a column can hold; did you mean "name"?'],
  [{ host: 'Hots' }, 'line 1: there is no column "Hots", which the column map gives for host; did you mean "host"?'],
])('a column map %o that does not fit is refused', async (map, message) => {
  await expect(read('name,memory_mib,host\na,1024,h\n', map)).rejects.toThrow(message);
});

test('a column that is nearly known is told', async () => {
  const { notes } = await read('name,memory_mib,dirty_mibs,owner\na,1024,3,me\n');
  expect(notes).toContain('vms.csv: columns that are not read: dirty_mibs, owner');
  expect(notes).toContain('vms.csv: column "dirty_mibs" is not read; did you mean "dirty_mib_s"?');
});

test('whatever the bytes are, there is an inventory or an InputError', async () => {
  const header = fc.constantFrom('name,memory_mib\n', 'VM,Powerstate,Memory\n', '[{"Name":', 'PK\x03\x04', '');
  const signs = fc.constantFrom('a', '1024', ',', '"', '\n', ';', '\0', '{', '}', ':', ']', '9', '-', '\u202e');
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.array(signs, { maxLength: 60 }).map((parts) => Buffer.from(parts.join(''))),
  );
  await fc.assert(
    fc.asyncProperty(header, anything, async (start, rest) => {
      const outcome = await read(Buffer.concat([Buffer.from(start), rest])).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(InputError);
    }),
    { numRuns: 150 },
  );
});

test('five thousand VMs with ninety columns are read whole, from text and from a workbook', async () => {
  const header = ['VM', 'Powerstate', 'Memory', 'Host', ...Array.from({ length: 86 }, (_, at) => `Column ${at}`)];
  const rows = Array.from({ length: 5000 }, (_, at) => [`vm-${at}`, 'poweredOn', 4096, `esx${at % 40}`, ...header.slice(4)]);
  const csv = [header, ...rows].map((cells) => cells.join(',')).join('\n');
  expect((await read(csv)).vms).toHaveLength(5000);
  expect((await read(workbook('vInfo', [header.slice(0, 20), ...rows.map((cells) => cells.slice(0, 20))]))).vms).toHaveLength(
    5000,
  );
});
