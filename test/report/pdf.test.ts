import { PDFBool, PDFDict, PDFName } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageNumbers } from '../../src/report/pdf/page-numbers.ts';
import { openPress, type Press } from '../../src/report/press.ts';
import { renderPrintHtml } from '../../src/report/render-print.ts';
import { drawFigures } from '../../src/report/write-report.ts';
import { report } from './fixture.ts';
import { pageFill } from './page-fill.ts';
import { readPdf, type ReadPdf } from './read-pdf.ts';

let press: Press;
let html: string;
let bytes: Uint8Array;
let pdf: ReadPdf;

beforeAll(async () => {
  const found = await openPress();
  if (found === undefined) throw new Error('these tests need a browser: `npx precopy doctor` says how to get one');
  press = found;
  html = await renderPrintHtml(report, await drawFigures(report));
  bytes = await press.printPdf(html, report);
  pdf = await readPdf(bytes);
});
afterAll(() => press.close());

const headings = () =>
  Array.from(
    html.matchAll(/<h([1-4])[^>]*>(.*?)<\/h\1>/gs),
    ([, level, text]) => `${'  '.repeat(Number(level) - 1)}${unescaped(text!)}`,
  );

describe('a printed report', () => {
  test('is tagged, says its language, and has no picture made of pixels', () => {
    const { catalog } = pdf.document;
    expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).lookup(PDFName.of('Marked'), PDFBool).asBoolean()).toBe(true);
    expect(catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
    expect(String(catalog.get(PDFName.of('Lang')))).toContain('en');
    expect(pdf.images).toBe(0);
  });

  test('brings every font it uses, and these are the fonts of the kit', () => {
    expect(pdf.fonts.filter(({ embedded }) => !embedded)).toEqual([]);
    for (const { name } of pdf.fonts) expect(name).toMatch(/^[A-Z]{6}\+(Inter|IBMPlexMono|NotoSansMath)-/);
  });

  test('has a bookmark for each heading, in order and nested alike', () => {
    expect(pdf.outline).toEqual(headings());
  });

  test('has an alternative text for every figure', () => {
    const figures = pdf.structure.filter(({ kind }) => kind === 'Figure');
    const alts = report.sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'figure' ? [block.alt] : []));
    expect(figures.map(({ alt }) => alt)).toEqual(alts);
  });

  test('leaves no page but the last with its lower third empty', async () => {
    for (const share of (await pageFill(bytes)).slice(0, -1)) expect(share).toBeGreaterThan(2 / 3);
  });

  test('is A4', () => {
    for (const page of pdf.document.getPages()) {
      expect(page.getWidth()).toBeCloseTo(595, 0);
      expect(page.getHeight()).toBeCloseTo(842, 0);
    }
  });

  test('has title, maker and date of the report', () => {
    expect(pdf.document.getTitle()).toBe(report.title);
    expect(pdf.document.getCreator()).toBe('precopy 0.1.0');
    expect(pdf.document.getProducer()).toBe('precopy 0.1.0');
    expect(pdf.document.getCreationDate()).toEqual(new Date(1_700_000_000_000));
  });

  test('knows on which page each section begins', async () => {
    const numbers = await pageNumbers(bytes);
    const order = ['answer', 'findings', 'section-what-framing-explains', 'section-by-link-rate', 'sources', 'made'];
    const pages = order.map((anchor) => numbers.get(anchor)!);
    expect(pages[0]).toBe(1);
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
    expect(pages.at(-1)).toBe(pdf.document.getPageCount());
  });

  test('is the same file when printed again, alone or with others at the same time', async () => {
    const again = await Promise.all([press.printPdf(html, report), press.printPdf(html, report)]);
    for (const copy of again) expect(Buffer.compare(copy, bytes)).toBe(0);
  });

  test('is the same file from another browser process', async () => {
    const other = (await openPress())!;
    try {
      expect(Buffer.compare(await other.printPdf(html, report), bytes)).toBe(0);
    } finally {
      await other.close();
    }
  });

  test('shows at most forty rows of a table and says where the others are', () => {
    expect(/<figure [^>]*id="table-runs">.*?<\/figure>/s.exec(html)![0].match(/<tr>/g)).toHaveLength(41);
    expect(html).toContain('The first 40 of 700 rows');
  });
});

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
