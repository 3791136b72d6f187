import { scatterChart } from '../charts/scatter.ts';
import { stripChart } from '../charts/strip.ts';
import type { Check, Judged } from '../checks/check.ts';
import type { Figure } from '../report/document.ts';
import { inline } from '../report/markdown-text.ts';
import { tableOf } from '../tables/table-of.ts';
import { capital, inPart, thinned, titleOf } from './check-marks.ts';
import { figure, md } from './prose.ts';

/** More blocks than this are drawn as multiples of their own level. */
const fewBlocks = 4;
/** Values further apart than this are drawn by their logarithms. */
const wide = 5;

/** The runs as they are: pairs against each other, others side by side. */
export function runsFigure(check: Check, judged: Judged, id: string): Figure {
  return judged.design.kind === 'pairs' ? pairsFigure(check, judged, id) : sidesFigure(check, judged, id);
}

function pairsFigure({ values, outcome }: Check, { sides, design }: Judged, id: string): Figure {
  const rows = design.blocks.map(({ name, base, changed }) => ({
    pair: name,
    base: values[base[0]!]!,
    changed: values[changed[0]!]!,
  }));
  const all = rows.flatMap(({ base, changed }) => [base, changed]);
  const scale = Math.max(...all) > wide * Math.min(...all) ? 'log' : 'linear';
  const title = (level: string) => `${titleOf(outcome, ` with ${sides.factor.column} ${level}`)}`;
  return figure({
    id: `${id}-runs`,
    caption: md`Every pair of runs alike in ${inline(design.alike.join(', '))}: on the line the setting makes no difference.${inPart(rows)}`,
    alt: `Scatter of ${rows.length} pairs: ${outcome.title} with ${sides.level} against that with ${sides.base}, with the line of equality.`,
    chart: scatterChart(tableOf({ pair: 'Pair', base: title(sides.base), changed: title(sides.level) }, thinned(rows)), {
      x: 'base',
      y: 'changed',
      diagonal: 'no difference',
      xScale: scale,
      yScale: scale,
      details: ['pair'],
      height: 300,
    }),
  });
}

function sidesFigure({ values, outcome, runs }: Check, { sides, design, caveats }: Judged, id: string): Figure {
  const isRelative = design.blocks.length > fewBlocks;
  const isNamed = design.blocks.length > 1 && !isRelative;
  const wild = new Set(caveats.filter(({ kind }) => kind === 'wild runs').flatMap(({ rows: found = [] }) => found));
  const rows = design.blocks.flatMap(({ name, base, changed }) => {
    const own = isRelative ? geometricMean(base.map((row) => values[row]!)) : 1;
    const marks = (side: readonly number[], level: string) =>
      side.map((row) => ({
        group: isNamed ? `${name}: ${level}` : level,
        value: values[row]! / own,
        line: runs.lines[row]!,
        kind: wild.has(row) ? 'far from the others' : 'as usual',
      }));
    return [...marks(base, sides.base), ...marks(changed, sides.level)];
  });
  const shown = isRelative
    ? `${capital(outcome.title)} as a multiple of its mean with ${sides.base} in the same block`
    : titleOf(outcome);
  return figure({
    id: `${id}-runs`,
    caption: md`Every run that was compared, by ${inline(sides.factor.column)}${isNamed ? ' and block' : ''}.${inPart(rows)}`,
    alt: `${rows.length} runs as marks in rows by ${sides.factor.column} ${sides.base} and ${sides.level}.`,
    chart: stripChart(
      tableOf({ group: sides.factor.column, value: shown, line: 'Line of the file', kind: 'Run' }, thinned(rows)),
      {
        category: 'group',
        value: 'value',
        ...(wild.size > 0 ? { series: 'kind' as const } : {}),
        details: ['line'],
      },
    ),
  });
}

function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
