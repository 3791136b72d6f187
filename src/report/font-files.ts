import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

type Axes = Readonly<Record<string, number>>;

/** A font file of a package, as it is. */
export function wholeFont(file: string): Promise<Uint8Array> {
  return readFile(here.resolve(file));
}

/** The part of a font that `characters` need, its variation axes fixed at `axes`; nothing where it could show none of them. */
export async function subsetFace(file: string, characters: string, axes?: Axes): Promise<Uint8Array | undefined> {
  const there = await charactersOf(file);
  const needed = [...new Set(characters)]
    .filter((character) => there.has(character))
    .sort()
    .join('');
  // A font whose only glyphs are blank has no outlines, and browsers refuse it.
  if (needed.trim() === '') return undefined;
  const key = JSON.stringify([file, needed, axes]);
  const known = subsets.get(key) ?? subset(file, needed, axes);
  subsets.set(key, known);
  return known;
}

const subsets = new Map<string, Promise<Uint8Array>>();

async function subset(file: string, characters: string, axes?: Axes): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font');
  return subsetFont(await wholeFont(file), characters, { targetFormat: 'woff2', ...(axes && { variationAxes: axes }) });
}

const inventories = new Map<string, Promise<ReadonlySet<string>>>();

/** The characters a font has glyphs for. */
function charactersOf(file: string): Promise<ReadonlySet<string>> {
  const known = inventories.get(file) ?? readCharacters(file);
  inventories.set(file, known);
  return known;
}

async function readCharacters(file: string): Promise<ReadonlySet<string>> {
  const [fontkit, bytes] = await Promise.all([import('fontkit'), readFile(here.resolve(file))]);
  return new Set(fontkit.create(bytes).characterSet.map((code) => String.fromCodePoint(code)));
}

const here = createRequire(import.meta.url);
