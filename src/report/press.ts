import type { Page } from 'puppeteer';
import { findBrowser, type FoundBrowser } from './browser.ts';
import { launchBrowser } from './browser-launch.ts';
import { finishPdf, type PrintedDocument } from './pdf/finish.ts';
import { pageNumbers } from './pdf/page-numbers.ts';

/** A browser that prints reports, several at a time. */
export interface Press {
  /** What was found to print with. */
  readonly browser: FoundBrowser;
  /**
   * The PDF of a page made by `renderPrintHtml`: A4, tagged, with bookmarks, page numbers in its contents, and nothing in
   * it that depends on the clock.
   */
  printPdf(html: string, about: PrintedDocument): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Start a browser for printing; nothing where there is none on this machine. Close it when done. */
export async function openPress(): Promise<Press | undefined> {
  const browser = await findBrowser();
  if (browser === undefined) return undefined;
  const running = await launchBrowser(browser);
  return {
    browser,
    close: () => running.close(),
    async printPdf(html, about) {
      const page = await running.newPage();
      try {
        return await finishPdf(await printTwice(page, html), about);
      } finally {
        await page.close();
      }
    },
  };
}

/** Print once to learn on which pages the sections fall, and again with these numbers in the contents. */
async function printTwice(page: Page, html: string): Promise<Uint8Array> {
  await page.setContent(html);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const numbers = await pageNumbers(await print(page));
  await page.evaluate((known) => {
    for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
      place.textContent = String(known[place.dataset.pageOf!] ?? '');
    }
  }, Object.fromEntries(numbers));
  return print(page);
}

function print(page: Page): Promise<Uint8Array> {
  return page.pdf({ preferCSSPageSize: true, tagged: true, outline: true, printBackground: true });
}
