import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { findBrowser } from '../../src/report/browser.ts';
import { launchBrowser } from '../../src/report/browser-launch.ts';

/** A page opened from disk, and everything that went wrong on it. */
export interface OpenPage {
  readonly page: Page;
  readonly folder: string;
  /** Errors and warnings of the console, violations of the policy, requests beside the page itself. */
  readonly troubles: readonly string[];
  close(): Promise<void>;
}

export async function startBrowser(): Promise<Browser> {
  const found = await findBrowser();
  if (found === undefined) throw new Error('these tests need a browser: `npx precopy doctor` says how to get one');
  return launchBrowser(found);
}

export async function openPage(browser: Browser, html: string, scheme: 'light' | 'dark' = 'light'): Promise<OpenPage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'precopy-page-'));
  const file = path.join(folder, 'index.html');
  await writeFile(file, html);
  const page = await browser.newPage();
  const troubles: string[] = [];
  const address = pathToFileURL(file).href;
  page.on('console', (message) => ['error', 'warn'].includes(message.type()) && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on(
    'request',
    (request) => /^(?:data|blob):/.test(request.url()) || request.url() === address || troubles.push(request.url()),
  );
  await page.setViewport({ width: 1200, height: 800 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(address);
  return {
    page,
    folder,
    troubles,
    async close() {
      await page.close();
      await rm(folder, { recursive: true });
    },
  };
}
