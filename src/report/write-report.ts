import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { drawChart, type Drawing } from '../charts/draw.ts';
import { chartSpec } from './chart-spec.ts';
import type { Figure, Report } from './document.ts';
import { findingsJson } from './findings-json.ts';
import type { Press } from './press.ts';
import { renderHtml } from './render-html.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderPrintHtml } from './render-print.ts';
import { replaceFile } from './replace-file.ts';

/**
 * Write a report into `folder`: `index.html`, `report.md`, `findings.json`, `charts/*` and, where there is a press,
 * `report.pdf`. Each file is replaced whole or not at all; drawings of figures that are gone, and a PDF that this report
 * did not print, are removed.
 */
export async function writeReport(report: Report, folder: string, press?: Press): Promise<void> {
  const drawings = await drawFigures(report);
  const print = press && renderPrintHtml(report, drawings).then((html) => press.printPdf(html, report));
  const [html, pdf] = await Promise.all([renderHtml(report, drawings), print]);
  const { text, files } = renderMarkdown(report, drawings);
  const all = new Map<string, string | Uint8Array>([
    ...files,
    ...figuresOf(report).map(({ id, chart }) => [`charts/${id}.vl.json`, chartSpec(chart)] as const),
    ['index.html', html],
    ['report.md', text],
    ['findings.json', findingsJson(report)],
    ...(pdf === undefined ? [] : [['report.pdf', pdf] as const]),
  ]);
  await mkdir(path.join(folder, 'charts'), { recursive: true });
  await Promise.all(Array.from(all, ([name, content]) => replaceFile(path.join(folder, name), content)));
  await removeLeftovers(folder, new Set(all.keys()));
}

function figuresOf({ sections }: Report): Figure[] {
  return sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'figure');
}

/** Draw the figures of a report, by id. */
export async function drawFigures(report: Report): Promise<ReadonlyMap<string, Drawing>> {
  const drawn = figuresOf(report).map(async ({ id, alt, chart }) => [id, await drawChart(chart, { id, alt })] as const);
  return new Map(await Promise.all(drawn));
}

async function removeLeftovers(folder: string, written: ReadonlySet<string>): Promise<void> {
  const charts = (await readdir(path.join(folder, 'charts'))).map((name) => `charts/${name}`);
  const ours = [...charts.filter((name) => /\.(svg|vl\.json)$/.test(name)), 'report.pdf'];
  const leftovers = ours.filter((name) => !written.has(name));
  await Promise.all(leftovers.map((name) => rm(path.join(folder, name), { force: true })));
}
