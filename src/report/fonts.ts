import { isLatin, latinRange, mathCharacters, printable } from './font-characters.ts';
import { subsetFace, wholeFont } from './font-files.ts';
import type { Medium } from './html/medium.ts';

/**
 * The `@font-face` rules a page needs, its fonts inlined: Inter (whole, for charts that come alive; on paper as still
 * instances, which a PDF can embed as TrueType) and, cut down to the characters of `page`, an italic, a typewriter and a
 * face for formulas and for signs that Inter's Latin part lacks.
 */
export async function fontFaces(page: string, medium: Medium): Promise<string> {
  const text = [...new Set(printable + page.replace(/<[^>]*>/g, ' '))];
  const latin = text.filter(isLatin).join('');
  const other = text.filter((character) => !isLatin(character)).join('');
  const upright = medium === 'screen' ? [wholeInter()] : [instance(latin, 400), instance(latin, 600)];
  const slanted = /<(?:em|cite)>/.test(page) ? [italic(latin)] : [];
  const code = subsetFace(plex, within(page, 'code')).then((bytes) => face('Report Mono', bytes, {}));
  const signs = mathCharacters(within(page, 'math')) + other;
  const math = subsetFace(noto, signs).then((bytes) => face('Report Math', bytes, {}));
  const faces = await Promise.all([...upright, ...slanted, code, math]);
  return faces.filter((rule) => rule !== undefined).join('\n');
}

const inter = (style: string) => `@fontsource-variable/inter/files/inter-latin-wght-${style}.woff2`;
const plex = '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2';
const noto = '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2';

async function wholeInter(): Promise<string | undefined> {
  return face('Inter Variable', await wholeFont(inter('normal')), { weight: '100 900', range: latinRange });
}

async function instance(characters: string, weight: number): Promise<string | undefined> {
  return face('Inter Variable', await subsetFace(inter('normal'), characters, { wght: weight }), { weight: String(weight) });
}

async function italic(characters: string): Promise<string | undefined> {
  return face('Inter Variable', await subsetFace(inter('italic'), characters, { wght: 400 }), { style: 'italic' });
}

function face(
  family: string,
  bytes: Uint8Array | undefined,
  { style = 'normal', weight = '400', range = '' },
): string | undefined {
  if (bytes === undefined) return undefined;
  const source = `url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}) format('woff2')`;
  const unicodeRange = range && `;unicode-range:${range}`;
  return `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};src:${source}${unicodeRange}}`;
}

/** The text of all elements of a kind. */
function within(page: string, element: string): string {
  const found = page.matchAll(new RegExp(`<${element}[ >].*?</${element}>`, 'gs'));
  return Array.from(found, ([text]) => text.replace(/<[^>]*>/g, '')).join('');
}
