import type { Check } from '../checks/check.ts';
import type { Prose, TableBlock } from '../report/document.ts';
import { inline } from '../report/markdown-text.ts';
import { tableOf } from '../tables/table-of.ts';
import { counted } from '../units/phrases.ts';
import { md, tableBlock } from './prose.ts';

/** Every run that was measured, with what was compared. */
export function runTables(check: Check): (Prose | TableBlock)[] {
  const { runs, values, outcome, judged, notMeasured } = check;
  const blank = new Set(notMeasured);
  const columns = [...new Set([...(check.order ? [check.order.column] : []), ...judged.flatMap(({ sides, design }) => [...design.alike, sides.factor.column])])]; // prettier-ignore
  const rows = runs.lines.flatMap((line, row) =>
    blank.has(row)
      ? []
      : [{ line, ...Object.fromEntries(columns.map((name) => [name, runs.cells[name]![row]!])), value: values[row]! }],
  );
  const table = tableBlock({
    id: 'data',
    caption: md`${counted(rows.length, 'run')} of ${inline(runs.place)} with what was compared.`,
    table: tableOf(
      {
        line: 'Line',
        ...Object.fromEntries(columns.map((name) => [name, name])),
        value: `${outcome.column}`,
      },
      rows as Record<string, string | number>[],
    ),
  });
  const left =
    notMeasured.length === 0 ? '' : ` ${counted(notMeasured.length, 'row')} of the file have nothing measured or no setting.`;
  return [md`${table} has every run.${left}`, table];
}
