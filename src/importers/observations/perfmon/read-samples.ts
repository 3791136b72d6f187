import { InputError } from '../../../units/input-error.ts';
import { counted } from '../../../units/phrases.ts';
import { readDelimitedText } from '../../delimited.ts';
import type { Listener } from '../importer.ts';
import { messages } from '../messages.ts';
import type { Moment } from '../moment.ts';
import { parseDecimal } from '../number.ts';
import type { Text } from '../text.ts';
import { parseCounterPath, type CounterPath } from './counter-path.ts';

/** Values of all counters at one time. */
export interface Sample {
  readonly line: number;
  readonly time: Moment;
  /** By position of the counter; NaN where the log has a blank. */
  readonly values: readonly number[];
}

export interface CounterLog {
  /** By position; `undefined` where a column is no counter. */
  readonly counters: readonly (CounterPath | undefined)[];
  /** Read as they are asked for, once. */
  readonly samples: AsyncIterable<Sample>;
}

/** A performance log as text: written by relog and logman with its zone, by typeperf without. @throws InputError when it is none */
export async function readSamples(text: Text, listener: Listener): Promise<CounterLog> {
  const { header, rows } = await readDelimitedText(text.place, text.chunks);
  const [title, ...columns] = header as [string, ...string[]];
  const zone = /^\(PDH-[CT]SV 4\.0\)\s*\(.*\)\((-?\d+)\)$/i.exec(title);
  const bias = zone === null ? undefined : Number(zone[1]) * 60_000;
  const counters = columns.map(parseCounterPath);

  async function* samples(): AsyncGenerator<Sample> {
    let any = false;
    const remarks: number[] = [];
    for await (const { line, cells } of rows) {
      const time = counterTime(cells[0]!, bias);
      if (time === undefined) {
        if (!any && cells.length === header.length) throw new InputError(messages.noTimes(text.place, line, cells[0]!));
        remarks.push(line);
      } else if (cells.length !== header.length) {
        listener.dropped({ line, why: `the sample has ${cells.length} cells; expected ${header.length}, as the header has` });
      } else {
        any = true;
        yield { line, time, values: cells.slice(1).map(counterValue) };
      }
    }
    if (remarks.length > 0) listener.note(`${counted(remarks.length, 'line')} from line ${remarks[0]} on are no samples, such as what typeperf says when it ends.`); // prettier-ignore
    if (bias === undefined && any) listener.note('Times are those of the clock on the wall: the log names no zone.');
  }
  return { counters, samples: samples() };
}

/** No counter read here goes below zero; typeperf writes -1 where relog leaves a blank. */
function counterValue(text: string): number {
  const value = parseDecimal(text);
  return value < 0 ? NaN : value;
}

/** `03/05/2012 10:12:44.123`, month first in every language of Windows. */
function counterTime(text: string, bias: number | undefined): Moment | undefined {
  const match = /^(\d{2})\/(\d{2})\/(\d{4}) (\d{2}):(\d{2}):(\d{2})(?:[.,](\d{1,6}))?$/.exec(text);
  if (match === null) return undefined;
  const [month, day, year, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const ms = Date.UTC(year, month - 1, day, hour, minute, second) + Number(`0.${match[7] ?? 0}`) * 1000;
  return { ms: ms + (bias ?? 0), zoned: bias !== undefined };
}
