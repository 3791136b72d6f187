import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Medium } from './html/body.ts';

/**
 * The `@font-face` rules a page needs, its fonts inlined: Inter (whole, for charts that come alive; on paper as still
 * instances, which a PDF can embed as TrueType) and, cut down to the characters of `page`, an italic, a typewriter and a
 * face for formulas and for signs that Inter's Latin part lacks.
 */
export async function fontFaces(page: string, medium: Medium): Promise<string> {
  const text = page.replace(/<[^>]*>/g, ' ');
  const faces = await Promise.all([
    ...(medium === 'screen' ? [wholeInter()] : [400, 600].map((weight) => instance(weight, printable + inLatin(text)))),
    page.includes('<em>') && cut('Inter Variable', inter('italic'), inLatin(text), { style: 'italic', axes: { wght: 400 } }),
    page.includes('<code>') && cut(typewriter, plex, within(page, 'code')),
    cut(mathematics, noto, mathText(page) + beyondLatin(text)),
  ]);
  return faces.filter((face) => face !== false && face !== undefined).join('\n');
}

const typewriter = 'Report Mono';
const mathematics = 'Report Math';

const inter = (style: string) => `@fontsource-variable/inter/files/inter-latin-wght-${style}.woff2`;
const plex = '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2';
const noto = '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2';

/** ASCII: page numbers and the like, which are in no text. */
const printable = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i));

/** The characters Fontsource's Latin part of Inter is meant for. */
const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';

interface Cut {
  readonly style?: string;
  readonly weight?: number;
  readonly axes?: Readonly<Record<string, number>>;
}

async function wholeInter(): Promise<string> {
  const bytes = await readFile(here.resolve(inter('normal')));
  return fontFace('Inter Variable', bytes, { weight: '100 900', range: latin });
}

/** Inter at one weight, standing still. */
function instance(weight: number, characters: string): Promise<string | undefined> {
  return cut('Inter Variable', inter('normal'), characters, { weight, axes: { wght: weight } });
}

async function cut(family: string, file: string, text: string, { style = 'normal', weight = 400, axes }: Cut = {}) {
  const characters = [...new Set(text)].sort().join('');
  if (characters === '') return undefined;
  const key = JSON.stringify([file, characters, axes]);
  const bytes = await (subsets.get(key) ?? keep(key, subset(file, characters, axes)));
  return fontFace(family, bytes, { style, weight: String(weight) });
}

const subsets = new Map<string, Promise<Uint8Array>>();

function keep(key: string, bytes: Promise<Uint8Array>): Promise<Uint8Array> {
  subsets.set(key, bytes);
  return bytes;
}

async function subset(file: string, characters: string, axes: Cut['axes']): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font');
  return subsetFont(await readFile(here.resolve(file)), characters, {
    targetFormat: 'woff2',
    ...(axes && { variationAxes: axes }),
  });
}

function fontFace(family: string, bytes: Uint8Array, { style = 'normal', weight = '400', range = '' }): string {
  const source = `url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}) format('woff2')`;
  const unicodeRange = range && `;unicode-range:${range}`;
  return `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};src:${source}${unicodeRange}}`;
}

const isLatin = (character: string) => {
  const code = character.codePointAt(0)!;
  return latin.split(',').some((range) => {
    const [first, last = first] = range.slice(2).split('-') as [string, string?];
    return code >= parseInt(first, 16) && code <= parseInt(last, 16);
  });
};

function inLatin(text: string): string {
  return [...new Set(text)].filter(isLatin).join('');
}

function beyondLatin(text: string): string {
  return [...new Set(text)].filter((character) => !isLatin(character)).join('');
}

function within(page: string, element: string): string {
  return Array.from(page.matchAll(new RegExp(`<${element}[ >].*?</${element}>`, 'gs')), ([found]) => found).join('');
}

/** The characters of the formulas; a lone letter is shown as the italic one of Unicode's mathematical alphabets. */
function mathText(page: string): string {
  const text = within(page, 'math').replace(/<[^>]*>/g, '');
  const italics = [...new Set(text)].map((letter) => italicLetter(letter.codePointAt(0)!)).filter((code) => code !== undefined);
  return text + String.fromCodePoint(...italics);
}

function italicLetter(code: number): number | undefined {
  if (code === 0x68) return 0x210e;
  if (code >= 0x41 && code <= 0x5a) return 0x1d434 + code - 0x41;
  if (code >= 0x61 && code <= 0x7a) return 0x1d44e + code - 0x61;
  if (code >= 0x391 && code <= 0x3a9) return 0x1d6e2 + code - 0x391;
  if (code >= 0x3b1 && code <= 0x3c9) return 0x1d6fc + code - 0x3b1;
  return undefined;
}

const here = createRequire(import.meta.url);
