import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analysisSlugs, loadAnalysis } from '../../src/notebook/catalogue.ts';
import { perform } from '../../src/notebook/perform.ts';
import { readHostPaths } from '../../src/notebook/read-host-paths.ts';
import { openPress, type Press } from '../../src/report/press.ts';
import { renderHtml } from '../../src/report/render-html.ts';
import { renderPrintHtml } from '../../src/report/render-print.ts';
import { drawFigures } from '../../src/report/write-report.ts';
import { openPage, startBrowser } from './open-page.ts';
import { pageFill } from './page-fill.ts';

const circumstances = { tool: 'precopy', version: '0.1.0', commit: 'a'.repeat(40), node: 'v24.0.0', builtAt: 1_700_000_000 };
const hostPaths = await readHostPaths();

let browser: Browser;
let press: Press;
beforeAll(async () => {
  browser = await startBrowser();
  press = (await openPress())!;
});
afterAll(() => Promise.all([browser.close(), press.close()]));

describe.each(await analysisSlugs())('the report of %s', async (slug) => {
  const { report } = perform(await loadAnalysis(slug), [], 1, circumstances, hostPaths);
  const drawings = await drawFigures(report);

  test('logs nothing, asks for nothing, and has no font that the browser refuses', async () => {
    const { page, troubles, close } = await openPage(browser, await renderHtml(report, drawings));
    try {
      for (const figure of await page.$$('figure.drawn')) {
        await figure.scrollIntoView();
        await page.waitForFunction((element) => 'alive' in element.dataset, {}, figure);
      }
      await page.evaluate(() => Promise.all(Array.from(document.fonts, (font) => font.load())).then(() => undefined));
      expect(await page.evaluate(() => Array.from(document.fonts, ({ status }) => status))).not.toContain('error');
      expect(troubles).toEqual([]);
    } finally {
      await close();
    }
  });

  test('has no page but the last with its lower third empty, and no last one with hardly anything on it', async () => {
    const fill = await pageFill(await press.printPdf(await renderPrintHtml(report, drawings), report));
    expect(fill.length).toBeGreaterThan(1);
    for (const [page, share] of fill.slice(0, -1).entries()) expect(share, `page ${page + 1}`).toBeGreaterThan(2 / 3);
    expect(fill.at(-1), 'last page').toBeGreaterThan(0.15);
  });
});
