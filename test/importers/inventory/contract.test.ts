import { expect, test } from 'vitest';
import { fixture, mebibyte, read } from './read.ts';

const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
const semicolons = (text: string) =>
  text.replaceAll(/"([\d,]+)"/g, (_, number: string) => number.replaceAll(',', '.')).replaceAll(',', ';');

const encodings: readonly (readonly [string, (text: string) => string | Uint8Array])[] = [
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['UTF-16, little end first', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16, big end first', utf16be],
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['blank lines', (text) => `\n${text.replaceAll('\n', '\n\n')}`],
  ['no line end after the last row', (text) => text.trimEnd()],
];

for (const name of ['get-vm-typed.csv', 'get-vm.json', 'rvtools-vinfo.csv', 'plain.csv']) {
  test.each(encodings)(`${name} with %s reads the same`, async (_, encode) => {
    const { vms, left } = await read(fixture(name));
    expect(await read(encode(fixture(name)))).toMatchObject({ vms, left });
  });
}

test.each(['rvtools-vinfo.csv', 'plain.csv'])(
  '%s reads the same with semicolons and the signs that go with them',
  async (name) => {
    const { vms, left } = await read(fixture(name));
    const text = semicolons(fixture(name)).replace('42.5', '42,5');
    expect(await read(text)).toMatchObject({ vms, left });
    expect(await read(`sep=;\n${text}`)).toMatchObject({ vms, left });
  },
);

test('Get-VM reads the same with and without the line that says its type', async () => {
  const text = fixture('get-vm-typed.csv');
  expect(await read(text.slice(text.indexOf('\n') + 1))).toEqual(await read(text));
});

test.each([
  ['16384', ','],
  ['"16,384"', ','],
  ['16.384', ','],
  ['16 384', ','],
  ['16\u00a0384', ','],
  ['16\u202f384', ','],
  ['16’384', ','],
  ['16.384', ';'],
  ['16,384', ';'],
  ['16384,0', ';'],
  ['16384.0', ','],
  ['1.6384E+4', ','],
])('memory of %s MiB between “%s” is sixteen GiB', async (cell, delimiter) => {
  const { vms } = await read(`name${delimiter}memory_mib\na${delimiter}${cell}\n`);
  expect(vms[0]!.memory).toBe(16384 * mebibyte);
});
