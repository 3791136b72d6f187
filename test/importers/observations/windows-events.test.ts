import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixture, understand, type Understood } from './read.ts';

const ids = { a: '8F233F6C-1D0A-4F5B-9E57-3B1C2A7D4E10', b: '2B7C9A54-77E1-4B0D-8C43-90F1D2E3A4B5' };

/** An event as wevtutil prints it. */
function event(id: number, at: string, ...values: readonly (string | number)[]): string {
  const provider =
    id < 2000
      ? 'FailoverClustering'
      : id < 21_100
        ? 'Hyper-V-VMMS'
        : id < 22_000
          ? 'Hyper-V-High-Availability'
          : 'Hyper-V-Worker';
  const data = values.map((value) => `<Data>${value}</Data>`).join('');
  return `<Event><System><Provider Name="Microsoft-Windows-${provider}"/><EventID>${id}</EventID><TimeCreated SystemTime="2016-03-05T${at}Z"/><Computer>HV01</Computer></System><EventData>${data}</EventData></Event>\n`; // prettier-ignore
}

/** A table of Get-WinEvent. */
function table(...rows: readonly (readonly [time: string, id: number, message: string])[]): string {
  const lines = rows.map(([time, id, message]) => `"${time}",${id},HV01,"${message.replaceAll('"', '""')}"`);
  return ['TimeCreated,Id,MachineName,Message', ...lines, ''].join('\n');
}

const cells = ({ rows }: Understood) => rows.map((row) => row.cells);
const first = async (text: string, options = {}) => cells(await understand(text, options))[0];

test('logs tell the same of each migration, whichever way they run', async () => {
  for (const name of ['wevtutil.xml', 'worker-2008r2.xml', 'two-logs.xml']) {
    const events = fixture(name).trimEnd().split('\n');
    const told = async (lines: readonly string[]) =>
      cells(await understand(lines.join('\n')))
        .map(({ logged_by: _, ...rest }) => rest)
        .sort((a, b) => String(a['ended']).localeCompare(String(b['ended'])));
    expect(await told(events.toReversed()), name).toEqual(await told(events));
  }
});

test('logs of several channels tell the same, however they are shuffled into each other', async () => {
  const channels = [
    [event(1641, '10:00:00', 'sql', 'HV01', 'HV02'), event(1201, '10:01:10', 'sql'), event(1641, '11:00:00', 'sql', 'HV02', 'HV01'), event(1201, '11:01:20', 'sql')],
    [event(20415, '10:01:09', 'sql', ids.a, 0.5), event(20418, '10:01:09', 'sql', ids.a), event(20415, '11:01:19', 'sql', ids.a, 0.7)],
    [event(21300, '10:00:01', ids.a, 'Virtual Machine sql'), event(21301, '10:01:08', ids.a, 67, 'Virtual Machine sql')],
  ]; // prettier-ignore
  const expected = [
    { id: 'sql', observed_total_s: 67, observed_downtime_ms: 500, source: 'HV01', target: 'HV02' },
    { id: 'sql', observed_total_s: 80, observed_downtime_ms: 700, source: 'HV02', target: 'HV01' },
  ];
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat()), async (choices) => {
      const left = channels.map((channel) => [...channel]);
      let text = '';
      while (left.some(({ length }) => length > 0)) {
        const some = left.filter(({ length }) => length > 0);
        text += some[(choices.next().value as number) % some.length]!.shift()!;
      }
      const rows = cells(await understand(text)).toSorted((a, b) => String(a['started']).localeCompare(String(b['started'])));
      expect(rows).toMatchObject(expected);
    }),
    { numRuns: 100, seed: 2 },
  );
});

test('migrations of several VMs at once are told apart', async () => {
  const text = [
    event(21300, '10:00:00', ids.a, 'sql'),
    event(21300, '10:00:01', ids.b, 'web'),
    event(21303, '10:00:10', ids.b, 0.2),
    event(21301, '10:00:11', ids.b, 10, 'web'),
    event(21303, '10:01:00', ids.a, 0.9),
    event(21301, '10:01:01', ids.a, 61, 'sql'),
  ].join('');
  expect(cells(await understand(text))).toMatchObject([
    { id: 'sql', observed_total_s: 61, observed_downtime_ms: 900 },
    { id: 'web', observed_total_s: 10, observed_downtime_ms: 200 },
  ]);
});

test('the unit of the blackout that no source states can be said, and is said', async () => {
  const text = event(20415, '10:00:00', 'sql', ids.a, 640);
  expect(await first(text)).toMatchObject({ observed_downtime_ms: 640_000 });
  expect((await understand(text)).notes.join()).toContain('See whether --blackout-unit ms fits better');
  const stated = await understand(text, { blackoutUnit: 'ms' });
  expect(cells(stated)).toMatchObject([{ observed_downtime_ms: 640 }]);
  expect(stated.notes).toEqual([expect.stringContaining('taken in milliseconds, as --blackout-unit says')]);
});

test('where another event gives the blackout as well, it says whether the unit is right', async () => {
  const both = event(21303, '10:00:00', ids.a, 0.6) + event(20415, '10:00:00', 'sql', ids.a, 640);
  const { notes } = await understand(both + event(20415, '12:00:00', 'sql', ids.a, 32));
  expect(notes.join(' ')).toContain(
    '1 other migration as well: 0 agree with that unit. See whether --blackout-unit ms fits better.',
  );
});

test.each([
  ['French', "La migration dynamique de l'ordinateur virtuel 'sql' (VMID {A}) a duré 61,5 s."],
  ['German quotes', 'Livemigration von „sql“ (VMID {A}) nach 61,5 s abgeschlossen.'],
  ['guillemets', 'Миграция «sql» ({A}) завершена, время 61.5 с.'],
  ['Japanese', 'ソース ノードでライブ マイグレーションが完了しました。時間 61.5 秒 (VM リソース 「sql」、VMID {A})'],
  ['a name that looks like a number', "Completed live migration on the source node, time 61.5 s (VM resource '12.5', VMID {A})."],
])('a message is read by its numbers and quotes: %s', async (_, message) => {
  const row = await first(table(['2016-03-05 10:00:00', 21301, message.replace('{A}', `{${ids.a}}`)]));
  expect(row).toMatchObject({ id: expect.stringMatching(/^(sql|12\.5)$/) as string, observed_total_s: 61.5 });
});

test.each([
  ['05.03.2016 10:00:00', '2016-03-05T10:00:00'],
  ['5-3-2016 10:00:00', '2016-03-05T10:00:00'],
  ['2016/3/5 10:00:00', '2016-03-05T10:00:00'],
  ['3/5/2016 10:00:00 PM', '2016-03-05T22:00:00'],
  ['3/5/2016 12:00:00\u202fAM', '2016-03-05T00:00:00'],
  ['05/03/2016 10:00:00', '2016-03-05T10:00:00'],
  ['2016-03-05T10:00:00.1234567+01:00', '2016-03-05T09:00:00.123Z'],
])('the time %s is %s', async (written, moment) => {
  const row = await first(table([written, 20415, `'sql' ${ids.a} 0.5`]));
  expect(row?.['ended']).toBe(moment);
});

test('one date that can be read in one order only decides how all are read', async () => {
  const rows = ['3/5/2016 1:00:00 PM', '13/5/2016 1:00:00 PM'].map((time) => [time, 20415, `'sql' ${ids.a} 0.5`] as const);
  expect((await understand(table(...rows))).notes.join()).not.toContain('Dates are read');
  expect(await first(table(...rows))).toMatchObject({ ended: '2016-05-03T13:00:00' });
  await expect(understand(table(...rows), { dates: 'month-first' })).rejects.toThrow(
    'line 3: "13/5/2016 1:00:00 PM" is no date with the month first',
  );
});

test('an id that another provider uses as well is not taken for a migration', async () => {
  const foreign = event(1201, '10:00:00', 'sql').replace('FailoverClustering', 'Something');
  const { notes } = await understand(foreign + event(20415, '10:00:00', 'sql', ids.a, 0.5));
  expect(notes.join()).toContain('1201 (1)');
});

test.each([
  [
    'a document type with entities',
    '<!DOCTYPE a [<!ENTITY x "xxxxxxxx"><!ENTITY y "&x;&x;&x;">]><Events><Event>&y;</Event></Events>',
  ],
  ['an external entity', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><Events><Event/></Events>'],
  ['an entity that nobody declared', '<Events><Event><System><EventID>&x;</EventID></System></Event></Events>'],
  ['an export that is cut off', '<Events>\n<Event><System>\n<EventID>20415'],
  ['tags that do not match', '<Event><System></Event>'],
])('%s is refused with its line', async (_, text) => {
  await expect(understand(text)).rejects.toThrow(/^file, line \d: the XML is broken or cut off \(.+\); expected whole <Event>/);
});
