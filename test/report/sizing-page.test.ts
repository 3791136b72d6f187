import path from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sizeFile } from '../../src/cli/run-size.ts';
import type { Report } from '../../src/report/document.ts';
import { renderHtml } from '../../src/report/render-html.ts';
import { drawFigures } from '../../src/report/write-report.ts';
import { withDecimals } from '../../src/units/decimal-sign.ts';
import { openPage, startBrowser } from './open-page.ts';
import { violations } from './violations.ts';

const customer = path.resolve(import.meta.dirname, '../../data/examples/customers/cluster-2022.yaml');

describe('the sizing report of a German customer', () => {
  let browser: Browser;
  let report: Report;
  let html: string;
  beforeAll(async () => {
    [browser, report] = await Promise.all([startBrowser(), sizeFile(customer, 1)]);
    html = await withDecimals(',', async () => renderHtml(report, await drawFigures(report)));
  });
  afterAll(() => browser.close());

  test('starts with whom it is for, the answer and what to change, and leads to no other page', async () => {
    const { page, close } = await openPage(browser, html);
    try {
      const seen = await page.evaluate(() => ({
        cover: document.querySelector('.cover')!.textContent,
        order: Array.from(document.querySelectorAll('main > section'), ({ id }) => id).slice(0, 4),
        away: Array.from(document.querySelectorAll('a[href]'), (link) => link.getAttribute('href')!).filter(
          (to) => !to.startsWith('#'),
        ),
      }));
      expect(seen.cover).toContain('Fabrikam AG');
      expect(seen).toMatchObject({ order: ['answer', 'section-summary', 'findings', 'parameters'], away: [] });
    } finally {
      await close();
    }
  });

  test('writes numbers with a comma in tables, charts that came alive and the panel', async () => {
    const { page, troubles, close } = await openPage(browser, html);
    try {
      for (const figure of await page.$$('figure.drawn')) {
        await figure.scrollIntoView();
        await page.waitForFunction((element) => 'alive' in element.dataset, {}, figure);
      }
      await page.waitForSelector('#what-if table.numbers td');
      const texts = await page.evaluate(() =>
        Array.from(document.querySelectorAll('td.number, #what-if td, figure text'), ({ textContent }) => textContent),
      );
      expect(texts.filter((text) => /^[−\d\u202f]+,\d/.test(text)).length).toBeGreaterThan(50);
      expect(texts.filter((text) => /^[−\d\u202f]+\.\d/.test(text))).toEqual([]);
      expect(troubles).toEqual([]);
    } finally {
      await close();
    }
  });

  test('writes no quantity with a point, in text, notes, captions and the parameters, but in what it quotes', async () => {
    const { page, close } = await openPage(browser, html);
    try {
      const text = await page.evaluate(() => {
        for (const quote of document.querySelectorAll('blockquote, cite, code, script, style')) quote.remove();
        return document.body.textContent;
      });
      expect(text).toMatch(/moved \(\d[\d\u202f,]*\u00a0GiB\)/);
      expect(text.match(/.{0,30}(?<![.\d])\d+\.\d+\s(?:[KMGT]i?B|[mµ]?s|min|h|%|[kMG]b\/s)(?![\w/]).{0,10}/g) ?? []).toEqual([]);
      const table = await page.$eval('#parameters', ({ textContent }) => textContent);
      const digits = table.match(/\d[\d\u202f]*,\d+(?=\sMiB)/g) ?? [];
      expect(digits.length).toBeGreaterThan(1);
      expect(digits.filter((number) => number.replace(/\D/g, '').replace(/^0+/, '').length > 3)).toEqual([]);
    } finally {
      await close();
    }
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in the %s', async (scheme) => {
    const { page, close } = await openPage(browser, html, scheme);
    try {
      expect(await violations(page)).toEqual([]);
    } finally {
      await close();
    }
  });
});
