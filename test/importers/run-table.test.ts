import { expect, test } from 'vitest';
import { readRunTable } from '../../src/importers/run-table.ts';
import { InputError } from '../../src/units/input-error.ts';

const sourceOf = (text: string | Uint8Array) => ({
  place: 'runs.csv',
  bytes: (async function* () {
    yield await Promise.resolve(typeof text === 'string' ? new TextEncoder().encode(text) : text);
  })(),
});

test('columns may be any, and runs keep their lines', async () => {
  const table = await readRunTable(sourceOf('host,ring,took_s\nHV01,512,10.5\n\nHV02,4096,\n'));
  expect(table).toEqual({
    place: 'runs.csv',
    names: ['host', 'ring', 'took_s'],
    lines: [2, 4],
    cells: { host: ['HV01', 'HV02'], ring: ['512', '4096'], took_s: ['10.5', ''] },
    decimalComma: false,
  });
});

test('the same runs with semicolons, decimal commas and in UTF-16 have the same cells', async () => {
  const text = 'host;took_s\r\nHV01;10,5\r\n';
  const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(text, (sign) => sign.charCodeAt(0)).buffer)]);
  for (const bytes of [text, utf16]) {
    const { cells, decimalComma } = await readRunTable(sourceOf(bytes));
    expect([cells['took_s'], decimalComma]).toEqual([['10,5'], true]);
  }
});

test.each([
  ['a row too short', 'a,b\n1\n', 'runs.csv, line 2: the row has 1 cells; expected 2'],
  ['a header alone', 'a,b\n', 'runs.csv has a header and no rows'],
  ['nothing', '', 'runs.csv is empty'],
])('%s is refused with its place', async (_, text, message) => {
  const reading = readRunTable(sourceOf(text));
  await expect(reading).rejects.toThrow(InputError);
  await expect(readRunTable(sourceOf(text))).rejects.toThrow(message);
});
