import type { Browser, LaunchOptions } from 'puppeteer';
import type { FoundBrowser } from './browser.ts';

/** Start a browser; close it when done. */
export async function launchBrowser({ path, args, shell, env }: FoundBrowser): Promise<Browser> {
  const { default: puppeteer } = await import('puppeteer');
  const options: LaunchOptions = {
    executablePath: path,
    headless: shell ? 'shell' : true,
    args: [...args],
    env: { ...process.env, ...env },
  };
  try {
    return await puppeteer.launch(options);
  } catch (error) {
    if (!/sandbox/i.test(String(error)) || args.includes('--no-sandbox')) throw error;
    // Many a Linux forbids what the sandbox needs. The pages printed are our own and run no script.
    return puppeteer.launch({ ...options, args: [...args, '--no-sandbox'] });
  }
}
