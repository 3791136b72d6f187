import type { Browser, Page } from 'puppeteer';
import { InputError } from '../units/input-error.ts';
import { browserVariables, findBrowsers, type FoundBrowser } from './browser.ts';
import { launchBrowser } from './browser-launch.ts';
import { finishPdf, type PrintedDocument } from './pdf/finish.ts';
import { pageScript } from './page-script.ts';
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

/**
 * Start a browser for printing: the first that starts; nothing where none does. Close it when done.
 * Throws an InputError where an environment variable names a browser that does not start.
 */
export async function openPress(): Promise<Press | undefined> {
  for await (const browser of findBrowsers()) {
    try {
      return pressOf(browser, await launchBrowser(browser));
    } catch (error) {
      if (browser.kind === 'named by environment') throw new InputError(doesNotStart(browser, error));
    }
  }
  return undefined;
}

function doesNotStart({ path }: FoundBrowser, error: unknown): string {
  const reason = error instanceof Error ? error.message.trim().split('\n')[0] : String(error);
  return `the browser "${path}" does not start (${reason}); unset ${browserVariables.join(', ')} to have another one looked for`;
}

function pressOf(browser: FoundBrowser, running: Browser): Press {
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

/** Fit figures to their pages, print once to learn on which pages the sections fall, and again with these numbers in the contents. */
async function printTwice(page: Page, html: string): Promise<Uint8Array> {
  await page.setContent(html);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.emulateMediaType('print');
  await page.evaluate(await pageScript('fit-figures'));
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
