import { readFile } from 'node:fs/promises';
import { chartStyle } from '../charts/colours.ts';

/** The style of all pages: charts, text, print. The same sheet serves the screen and paper. */
export function pageStyle(): Promise<string> {
  return (style ??= readStyle());
}

let style: Promise<string> | undefined;

async function readStyle(): Promise<string> {
  const sheets = ['report', 'print'].map((name) => readSheet(new URL(`style/${name}.css`, import.meta.url)));
  return [small(chartStyle()), ...(await Promise.all(sheets))].join(' ');
}

/** A style sheet on one line. */
export async function readSheet(file: URL): Promise<string> {
  return small(await readFile(file, 'utf8'));
}

function small(sheet: string): string {
  return sheet.replace(/\s+/g, ' ');
}
