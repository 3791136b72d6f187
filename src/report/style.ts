import { readFile } from 'node:fs/promises';
import { chartStyle } from '../charts/colours.ts';

/** The style of all pages: charts, text, print. The same sheet serves the screen and paper. */
export function pageStyle(): Promise<string> {
  return (style ??= readStyle());
}

let style: Promise<string> | undefined;

async function readStyle(): Promise<string> {
  const sheets = ['report', 'print'].map((name) => readFile(new URL(`style/${name}.css`, import.meta.url), 'utf8'));
  return [chartStyle(), ...(await Promise.all(sheets))].join('\n').replace(/\s+/g, ' ');
}
