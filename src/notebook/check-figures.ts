import { dotChart } from '../charts/dot.ts';
import { scatterChart } from '../charts/scatter.ts';
import { stripChart } from '../charts/strip.ts';
import { byBlock } from '../checks/by-block.ts';
import type { Check, Judged } from '../checks/check.ts';
import type { Ratio } from '../checks/compare.ts';
import { percent } from '../checks/phrases.ts';
import type { Figure } from '../report/document.ts';
import { tableOf } from '../tables/table-of.ts';
import { figure, md } from './prose.ts';

/** More blocks than this are drawn as multiples of their own level. */
const fewBlocks = 4;
/** More blocks than this are not listed one by one. */
const listedBlocks = 16;

/** What every setting does, with its interval, against what does not matter. */
export function effectsFigure(check: Check): Figure {
  const { outcome, question } = check;
  const rows = check.judged.map(({ sides, ratio, verdict }) => ({
    setting: `${sides.factor.column} ${sides.level}, not ${sides.base}`,
    ...bounds(ratio, question.margin),
    verdict,
  }));
  return figure({
    id: 'effects',
    caption: md`${capital(outcome.title)} as a multiple of that at the usual setting, with 90 % intervals. Brackets: differences up to
      ${percent(question.margin)}, which do not matter. ${better(check)}`,
    alt: `Effects with intervals beside the line of no effect: ${rows.map(({ setting, ratio, verdict }) => `${setting} ${ratio.toPrecision(3)}, ${verdict}`).join('; ')}.`,
    chart: dotChart(tableOf({ setting: 'Setting', ...headings, verdict: 'Verdict' }, rows), {
      category: 'setting',
      ...ratios,
    }),
  });
}

/** The same in each block alone, where there are few. */
export function blocksFigure(check: Check, judged: Judged, id: string): Figure[] {
  const blocks = byBlock(judged);
  if (blocks.length < 2 || blocks.length > listedBlocks) return [];
  const rows = blocks.map(({ name, ratio }) => ({ block: name, ...bounds(ratio, check.question.margin) }));
  return [
    figure({
      id: `${id}-blocks`,
      caption: md`The effect in each block alone${rows.some(({ low }) => low === null) ? '; without an interval where a block has one run at a setting' : ', with 90 % intervals'}.`,
      alt: `Effects by block: ${rows.map(({ block, ratio }) => `${block} ${ratio.toPrecision(3)}`).join(', ')}.`,
      chart: dotChart(tableOf({ block: 'Block', ...headings }, rows), { category: 'block', ...ratios }),
    }),
  ];
}

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
  const title = (level: string) => `${capital(outcome.title)} with ${sides.factor.column} ${level}${unit(outcome.unit)}`;
  return figure({
    id: `${id}-runs`,
    caption: md`Every pair of runs alike in ${design.alike.join(', ')}: on the line the setting makes no difference.`,
    alt: `Scatter of ${rows.length} pairs: ${outcome.title} with ${sides.level} against that with ${sides.base}, with the line of equality.`,
    chart: scatterChart(tableOf({ pair: 'Pair', base: title(sides.base), changed: title(sides.level) }, rows), {
      x: 'base',
      y: 'changed',
      diagonal: 'no difference',
      details: ['pair'],
      height: 300,
    }),
  });
}

function sidesFigure({ values, outcome, runs }: Check, { sides, design, caveats }: Judged, id: string): Figure {
  const isRelative = design.blocks.length > fewBlocks;
  const wild = new Set(caveats.filter(({ kind }) => kind === 'wild runs').flatMap(({ rows: found = [] }) => found));
  const rows = design.blocks.flatMap(({ name, base, changed }) => {
    const own = isRelative ? geometricMean(base.map((row) => values[row]!)) : 1;
    const named = design.blocks.length > 1 && !isRelative ? `${name}: ` : '';
    return (
      [
        [base, sides.base],
        [changed, sides.level],
      ] as const
    ).flatMap(([side, level]) =>
      // prettier-ignore
      side.map((row) => ({
        group: `${named}${level}`,
        value: values[row]! / own,
        line: runs.lines[row]!,
        kind: wild.has(row) ? 'far from the others' : 'as usual',
      })),
    );
  });
  const shown = isRelative
    ? `${capital(outcome.title)} as a multiple of its mean with ${sides.base} in the same block`
    : `${capital(outcome.title)}${unit(outcome.unit)}`;
  return figure({
    id: `${id}-runs`,
    caption: md`Every run that was compared, by ${sides.factor.column}${design.blocks.length > 1 && !isRelative ? ' and block' : ''}.`,
    alt: `${rows.length} runs as marks in rows by ${sides.factor.column} ${sides.base} and ${sides.level}.`,
    chart: stripChart(tableOf({ group: sides.factor.column, value: shown, line: 'Line of the file', kind: 'Run' }, rows), {
      category: 'group',
      value: 'value',
      ...(wild.size > 0 ? { series: 'kind' as const } : {}),
      details: ['line'],
    }),
  });
}

/** The runs in the order they were made, where it is known. */
export function courseFigure({ values, outcome, order, runs }: Check, { sides, design }: Judged, id: string): Figure[] {
  if (order === undefined) return [];
  const compared = design.blocks
    .flatMap(({ base, changed }) => [...base, ...changed])
    .sort((a, b) => order.at[a]! - order.at[b]!);
  const place = new Map(compared.map((row, at) => [row, at + 1]));
  const of = (rows: readonly number[], level: string) =>
    rows
      .filter((row) => place.has(row))
      .map((row) => ({ place: place.get(row)!, level, value: values[row]!, line: runs.lines[row]! }));
  const rows = [...of(sides.baseRows, sides.base), ...of(sides.levelRows, sides.level)];
  return [
    figure({
      id: `${id}-course`,
      caption: md`The same runs in the order they were made, by the column ${order.column}: a drift, a warm-up or a setting that was changed only
        once would show.`,
      alt: `${rows.length} runs over their order, by ${sides.factor.column}.`,
      chart: scatterChart(
        tableOf(
          {
            place: 'Run, in the order it was made',
            level: sides.factor.column,
            value: `${capital(outcome.title)}${unit(outcome.unit)}`,
            line: 'Line of the file',
          },
          rows,
        ),
        { x: 'place', y: 'value', series: 'level', details: ['line'], height: 240 },
      ),
    }),
  ];
}

const headings = {
  ratio: ['Ratio', 3],
  low: ['90 % interval, from', 3],
  high: ['to', 3],
  least: ['Does not matter, from', 3],
  most: ['to ', 3],
} as const;

const ratios = {
  value: 'ratio',
  interval: ['low', 'high'],
  expected: ['least', 'most'],
  reference: { at: 1, label: 'no effect' },
} as const;

function bounds({ value, low, high }: Ratio, margin: number) {
  const isKnown = Number.isFinite(high) && low > 0;
  return { ratio: value, low: isKnown ? low : null, high: isKnown ? high : null, least: 1 / (1 + margin), most: 1 + margin };
}

function better({ outcome }: Check): string {
  return outcome.better === 'lower' ? 'Left of them is better.' : 'Right of them is better.';
}

function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

function unit(symbol: string): string {
  return symbol === '' ? '' : ` (${symbol})`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
