import type { Table } from '../tables/table.ts';
import type { Figure, Report, TableBlock } from './document.ts';

/** A table of a report and everything that shows it. It is stored once. */
export interface DataSet {
  /** Element id in the page. */
  readonly id: string;
  /** Name of the file it is saved to. */
  readonly fileName: string;
  readonly table: Table;
  readonly shownBy: readonly (Figure | TableBlock)[];
}

/** The tables behind a report's figures and tables, in order of appearance. */
export function dataSets(report: Report): DataSet[] {
  const users = new Map<Table, (Figure | TableBlock)[]>();
  for (const block of report.sections.flatMap((section) => section.blocks)) {
    if (block.kind === 'prose') continue;
    const table = tableOf(block);
    users.set(table, [...(users.get(table) ?? []), block]);
  }
  return [...users].map(([table, shownBy], i) => ({
    id: `data-${i + 1}`,
    fileName: `${report.slug}-${shownBy[0]!.id}.csv`,
    table,
    shownBy,
  }));
}

export function tableOf(block: Figure | TableBlock): Table {
  return block.kind === 'figure' ? block.chart.table : block.table;
}
