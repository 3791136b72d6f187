import { factorOfColumn, type CheckQuestion } from '../../src/checks/question.ts';
import type { Runs } from '../../src/checks/runs.ts';

export type Row = Readonly<Record<string, string | number>>;

/** Runs as a file would have them, from rows. */
export function runsOf(rows: readonly Row[], place = 'runs.csv'): Runs {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    place,
    names,
    lines: rows.map((_, at) => at + 2),
    cells: Object.fromEntries(names.map((name) => [name, rows.map((row) => String(row[name] ?? ''))])),
    decimalComma: false,
  };
}

/** A question about columns, with a margin of 5 % unless said otherwise. */
export function asking(columns: string | readonly string[], other: Partial<CheckQuestion> = {}): CheckQuestion {
  return { factors: [columns].flat().map((column) => factorOfColumn(column)), margin: 0.05, blocks: [], ignored: [], ...other };
}
