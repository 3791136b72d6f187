import { InputError } from '../../../units/input-error.ts';
import { readDelimitedText, type Delimited, type DelimitedRow } from '../../delimited.ts';
import type { ImportOptions, Listener } from '../importer.ts';
import { messages } from '../messages.ts';
import { parseDecimal } from '../number.ts';
import type { Text } from '../text.ts';
import { eventTimes } from './event-times.ts';
import type { WindowsEvent } from './windows-event.ts';

const needed = ['TimeCreated', 'Id', 'Message'] as const;
/** As many as show how the file writes its dates. */
const looked = 500;

/**
 * Events of `Get-WinEvent | Export-Csv`, in any language of Windows.
 * @throws InputError when the columns are others, or dates contradict each other
 */
export async function* readEventCsv(text: Text, listener: Listener, { dates }: ImportOptions): AsyncGenerator<WindowsEvent> {
  const { place } = text;
  const { header, rows } = await readDelimitedText(place, withoutType(text.chunks));
  const at = (name: string) => header.findIndex((column) => column.toLowerCase() === name.toLowerCase());
  const missing = needed.filter((name) => at(name) < 0);
  if (missing.length > 0) throw new InputError(messages.missingColumns(place, missing));
  const [timeAt, idAt, messageAt, computerAt] = [at('TimeCreated'), at('Id'), at('Message'), at('MachineName')];
  const [providerAt, logAt] = [at('ProviderName'), at('LogName')];
  const { first, all } = await peekRows(rows);
  const times = eventTimes(first.map(({ cells }) => cells[timeAt] ?? ''), place, dates, listener); // prettier-ignore
  for await (const { line, cells } of all) {
    if (cells.length !== header.length) {
      listener.dropped({ line, why: `the row has ${cells.length} cells; expected ${header.length}, as the header has` });
      continue;
    }
    const cell = (position: number) => cells[position] ?? '';
    yield {
      line,
      id: parseDecimal(cell(idAt)),
      origin: `${cell(providerAt)} ${cell(logAt)}`.trim(),
      time: times.read(cell(timeAt), line),
      computer: cell(computerAt),
      values: [],
      message: cell(messageAt),
    };
  }
}

/** PowerShell 5 writes the type of what follows into a first line; blank, it is skipped and counted. */
async function* withoutType(chunks: Text['chunks']): AsyncGenerator<string> {
  let isFirst = true;
  for await (const chunk of chunks) {
    yield isFirst ? chunk.replace(/^\s*"?#TYPE[^\r\n]*/, '') : chunk;
    isFirst = false;
  }
}

async function peekRows(rows: Delimited['rows']): Promise<{ first: DelimitedRow[]; all: AsyncGenerator<DelimitedRow> }> {
  const iterator = rows[Symbol.asyncIterator]();
  const first: DelimitedRow[] = [];
  while (first.length < looked) {
    const next = await iterator.next();
    if (next.done) break;
    first.push(next.value);
  }
  async function* all() {
    yield* first;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { first, all: all() };
}
