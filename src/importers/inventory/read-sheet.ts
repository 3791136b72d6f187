import { InputError } from '../../units/input-error.ts';
import { decodeText } from '../decode-text.ts';
import type { Source } from '../open-file.ts';
import { delimitedSheet } from './delimited-sheet.ts';
import { jsonSheet } from './json-sheet.ts';
import { messages } from './messages.ts';
import type { Sheet } from './sheet.ts';
import { workbookSheet } from './workbook-sheet.ts';

const mostMebibytes = 256;

/**
 * The table in a file, told by its content: a workbook, JSON, or delimited text in UTF-8 or UTF-16.
 * @throws InputError when it is none of them, is empty or has no row
 */
export async function readSheet({ place, bytes }: Source): Promise<Sheet> {
  const content = await whole(place, bytes);
  const sheet = isArchive(content) ? await workbookSheet(place, content) : textSheet(place, await textOf(place, content));
  if (sheet.rows.length === 0) throw new InputError(messages.noRows(sheet.place));
  return sheet;
}

function textSheet(place: string, text: string): Sheet {
  return /^\s*[[{]/.test(text) ? jsonSheet(place, text) : delimitedSheet(place, text);
}

async function textOf(place: string, content: Uint8Array): Promise<string> {
  let text = '';
  for await (const part of decodeText({ place, bytes: oneChunk(content) })) text += part;
  return text;
}

// eslint-disable-next-line @typescript-eslint/require-await -- a source is asynchronous
async function* oneChunk(content: Uint8Array): AsyncGenerator<Uint8Array> {
  if (content.length > 0) yield content;
}

async function whole(place: string, bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > mostMebibytes * 2 ** 20) throw new InputError(messages.tooLarge(place, mostMebibytes));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function isArchive([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04;
}
