import type { Finding } from '../evidence/finding.ts';
import type { Figure, Prose, TableBlock } from '../report/document.ts';

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
