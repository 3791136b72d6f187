import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

type Axes = Readonly<Record<string, number>>;

/** A font file of a package, as it is. */
export function wholeFont(file: string): Promise<Uint8Array> {
  return readFile(here.resolve(file));
}

/** The part of a font that `characters` need, its variation axes fixed at `axes`; nothing for no characters. */
export function subsetFace(file: string, characters: string, axes?: Axes): Promise<Uint8Array | undefined> {
  const needed = [...new Set(characters)].sort().join('');
  if (needed === '') return Promise.resolve(undefined);
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

const here = createRequire(import.meta.url);
