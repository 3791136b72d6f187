import { scatterChart } from '../charts/scatter.ts';
import type { Check, Judged } from '../checks/check.ts';
import { deviationsOf } from '../checks/deviations.ts';
import type { Figure } from '../report/document.ts';
import { inline } from '../report/markdown-text.ts';
import { tableOf } from '../tables/table-of.ts';
import { capital, inPart, thinned, titleOf } from './check-marks.ts';
import { figure, md } from './prose.ts';

/** The runs in the order they were made, where it is known; of several blocks what each run has beyond its block and setting. */
export function courseFigure({ values, outcome, order, runs }: Check, { sides, design }: Judged, id: string): Figure[] {
  if (order === undefined || design.kind === 'pairs') return [];
  const deviations = deviationsOf(design, values.map(Math.log));
  const place = new Map([...deviations.keys()].sort((a, b) => order.at[a]! - order.at[b]!).map((row, at) => [row, at + 1]));
  const isRelative = design.blocks.length > 1;
  const marks = (side: readonly number[], level: string) =>
    side
      .filter((row) => place.has(row))
      .map((row) => ({
        place: place.get(row)!,
        level,
        value: isRelative ? Math.exp(deviations.get(row)!) : values[row]!,
        line: runs.lines[row]!,
      }));
  const rows = [...marks(sides.baseRows, sides.base), ...marks(sides.levelRows, sides.level)];
  const shown = isRelative
    ? `${capital(outcome.title)} as a multiple of what is usual in the block at the setting`
    : titleOf(outcome);
  return [
    figure({
      id: `${id}-course`,
      caption: md`The same runs in the order they were made, by the column ${inline(order.column)}: a drift, a warm-up or a setting that was changed only
        once would show.${inPart(rows)}`,
      alt: `${rows.length} runs over their order, by ${sides.factor.column}.`,
      chart: scatterChart(
        tableOf(
          { place: 'Run, in the order it was made', level: sides.factor.column, value: shown, line: 'Line of the file' },
          thinned(rows),
        ),
        { x: 'place', y: 'value', series: 'level', details: ['line'], height: 240 },
      ),
    }),
  ];
}
