import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, launch, type Page } from 'puppeteer';
import { chartStyle, type Drawing } from '../../src/charts/draw.ts';
import { liveRuntime } from '../../src/charts/live.ts';
import { fontFile } from '../../src/charts/text-width.ts';
import { findBrowser } from '../../src/report/browser.ts';

/** A page that shows one drawing under the policy that reports have, and what went wrong on it. */
export interface ChartPage {
  readonly page: Page;
  /** Console errors, policy violations, requests other than the page itself. */
  readonly troubles: readonly string[];
  close(): Promise<void>;
}

export async function openBrowser(): Promise<Browser> {
  const found = await findBrowser();
  if (found === undefined) throw new Error('no browser here: `npx precopy doctor` says how to get one');
  const { path, args, env } = found;
  return launch({ executablePath: path, args: [...args], env: { ...process.env, ...env } });
}

export async function openChart(browser: Browser, drawing: Drawing): Promise<ChartPage> {
  const folder = await mkdtemp(join(tmpdir(), 'chart-'));
  const file = join(folder, 'chart.html');
  await writeFile(file, await pageText(drawing));
  const page = await browser.newPage();
  await page.setViewport({ width: 800, height: 600 });
  const troubles: string[] = [];
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on(
    'request',
    (request) => /^(?!data:|file:.*chart\.html$)/.test(request.url()) && troubles.push(`request ${request.url()}`),
  );
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(() => document.fonts.load('12px "Inter Variable"'));
  return {
    page,
    troubles,
    async close() {
      await page.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Bring the chart alive as a report does. */
export function bringAlive(page: Page, { vega }: Drawing, rows: readonly object[]): Promise<void> {
  return page.evaluate(
    (spec, data) => window.precopyLive(document.querySelector<HTMLElement>('#figure')!, spec, data),
    vega,
    rows as object[],
  );
}

async function pageText({ svg }: Drawing): Promise<string> {
  const font = (await readFile(fontFile())).toString('base64');
  const style = `@font-face{font-family:"Inter Variable";font-weight:100 900;src:url(data:font/woff2;base64,${font})}${chartStyle()}`;
  const script = await liveRuntime();
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; font-src data:`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<title>chart</title><style>${style}</style><div id="figure">${svg}</div><script>${script}</script>`;
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
