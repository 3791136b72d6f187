import { expect, test } from 'vitest';
import { readDelimited, type DelimitedRow } from '../../src/importers/delimited.ts';
import { InputError } from '../../src/units/input-error.ts';

/** Read bytes that arrive in pieces of `size`. */
async function read(bytes: Uint8Array | string, size = 1 << 16) {
  const whole = Buffer.from(bytes as string);
  async function* pieces() {
    for (let at = 0; at < whole.length; at += size) yield await Promise.resolve(whole.subarray(at, at + size));
  }
  const { header, decimalComma, rows } = await readDelimited({ place: 'vms.csv', bytes: pieces() });
  const all: DelimitedRow[] = [];
  for await (const row of rows) all.push(row);
  return { header, decimalComma, cells: all.map(({ cells }) => cells), lines: all.map(({ line }) => line) };
}

const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
const expected = { header: ['id', 'größe'], cells: [['a', '1'], ['b', '2']], lines: [2, 3] }; // prettier-ignore

test.each([
  ['comma', 'id,größe\na,1\nb,2\n'],
  ['semicolon', 'id;größe\na;1\nb;2\n'],
  ['tab', 'id\tgröße\na\t1\nb\t2\n'],
  ['CRLF', 'id,größe\r\na,1\r\nb,2\r\n'],
  ['no line end after the last row', 'id,größe\na,1\nb,2'],
  ['a UTF-8 byte order mark', '\ufeffid,größe\na,1\nb,2\n'],
  ['UTF-16, little end first', Buffer.from('\ufeffid,größe\na,1\nb,2\n', 'utf16le')],
  ['UTF-16, big end first', utf16be('id\tgröße\r\na\t1\r\nb\t2\r\n')],
  ['blanks around cells', 'id , größe\n a ,1\nb, 2\n'],
  ['quotes', '"id","größe"\n"a","1"\n"b","2"\n'],
])('text with %s reads the same, however it is cut into pieces', async (_, bytes) => {
  for (const size of [1, 3, 1 << 16]) expect(await read(bytes, size)).toMatchObject(expected);
});

test('a comma between digits is a decimal comma only where semicolons separate', async () => {
  expect((await read('id;x\na;1,5\n')).decimalComma).toBe(true);
  expect((await read('id,x\na,1\n')).decimalComma).toBe(false);
  expect((await read('id\tx\na\t1,5\n')).decimalComma).toBe(false);
});

test('separators inside a quoted name do not count', async () => {
  expect((await read('"a;b;c;d",x\n1,2\n')).header).toEqual(['a;b;c;d', 'x']);
});

test('blank lines are skipped and lines are counted as the file has them', async () => {
  expect(await read('\nid,x\n\na,1\n\n"b\nb",2\nc,3\n')).toMatchObject({ cells: [['a', '1'], ['b\nb', '2'], ['c', '3']], lines: [4, 7, 8] }); // prettier-ignore
});

test('a row keeps as many cells as it has', async () => {
  expect((await read('id,x\na\nb,1,2\n')).cells).toEqual([['a'], ['b', '1', '2']]);
});

test.each([
  ['nothing', '', 'vms.csv is empty'],
  ['blank lines only', '\n \n\n', 'vms.csv is empty'],
  ['zero bytes', Buffer.from([1, 0, 2, 0]), 'vms.csv is not text'],
  ['a workbook', Buffer.from('PK\x03\x04…'), 'Excel workbook'],
  ['Latin-1', Buffer.from('id,x\nM\xfcller,1\n', 'latin1'), 'neither UTF-8 nor UTF-16'],
  ['half a UTF-16 character', Buffer.from('\ufeffid,x\na,1', 'utf16le').subarray(0, -1), 'neither UTF-8 nor UTF-16'],
  ['a column without name', 'id,,x\na,1,2\n', 'column 2 has no name'],
  ['a column twice', 'id,x,x\na,1,2\n', 'column "x" stands there twice'],
  ['a quote inside a cell', 'id,x\na"b,1\n', 'line 2: a quote is misplaced'],
  ['an open quote', 'id,x\n"a,1\n', 'a quote is misplaced or never closed'],
  ['an open quote before much text', `id,x\n"a,1\n${'b,2\n'.repeat(500_000)}`, 'the row never ends'],
])('%s is refused in words', async (_, bytes, words) => {
  const error = await read(bytes).then(() => undefined, (reason: unknown) => reason); // prettier-ignore
  expect(error).toBeInstanceOf(InputError);
  expect((error as InputError).message).toContain(words);
});
