import { beforeAll, describe, expect, test } from 'vitest';
import type { Drawing } from '../../src/charts/draw.ts';
import { chartSpec } from '../../src/report/chart-spec.ts';
import { findingsJson } from '../../src/report/findings-json.ts';
import { renderHtml } from '../../src/report/render-html.ts';
import { renderIndex } from '../../src/report/render-index.ts';
import { renderMarkdown } from '../../src/report/render-markdown.ts';
import { renderPrintHtml } from '../../src/report/render-print.ts';
import { summarizeReport } from '../../src/report/summary.ts';
import { drawFigures } from '../../src/report/write-report.ts';
import { report } from './fixture.ts';

let drawings: ReadonlyMap<string, Drawing>;
beforeAll(async () => void (drawings = await drawFigures(report)));

/** The page without what changes with every style rule or chart: only its structure and its words. */
function structure(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/s, '<style>…</style>')
    .replace(/<script>.*?<\/script>/s, '<script>…</script>')
    .replace(/(<script type="text\/plain"[^>]*>)[^<]*/g, '$1…')
    .replace(/sha256-[\w+/=]+/g, 'sha256-…')
    .replace(/(<svg[^>]* class="chart" role="img" aria-label="[^"]*")[^>]*>.*?<\/svg>/gs, '$1>…</svg>')
    .replace(/(<math[^>]*>).*?<\/math>/gs, '$1…</math>')
    .replace(/(<svg[^>]*?) width="\d+" height="\d+" viewBox="[^"]*"/g, '$1');
}

describe('the forms of a report', () => {
  test('the page says what it said before', async () => {
    await expect(structure(await renderHtml(report, drawings))).toMatchFileSnapshot('golden/report.html');
  });

  test('the printed page says what it said before', async () => {
    await expect(structure(await renderPrintHtml(report, drawings))).toMatchFileSnapshot('golden/print.html');
  });

  test('the list of reports says what it said before', async () => {
    const summary = summarizeReport(report);
    const html = await renderIndex([
      { ...summary, pdf: true },
      { ...summary, slug: '98-other', pdf: false },
    ]);
    await expect(structure(html)).toMatchFileSnapshot('golden/index.html');
  });

  test('Markdown says what it said before, and comes with a picture per figure', async () => {
    const { text, files } = renderMarkdown(report, drawings);
    await expect(text).toMatchFileSnapshot('golden/report.md');
    expect([...files.keys()]).toEqual(['charts/gain-by-memory.svg', 'charts/goodput.svg', 'charts/time-map.svg']);
    for (const svg of files.values()) expect(svg).toMatch(/^<svg[^>]* role="img" aria-label="[^"]+"/);
    for (const [, file] of text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g))
      if (!file!.startsWith('http')) expect(files.has(file!)).toBe(true);
  });

  test('findings.json says what it said before', async () => {
    await expect(findingsJson(report)).toMatchFileSnapshot('golden/findings.json');
  });

  test('all forms give the numbers of the findings alike', async () => {
    const { text } = renderMarkdown(report, drawings);
    for (const form of [text, await renderHtml(report, drawings), await renderPrintHtml(report, drawings)]) {
      for (const number of ['17.0\u00a0%', '15.9 to 19.2', '4.4\u00a0%', '−1.2\u00a0%', 'at least −2\u00a0%'])
        expect(form).toContain(number);
    }
  });

  test('a kept chart specification has sorted keys, short numbers, and its rows when they are few', () => {
    const charts = report.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'figure' ? [block.chart] : []));
    const spec = JSON.parse(chartSpec(charts[0]!)) as { data: { values: { gain: number }[] } };
    expect(Object.keys(spec)).toEqual(Object.keys(spec).sort());
    expect(spec.data.values).toHaveLength(24);
    expect(spec.data.values[0]!.gain).toBe(5.66667);
  });

  test('the same report gives the same page', async () => {
    expect(await renderHtml(report, drawings)).toBe(await renderHtml(report, await drawFigures(report)));
  });
});
