import { InputError } from '../units/input-error.ts';
import { messages } from './messages.ts';
import type { Source } from './open-file.ts';

/**
 * The text of a file: UTF-8, or UTF-16 that says so by its byte order mark.
 * @throws InputError when it is empty, binary or in another encoding
 */
export async function* decodeText({ place, bytes }: Source): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of atLeast(7, bytes)) {
      decoder ??= new TextDecoder(encodingOf(chunk, place), { fatal: true });
      yield decoder.decode(chunk, { stream: true });
    }
    if (decoder !== undefined) yield decoder.decode();
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
      ? new InputError(messages.encoding(place))
      : error;
  }
}

function encodingOf(start: Uint8Array, place: string): string {
  const [first, second, third] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x50 && second === 0x4b && third === 0x03) throw new InputError(messages.workbook(place));
  if (Buffer.from(start.subarray(0, 7)).toString('latin1') === 'ElfFile') throw new InputError(messages.eventLog(place));
  if (start.includes(0)) throw new InputError(messages.binary(place));
  return 'utf-8';
}

/** The same bytes, with a first chunk long enough to hold a byte order mark. */
async function* atLeast(length: number, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of bytes) {
    if (start === undefined) yield chunk;
    else {
      start = Buffer.concat([start, chunk]);
      if (start.length < length) continue;
      yield start;
      start = undefined;
    }
  }
  if (start !== undefined && start.length > 0) yield start;
}
