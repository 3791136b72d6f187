import { existsSync } from 'node:fs';
import { InputError } from '../units/input-error.ts';
import { bundledChromium } from './browser-bundled.ts';
import { installedBrowsers } from './browser-installed.ts';

export type BrowserKind = 'named by environment' | 'downloaded by puppeteer' | 'installed' | 'bundled';

/** A browser that can print, and how to start it. */
export interface FoundBrowser {
  readonly kind: BrowserKind;
  readonly path: string;
  readonly args: readonly string[];
  /** Without a window system of its own: starts faster. */
  readonly shell: boolean;
  /** Environment variables it needs beside those there are. */
  readonly env?: Readonly<Record<string, string>>;
}

interface Way {
  readonly kind: BrowserKind;
  readonly find: () => Promise<Place | undefined>;
}

type Place = Pick<FoundBrowser, 'path' | 'env'>;

/** Ways to a browser, in the order in which they are tried. */
const ways: readonly Way[] = [
  { kind: 'named by environment', find: () => Promise.resolve(namedBrowser()) },
  { kind: 'downloaded by puppeteer', find: downloadedBrowser },
  { kind: 'installed', find: () => Promise.resolve(firstThere(installedBrowsers())) },
  { kind: 'bundled', find: bundledChromium },
];

/** Environment variables that may name a browser, strongest first. */
export const browserVariables = ['PRECOPY_BROWSER', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'] as const;

/** The browser to print with, if there is one. Throws an InputError where an environment variable names none. */
export async function findBrowser(): Promise<FoundBrowser | undefined> {
  for await (const browser of findBrowsers()) return browser;
  return undefined;
}

/** Every browser there is, the best first; looked for only as far as asked. Throws like `findBrowser`. */
export async function* findBrowsers(): AsyncGenerator<FoundBrowser> {
  for (const { kind, find } of ways) {
    const found = await find();
    const shell = found !== undefined && (kind === 'bundled' || /headless[-_]shell/.test(found.path));
    if (found !== undefined) yield { kind, ...found, args: argsFor(kind), shell };
  }
}

function namedBrowser(): Place | undefined {
  for (const variable of browserVariables) {
    const path = process.env[variable];
    if (path === undefined || path === '') continue;
    if (existsSync(path)) return { path };
    throw new InputError(
      `${variable}: there is no file "${path}"; set it to the program of Chrome, Edge or Chromium, or unset it`,
    );
  }
  return undefined;
}

async function downloadedBrowser(): Promise<Place | undefined> {
  const { default: puppeteer } = await import('puppeteer');
  const paths = await Promise.all([puppeteer.executablePath({ headless: 'shell' }), puppeteer.executablePath()].map(orNothing));
  return firstThere(paths.filter((path) => path !== undefined));
}

function orNothing<T>(promise: Promise<T>): Promise<T | undefined> {
  return promise.catch(() => undefined);
}

function firstThere(paths: readonly string[]): Place | undefined {
  const path = paths.find((candidate) => existsSync(candidate));
  return path === undefined ? undefined : { path };
}

function argsFor(kind: BrowserKind): string[] {
  const alike = ['--font-render-hinting=none', '--disable-gpu', '--disable-dev-shm-usage'];
  return needsNoSandbox(kind) ? [...alike, '--no-sandbox'] : alike;
}

/** Chromium's sandbox refuses to work for root, and in many a container; the bundled one comes without its helper. */
function needsNoSandbox(kind: BrowserKind): boolean {
  return process.platform === 'linux' && (kind === 'bundled' || process.getuid?.() === 0 || Boolean(process.env.CI));
}
