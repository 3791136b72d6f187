import { expect, test } from 'vitest';
import { knownOutcomes } from '../../../src/checks/outcome.ts';
import { observedColumnNames, runColumnNames } from '../../../src/importers/run-columns.ts';
import { observedColumns } from '../../../src/calibration/observable.ts';
import { scenarioColumns } from '../../../src/scenario/columns.ts';
import { fixture, fixtures, understand, type Understood } from './read.ts';

const cells = ({ rows }: Understood) => rows.map((row) => row.cells);

/** A log of typeperf, one sample per second; cells as written. */
function log(counters: readonly string[], ...samples: readonly (readonly string[])[]): string {
  const lines = samples.map((values, second) => [`03/05/2016 10:00:${String(second).padStart(2, '0')}.000`, ...values]);
  return [['(PDH-CSV 4.0) (UTC)(0)', ...counters], ...lines].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
}

const counter = (vm: string, name: string, host = 'HV01') =>
  `\\\\${host}\\Hyper-V VM Live Migration(${vm}:VM Live Migration)\\${name}`;
const sent = 'TCP Transport: Bytes Sent/sec';

test('every column that an importer fills is one that fit reads or passes over', async () => {
  const known = [
    'id',
    ...scenarioColumns.map(({ name }) => name),
    ...Object.values(observedColumns).map(({ name }) => name),
    ...runColumnNames,
  ];
  for (const name of fixtures.filter((file) => file !== 'runs.csv')) {
    const { columns, rows } = await understand(fixture(name));
    expect(
      columns.filter((column) => !known.includes(column)),
      name,
    ).toEqual([]);
    for (const row of rows) expect(columns, name).toEqual(expect.arrayContaining(Object.keys(row.cells)));
  }
});

const seen = { id: 'sql', observed_total_s: 4, observed_transferred_mib: 4, observed_goodput_mbps: 11.1848107 };

test('a counter log gives the bytes that its rates come to, and as many seconds as it has samples', async () => {
  const rates = [[' '], [' '], [' '], ['1048576'], [' 2097152'], ['1048576'], ['-1']];
  const passes = [[' '], [' '], ['0'], ['1'], ['1'], ['2'], [' ']];
  expect(cells(await understand(log([counter('sql', sent)], ...rates)))).toMatchObject([seen]);
  const both = rates.map((rate, at) => [...rate, ...passes[at]!]);
  const withPasses = await understand(log([counter('sql', sent), counter('sql', 'transfer pass: NUMBER')], ...both));
  expect(cells(withPasses)).toMatchObject([{ ...seen, last_pass: 2 }]);
});

test('a migration that the log does not show whole is dropped, not measured', async () => {
  const counters = [counter('sql', 'Transfer Pass: Number')];
  const { rows, dropped } = await understand(log(counters, ['1'], ['1'], [' '], ['1'], ['1'], [' '], ['0'], ['1']));
  expect(rows.length).toBe(1);
  expect(dropped.map(({ line }) => line)).toEqual([2, 8]);
});

test('passes that start again are another migration', async () => {
  const rows = cells(
    await understand(log([counter('sql', 'Transfer Pass: Number')], [' '], ['0'], ['1'], ['2'], ['0'], ['1'], [' '])),
  );
  expect(rows).toMatchObject([{ observed_total_s: 3, last_pass: 2 }, { observed_total_s: 2, last_pass: 1 }]); // prettier-ignore
});

test('a VM that only its target watches has a row all the same', async () => {
  const received = counter('sql', 'TCP Transport: Bytes Received/sec', 'HV02');
  const rows = cells(await understand(log([received], [' '], [' '], ['1048576'], ['1048576'], [' '])));
  expect(rows).toMatchObject([{ target: 'HV02', observed_transferred_mib: 2 }]);
});

test('how busy an interface must be can be said', async () => {
  const nic = '\\\\HV01\\Network Interface(NIC (team) #2)\\Bytes Sent/sec';
  const text = log([nic], [' '], ['10'], ['20000000'], ['20000000'], ['10'], ['2000000'], ['2000000'], ['10']);
  expect(cells(await understand(text))).toMatchObject([{ id: 'NIC (team) #2', busy_s: 2, nic_mbps: 160 }]);
  expect(cells(await understand(text, { busyMbps: 10 })).map((row) => row['busy_s'])).toEqual([2, 2]);
});

test.each([
  ['Jumbo Packet                9014 Bytes   *JumboPacket    {9014}', { mtu: 9000 }],
  ['Jumbo Packet                Disabled     *JumboPacket    {1514}', { mtu: 1500 }],
  ['Jumbo Packet                9000         *JumboPacket    {9000}', { mtu: 9000 }],
  ['Großes Paket                4088 Bytes   *JumboPac...    {4088}', { mtu: 4074 }],
  ['Empfangspuffer              8192         *Receive…       {8192}', { receive_buffers: 8192 }],
  ['Interruptüberprüfung        Deaktiviert  *InterruptMo... {0}', { interrupt_moderation: 'off' }],
])('an adapter property is read by its keyword: %s', async (line, expected) => {
  expect(cells(await understand(`LM    ${line}\n`))).toEqual([{ id: 'LM', ...expected }]);
});

test.each([
  ['Jumbo Packet   Enabled   *JumboPacket    {1}', '*JumboPacket is "1"'],
  ['RSS            Enabled   *RSS...         {1}', 'may be *RSS or *RssBaseProcNumber'],
  ['Receive Buffers 512      *ReceiveBuffers {51...', 'the value of *ReceiveBuffers is cut short; print it with'],
])('an adapter property that cannot be told is dropped with the reason: %s', async (line, why) => {
  const { dropped } = await understand(`LM    Jumbo  9014  *JumboPacket {9014}\nLM2   ${line}\n`);
  expect(dropped).toEqual([{ line: 2, why: expect.stringContaining(why) as string }]);
});

test('adapter properties are read one below the other as well, in any order, and never across an empty line', async () => {
  const lines = (...parts: string[]) => parts.join('\n');
  const jumbo = [
    'Name            : LM',
    'DisplayName     : Großes Paket',
    'RegistryKeyword : *JumboPacket',
    'RegistryValue   : {9014}',
  ];
  const buffers = ['RegistryValue   : {4096}', 'RegistryKeyword : *ReceiveBuffers', 'Name            : LM'];
  const cut = ['Name            : LM2', 'RegistryKeyword : *ReceiveBuffers', '', 'RegistryValue   : {512}'];
  expect(cells(await understand(lines(...jumbo, '', ...buffers, '', ...cut)))).toEqual([
    { id: 'LM', mtu: 9000, receive_buffers: 4096 },
  ]);
});

test('the rule below the head says where the name of an adapter ends', async () => {
  const lines = [
    'Name       RegistryKeyword RegistryValue',
    '----       --------------- -------------',
    'Ethernet 2 *JumboPacket    {9014}',
  ];
  expect(cells(await understand(lines.join('\n')))).toEqual([{ id: 'Ethernet 2', mtu: 9000 }]);
});

test.each([
  ['Power Scheme GUID: 8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c  (High performance)', 'full'],
  ['GUID des Energieschemas: 381B4222-F694-41F0-9685-FF5BB260DF2E  (Ausbalanciert) *', 'balanced'],
  ['電源設定の GUID: e9a42b02-d5df-448d-aa00-03f14749eb61  (究極のパフォーマンス)', 'full'],
])('a power plan is read by its identifier: %s', async (line, plan) => {
  expect(cells(await understand(line))).toEqual([{ id: 'host', power_plan: plan }]);
});

test('a power plan of the user’s own says nothing of the clock', async () => {
  const { rows, dropped } = await understand('Power Scheme GUID: 11111111-2222-3333-4444-555555555555  (Mine)');
  expect({ rows, why: dropped[0]!.why }).toEqual({
    rows: [],
    why: expect.stringContaining('not known whether it holds the clock') as string,
  });
});

test.each([
  ['words', 'Dear colleague,\nplease find attached nothing.\n'],
  ['a web page', '<!doctype html><html><body>404</body></html>'],
  ['other JSON', '{"name": "precopy", "version": "0.1.0"}'],
  ['a program', '#!/bin/sh\nset -e\nexit 0\n'],
  ['a table without numbers', 'name,colour\na,red\n'],
  ['one column', 'total\n3\n'],
])('%s is refused with what could be read', async (_, text) => {
  await expect(understand(text)).rejects.toThrow(/^file: what this is cannot be told .+Windows events as XML.+a table of runs/s);
});

test.each([
  ['nothing', '', 'file is empty'],
  [
    'a counter log of something else',
    '"(PDH-CSV 4.0)","\\\\H\\Processor(_Total)\\% C1 Time"\n',
    'there is "processor: % c1 time"',
  ],
  [
    'a counter log in another order of dates',
    `"(PDH-CSV 4.0)","${counter('a', sent)}"\n"2016-03-05 10:00:00","1"\n`,
    'line 2: "2016-03-05 10:00:00" is not a time',
  ],
  ['JSON that is cut off', '[{"return": {"status": "completed", "total-time": 1', 'begins on line 1 never ends'],
  ['JSON with a comma too many', '{"return": {"status": "completed",}}', 'line 1: the JSON is broken'],
  ['words between JSON', '{"status": "active"}\nerror\n', 'line 2: the JSON is broken ("e" stands between objects)'],
  ['a table with a header only', 'id,memory_mib\n', 'file has a header and no rows'],
  ['a table with a quote that never ends', 'id,memory_mib\n"a,1\n', 'a quote is misplaced or never closed'],
  ['events without messages', 'TimeCreated,Id\n3/5/2016 1:00:00 PM,20415\n', 'there is no column Message'],
])('%s is refused with its place and what to do', async (_, text, words) => {
  await expect(understand(text)).rejects.toThrow(words);
});

test('an event log as Windows keeps it is refused with the command that makes text of it', async () => {
  await expect(understand(Buffer.from('ElfFile\0\0\0'))).rejects.toThrow('wevtutil qe file /lf:true /f:xml');
});

test('post-copy, failures and targets are dropped, and answers given twice count once', async () => {
  const answer = (more: object, ram: object = {}) => JSON.stringify({ return: { status: 'completed', 'total-time': 5000, ...more, ram: { total: 2 ** 30, ...ram } } }); // prettier-ignore
  const lines = [
    answer({}),
    answer({}),
    answer({}, { 'postcopy-requests': 4 }),
    answer({ status: 'cancelled' }),
    answer({ 'total-time': undefined }),
  ];
  const { rows, dropped } = await understand(lines.join('\n'));
  expect({ rows: rows.length, lines: dropped.map(({ line }) => line) }).toEqual({ rows: 1, lines: [3, 4, 5] });
});

test('a table that says nothing of runs is refused with its columns', async () => {
  await expect(understand('Datum;Artikel;Preis\n1.1.2020;Brot;3,20\n')).rejects.toThrow(
    'file, line 1: no column tells of a migration; there is Datum, Artikel, Preis.',
  );
});

test('every observed column that fit reads or check knows has a known name', () => {
  const names = [...Object.values(observedColumns).map(({ name }) => name), ...knownOutcomes.map(({ column }) => column)];
  expect(new Set(names)).toEqual(new Set(observedColumnNames));
});

test('an observed column that nearly has a known name is told', async () => {
  const { notes } = await understand('id,memory_mib,observed_totl_s\na,1024,5\n');
  expect(notes).toEqual([
    'Kept as they are, for precopy check: observed_totl_s. Of "observed_totl_s": did you mean "observed_total_s"?',
  ]);
});

test('a column that nearly has a known name is told', async () => {
  const { notes } = await understand('id,memory_mib,recieve_buffers,weather\na,1024,512,fine\n');
  expect(notes).toEqual([
    'Kept as they are, for precopy check: recieve_buffers, weather. Of "recieve_buffers": did you mean "receive_buffers"?',
  ]);
});
