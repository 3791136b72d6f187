import type { Estimate, Finding } from '../evidence/finding.ts';
import type { Figure, Prose, TableBlock } from '../report/document.ts';
import { formatNumber } from '../units/format.ts';

type Part = Prose['parts'][number];

/** Markdown with values in it: a figure, table or finding stands for its numbered link; numbers come formatted, as text. */
export function md(text: TemplateStringsArray, ...values: readonly (string | Figure | TableBlock | Finding)[]): Prose {
  const parts: Part[] = [];
  text.forEach((piece, at) => {
    parts.push(piece);
    const value = values[at];
    if (value !== undefined) parts.push(value);
  });
  return { kind: 'prose', parts: dedented(parts) };
}

/** A figure: caption and alternative text are part of it. */
export function figure(entry: Omit<Figure, 'kind'>): Figure {
  return { kind: 'figure', ...entry };
}

/** A table in the report. */
export function tableBlock(entry: Omit<TableBlock, 'kind'>): TableBlock {
  return { kind: 'table', ...entry };
}

/** Source indentation of a template literal means nothing in Markdown. */
function dedented(parts: readonly Part[]): Part[] {
  return parts.map((part) => (typeof part === 'string' ? part.replace(/\n[ \t]+/g, '\n') : part));
}

/** An estimate as text: the value with its unit, and its interval where it has one: `19.5 % (15.5 to 24.6)`. */
export function said({ value, low, high, unit }: Estimate, digits = 1): string {
  const number = formatNumber(value, digits);
  const shown = unit === '×' ? `×${number}` : `${number}\u00a0${unit}`;
  return low === high ? shown : `${shown} (${lowToHigh([low, high], digits)})`;
}

/** The lowest and the highest of several numbers: `15.5 to 24.6`. */
export function lowToHigh(values: readonly number[], digits = 1): string {
  return [Math.min(...values), Math.max(...values)].map((value) => formatNumber(value, digits)).join(' to ');
}
