import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { renderHtml } from '../../src/report/render-html.ts';
import { renderIndex } from '../../src/report/render-index.ts';
import { renderPrintHtml } from '../../src/report/render-print.ts';
import { summarizeReport } from '../../src/report/summary.ts';
import { drawFigures } from '../../src/report/write-report.ts';
import { toCsv } from '../../src/tables/csv.ts';
import { md, tableBlock } from '../../src/notebook/prose.ts';
import { Table } from '../../src/tables/table.ts';
import { report, section } from './fixture.ts';
import { openPage, type OpenPage, startBrowser } from './open-page.ts';
import { violations } from './violations.ts';

let browser: Browser;
let html: string;
let open: OpenPage;

beforeAll(async () => {
  [browser, html] = await Promise.all([startBrowser(), drawFigures(report).then((drawings) => renderHtml(report, drawings))]);
});
afterAll(() => browser.close());
beforeEach(async () => void (open = await openPage(browser, html)));
afterEach(() => open.close());

async function comeAlive(figure: string): Promise<void> {
  await open.page.$eval(`#${figure}`, (element) => element.scrollIntoView());
  await open.page.waitForSelector(`#${figure}[data-alive]`);
}

describe('a report opened from disk', () => {
  test('asks nobody for anything, breaks no rule of its policy and logs nothing, with all charts alive and all tables open', async () => {
    for (const figure of ['figure-gain-by-memory', 'figure-goodput', 'figure-time-map']) await comeAlive(figure);
    await open.page.$$eval('details', (all) => all.forEach((details) => (details.open = true)));
    await open.page.waitForFunction(() =>
      [...document.querySelectorAll('.behind')].every((details) => details.querySelector('table')),
    );
    expect(open.troubles).toEqual([]);
  });

  test('runs nothing of what hostile text says', async () => {
    let asked = false;
    open.page.on('dialog', (dialog) => ((asked = true), void dialog.dismiss()));
    await comeAlive('figure-time-map');
    await open.page.$$eval('details', (all) => all.forEach((details) => (details.open = true)));
    expect(await open.page.$$eval('main img, main iframe, main a[href^="javascript"]', (all) => all.length)).toBe(0);
    expect(asked).toBe(false);
  });

  test('shows still pictures at once and brings a chart alive only when it comes near', async () => {
    expect(await open.page.$$eval('svg.chart', (all) => all.length)).toBe(3);
    expect(await open.page.$('#figure-time-map[data-alive]')).toBeNull();
    await comeAlive('figure-time-map');
    expect(
      await open.page.$$eval('#figure-time-map svg[role="img"]', (all) => all.map((svg) => svg.getAttribute('aria-label'))),
    ).toHaveLength(1);
  });

  test('a chart that comes alive stays as large as it was', async () => {
    const size = () => open.page.$eval('#figure-goodput .drawing', (element) => [element.clientWidth, element.clientHeight]);
    const still = await size();
    await comeAlive('figure-goodput');
    expect(await size()).toEqual(still);
  });

  test('a bar under the pointer tells its numbers', async () => {
    await comeAlive('figure-goodput');
    const bar = (await open.page.$('#figure-goodput .mark-rect path'))!;
    await bar.hover();
    await open.page.waitForFunction(
      () => document.body.innerText.includes('2.02') && document.querySelector('[class*=tooltip]') !== null,
    );
  });

  test('the table behind a figure opens by keyboard', async () => {
    await open.page.focus('#figure-goodput summary');
    await open.page.keyboard.press('Enter');
    await open.page.waitForSelector('#figure-goodput table');
    expect(await open.page.$$eval('#figure-goodput tbody tr', (rows) => rows.length)).toBe(3);
    expect(await open.page.$eval('#figure-goodput tbody td.number', (cell) => cell.textContent)).toBe('2.02');
  });

  test('a table is saved as the CSV that the kit itself would write', async () => {
    const session = await open.page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: open.folder });
    await open.page.$eval('#table-times button.download', (button) => button.click());
    const name = '99-fixture-times.csv';
    await expect.poll(() => readdir(open.folder), { timeout: 10_000 }).toContain(name);
    const block = report.sections.flatMap(({ blocks }) => blocks).find((one) => one.kind === 'table' && one.id === 'times');
    await expect.poll(() => readFile(path.join(open.folder, name), 'utf8')).toBe(block?.kind === 'table' && toCsv(block.table));
  });

  test('each table is stored once, however many figures show it', async () => {
    expect(await open.page.$$eval('script[id^="data-"]', (all) => all.length)).toBe(5);
  });

  test('the first key press offers to skip to the report, and every link within the page leads somewhere', async () => {
    await open.page.keyboard.press('Tab');
    expect(await open.page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the report');
    expect(
      await open.page.$$eval('a[href^="#"]', (all) => all.filter(({ hash }) => document.querySelector(hash) === null).length),
    ).toBe(0);
  });

  test('provenance can be read by a program', async () => {
    const json = await open.page.$eval('#provenance', (script) => script.textContent);
    expect(JSON.parse(json)).toMatchObject({
      slug: report.slug,
      seed: 7,
      settings: report.provenance.settings,
      parameters: { 'link.rate': '10 Gb/s' },
    });
  });

  test('axe finds nothing, in the light and in the dark', async () => {
    expect(await violations(open.page)).toEqual([]);
    await open.close();
    open = await openPage(browser, html, 'dark');
    await comeAlive('figure-gain-by-memory');
    await open.page.$$eval('details', (all) => all.forEach((details) => (details.open = true)));
    await open.page.waitForSelector('#figure-goodput table');
    expect(await violations(open.page)).toEqual([]);
  });

  test('a dark page has dark paper and light charts', async () => {
    await open.close();
    open = await openPage(browser, html, 'dark');
    const colours = await open.page.evaluate(() => {
      const text = document.querySelector('#figure-goodput svg.chart text')!;
      return { paper: getComputedStyle(document.documentElement).backgroundColor, text: getComputedStyle(text).fill };
    });
    expect(lightness(colours.paper)).toBeLessThan(40);
    expect(lightness(colours.text)).toBeGreaterThan(150);
  });

  test('on a narrow screen nothing is wider than the screen', async () => {
    await open.page.setViewport({ width: 360, height: 700 });
    expect(await open.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test('on a narrow screen no finding and no parameter is cut off, and charts keep letters that can be read', async () => {
    await open.page.setViewport({ width: 400, height: 800 });
    await open.page.$$eval('details', (all) => all.forEach((details) => (details.open = true)));
    const ends = await open.page.$$eval(':is(.findings, .parameters) :is(th, td, span, code)', (cells) =>
      cells.map((cell) => cell.getBoundingClientRect().right),
    );
    expect(Math.max(...ends)).toBeLessThanOrEqual(400);
    const letters = await open.page.$$eval('svg.chart', (charts) =>
      charts.map((chart) => (11 * chart.getBoundingClientRect().width) / chart.viewBox.baseVal.width),
    );
    expect(Math.min(...letters)).toBeGreaterThan(9);
    const hints = await open.page.$$eval('.drawing', (all) =>
      all.map((box) => box.scrollWidth > box.clientWidth && getComputedStyle(box).backgroundImage.includes('gradient')),
    );
    expect(hints).toEqual([true, true, true]);
  });

  test('on paper nothing is wider than the sheet, or all pages would be shrunk', async () => {
    const names = Array.from({ length: 14 }, (_, i) => `column${i}`);
    const table = Table.fromRows(
      names.map((name) => ({ name, title: 'Displayed utilisation', unit: 'Gb/s' })),
      [Object.fromEntries(names.map((name) => [name, 1234.56]))],
    );
    const wide = section('Wide', tableBlock({ id: 'wide', caption: md``, table }));
    const changed = { ...report, sections: [...report.sections, wide] };
    await open.close();
    open = await openPage(browser, await renderPrintHtml(changed, await drawFigures(changed)));
    await open.page.setViewport({ width: 627, height: 964 });
    await open.page.emulateMediaType('print');
    expect(await open.page.evaluate(() => document.documentElement.scrollWidth)).toBe(627);
  });

  test('the list of reports is as clean', async () => {
    await open.close();
    open = await openPage(browser, await renderIndex([{ ...summarizeReport(report), pdf: true }]));
    expect(await violations(open.page)).toEqual([]);
    expect(open.troubles).toEqual([]);
    expect(await open.page.$$eval('a[href*="/"]', (all) => all.map((link) => link.getAttribute('href')))).toEqual([
      '99-fixture/index.html',
      '99-fixture/report.pdf',
      '99-fixture/report.md',
    ]);
  });
});

function lightness(colour: string): number {
  const [red, green, blue] = colour.match(/\d+/g)!.map(Number);
  return (red! + green! + blue!) / 3;
}
