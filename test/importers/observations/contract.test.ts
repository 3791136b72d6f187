import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importers } from '../../../src/importers/observations/importers.ts';
import { InputError } from '../../../src/units/input-error.ts';
import { fixture, fixtures, understand, understoodFile } from './read.ts';

const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

/** The same content, written in another way. */
const disguises: Record<string, (text: string) => string | Uint8Array> = {
  'with a byte order mark': (text) => `\ufeff${text}`,
  'in UTF-16, little end first': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'in UTF-16, big end first': utf16be,
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'with blank lines at its end': (text) => `${text}\n\n`,
};

test.each(fixtures)('%s gives what is written beside it', async (name) => {
  await expect(`${JSON.stringify(await understand(fixture(name)), null, 2)}\n`).toMatchFileSnapshot(understoodFile(name));
});

test.each(fixtures)('%s gives the same however it is encoded and cut into pieces', async (name) => {
  const text = fixture(name);
  const plain = await understand(text);
  expect(plain.rows.length).toBeGreaterThan(0);
  for (const [how, disguise] of Object.entries(disguises)) expect(await understand(disguise(text)), how).toEqual(plain);
  for (const size of [1, 7, 1 << 10]) expect(await understand(text, {}, size), `pieces of ${size}`).toEqual(plain);
});

test.each(fixtures.filter((name) => name.endsWith('.csv')))(
  '%s gives the same rows with semicolons and decimal commas, and with tabs',
  async (name) => {
    const { rows, dropped, notes } = await understand(fixture(name));
    for (const separator of [';', '\t']) {
      expect(await understand(separatedBy(separator, fixture(name)))).toMatchObject({ rows, dropped, notes });
    }
  },
);

test.each(fixtures)('no other importer but that of plain tables takes %s for its own', (name) => {
  const takers = importers.filter(({ recognizes }) => recognizes(fixture(name)));
  expect(takers.filter((taker) => taker !== importers.at(-1)).length).toBeLessThanOrEqual(1);
});

test.each(fixtures)('%s, cut off anywhere, gives rows or says what is wrong', async (name) => {
  const text = fixture(name);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: text.length - 1 }), async (length) => {
      const outcome = await understand(text.slice(0, length)).catch((error: unknown) => error);
      if (outcome instanceof Error) {
        expect(outcome).toBeInstanceOf(InputError);
        expect(outcome.message).toMatch(/^file/);
      }
    }),
    { numRuns: 20, seed: 1 },
  );
});

/** Cells with numbers get a decimal comma where semicolons separate. */
function separatedBy(separator: string, text: string): string {
  const type = /^#TYPE.*\n/.exec(text)?.[0] ?? '';
  const rows = parse(text.slice(type.length), { relax_column_count: true, delimiter: /^[^\n,]*;/.test(text) ? ';' : ',' });
  const written = (cell: string) => (separator === ';' && /^\s*-?\d+\.\d+\s*$/.test(cell) ? cell.replace('.', ',') : cell);
  const quoted = (cell: string) => `"${written(cell).replaceAll('"', '""')}"`;
  const line = (row: string[]) => (row.join('') === '' ? '' : row.map(quoted).join(separator));
  return `${type}${rows.map(line).join('\n')}\n`;
}
