import { InputError } from '../../units/input-error.ts';
import { decodeText } from '../decode-text.ts';
import { messages } from './messages.ts';
import type { Source } from '../open-file.ts';

/** A file as text whose beginning has been looked at. */
export interface Text {
  readonly place: string;
  /** The beginning, without lines that only say of which type the rest is. */
  readonly sample: string;
  /** All of it, sample included; read once. */
  readonly chunks: AsyncIterable<string>;
}

export interface Line {
  /** Its number in the file, from 1. */
  readonly line: number;
  readonly text: string;
}

const sampleLength = 1 << 16;
/** Longest line, in characters: a file of one line must not be read into memory. */
const longestLine = 1_000_000;

/** The text of a file and its beginning. @throws InputError when it is empty or no text */
export async function peekText(source: Source): Promise<Text> {
  const chunks = decodeText(source);
  let sample = '';
  while (sample.length < sampleLength) {
    const next = await chunks.next();
    if (next.done) break;
    sample += next.value;
  }
  if (sample.trim() === '') throw new InputError(messages.nothing(source.place));
  async function* whole() {
    yield sample;
    yield* chunks;
  }
  return { place: source.place, sample: sample.slice(0, sampleLength), chunks: whole() };
}

/** Lines of a text, whatever ends them. @throws InputError when one never ends */
export async function* linesOf({ place, chunks }: Text): AsyncGenerator<Line> {
  let line = 0;
  let rest = '';
  for await (const chunk of chunks) {
    const parts = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop()!;
    for (const text of parts) yield { line: ++line, text };
    if (rest.length > longestLine) throw new InputError(messages.endlessLine(place, line + 1));
  }
  const last = rest.replace(/\r$/, '');
  if (last !== '') yield { line: ++line, text: last };
}
