import type { Drawing } from '../charts/draw.ts';
import type { Report } from './document.ts';
import { body } from './html/body.ts';
import { Markup } from './html/markup.ts';
import { htmlPage } from './html/page.ts';

/** A report as the HTML that is printed: still charts, everything open, a contents list with room for page numbers. */
export function renderPrintHtml(report: Report, drawings: ReadonlyMap<string, Drawing>): Promise<string> {
  const { text } = body(report, drawings, 'paper');
  // What a PDF tags as a figure must have an alternative text: that is the drawing, not the frame around it and its caption.
  const content = new Markup(text.replaceAll('<figure ', '<figure role="group" '));
  return htmlPage({ title: report.title, description: report.question, body: content, style: printStyle(report) }, 'paper');
}

function printStyle({ title, paper = 'A4', sections }: Report): string {
  const runningTitle = `@page{@bottom-left{content:${cssString(title)}}}`;
  const heights = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.kind === 'figure' && block.chart.printHeight !== undefined ? [{ ...block, height: block.chart.printHeight }] : [],
    )
    .map(({ id, height }) => `@media print{#figure-${id} svg.chart{max-height:${height}mm}}`);
  const size = paper === 'A4' ? [] : ['@page{size:letter}', ':root{--sheet-width:171.9mm;--sheet-height:237.4mm}'];
  return [runningTitle, ...size, ...heights].join('\n');
}

function cssString(text: string): string {
  return `"${text.replace(/[^\w .,:-]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;
}
