import { InputError, suggestion } from '../units/input-error.ts';
import { readDelimited, type DelimitedRow } from './delimited.ts';
import { messages } from './messages.ts';
import type { Source } from './open-file.ts';
import type { BadCell } from './scenario-row.ts';

/** Runs of one VM without a fix or with it. */
export interface RareRuns {
  readonly vm: string;
  readonly phase: Phase;
  readonly runs: number;
  readonly failures: number;
}

type Phase = 'before' | 'after';

const columns = ['vm', 'phase', 'runs', 'failures'] as const;

/**
 * Read runs that may fail, one row per run, per VM or for all: `failures` in every row, `runs` 1 unless given, `phase` after
 * unless it says before, and `vm`, which rows without one share.
 * @param onBadCell told of what is not understood, in the order of the file; the row is left out
 * @throws InputError when the file is not such a table
 */
export async function readRareRuns(source: Source, onBadCell: (bad: BadCell) => void): Promise<RareRuns[]> {
  const { header, rows } = await readDelimited(source);
  for (const name of header) {
    if (!(columns as readonly string[]).includes(name))
      throw new InputError(`${source.place}, line 1: unknown column "${name}"; ${suggestion(name, columns)}`);
  }
  if (!header.includes('failures')) throw new InputError(messages.missingColumn(source.place, 'failures', header));
  const totals = new Map<string, RareRuns>();
  let any = false;
  for await (const row of rows) {
    any = true;
    const bad: BadCell[] = [];
    if (row.cells.length !== header.length) bad.push({ line: row.line, why: messages.ragged(row.cells.length, header.length) });
    const read = bad.length === 0 ? readRow(header, row, bad) : undefined;
    bad.forEach(onBadCell);
    if (read === undefined || bad.length > 0) continue;
    const key = JSON.stringify([read.vm, read.phase]);
    const known = totals.get(key);
    totals.set(key, { ...read, runs: read.runs + (known?.runs ?? 0), failures: read.failures + (known?.failures ?? 0) });
  }
  if (!any) throw new InputError(messages.headerOnly(source.place));
  return [...totals.values()];
}

/** What a row says; where `bad` was added to, nothing that counts. */
function readRow(header: readonly string[], { line, cells }: DelimitedRow, bad: BadCell[]): RareRuns {
  const cell = (name: string) => cells[header.indexOf(name)] ?? '';
  const whole = (name: string, usual: number | undefined): number => {
    const text = cell(name);
    if (text === '' && usual !== undefined) return usual;
    if (!/^\d{1,15}$/.test(text)) bad.push({ line, column: name, why: messages.notWhole(text) });
    return Number(text);
  };
  const phase = cell('phase').toLowerCase() || 'after';
  if (phase !== 'before' && phase !== 'after') {
    bad.push({ line, column: 'phase', why: `"${cell('phase')}" is no phase; write before or after the fix` });
  }
  const [runs, failures] = [whole('runs', 1), whole('failures', undefined)];
  if (failures > runs) bad.push({ line, column: 'failures', why: messages.moreFailures(failures, runs) });
  return { vm: cell('vm'), phase: phase as Phase, runs, failures };
}
