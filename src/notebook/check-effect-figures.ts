import { dotChart } from '../charts/dot.ts';
import { byBlock } from '../checks/by-block.ts';
import type { Check, Judged } from '../checks/check.ts';
import type { Ratio } from '../checks/compare.ts';
import { percent } from '../checks/phrases.ts';
import type { Figure } from '../report/document.ts';
import { inline } from '../report/markdown-text.ts';
import { tableOf } from '../tables/table-of.ts';
import { capital } from './check-marks.ts';
import { figure, md } from './prose.ts';

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
    caption: md`${inline(capital(outcome.title))} as a multiple of that at the usual setting, with 90 % intervals. Brackets: differences up to
      ${percent(question.margin)}, which do not matter. ${better(check)}`,
    alt: `Effects with intervals beside the line of no effect: ${rows.map(({ setting, ratio, verdict }) => `${setting} ${ratio.toPrecision(3)}, ${verdict}`).join('; ')}.`,
    chart: dotChart(tableOf({ setting: 'Setting', ...headings, verdict: 'Verdict' }, rows), {
      category: 'setting',
      ...ratios,
    }),
  });
}

/** The same in each block alone, where there are few; pairs are drawn as runs. */
export function blocksFigure(check: Check, judged: Judged, id: string): Figure[] {
  const blocks = byBlock(judged);
  if (judged.design.kind === 'pairs' || blocks.length < 2 || blocks.length > listedBlocks) return [];
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
