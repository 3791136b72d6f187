import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { splitForeign } from './foreign-signs.ts';

/** Width in CSS pixels of `text` set in the charts' font, the same a browser finds for it. */
export type TextWidth = (text: string, fontSize: number) => number;

let loaded: Promise<TextWidth> | undefined;

/** Read the font that the pages embed and measure with it. Read once. */
export function loadTextWidth(): Promise<TextWidth> {
  return (loaded ??= readTextWidth());
}

async function readTextWidth(): Promise<TextWidth> {
  const [fontkit, file] = await Promise.all([import('fontkit'), readFile(fontFile())]);
  const font = fontkit.create(file);
  const known = new Map<string, number>();
  // Left to itself, fontkit takes digits alone for another script and kerns them twice.
  const measure = (text: string) => {
    const { own, foreign } = splitForeign(text);
    return font.layout(own, undefined, 'latn').advanceWidth / font.unitsPerEm + foreign;
  };
  return (text, fontSize) => {
    let width = known.get(text);
    if (width === undefined) known.set(text, (width = measure(text)));
    return width * fontSize;
  };
}

/** The font file that pages embed: Inter, Latin, all weights. */
export function fontFile(): string {
  return createRequire(import.meta.url).resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2');
}
