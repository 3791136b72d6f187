import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { InputError, suggestion } from '../units/input-error.ts';
import type { Analysis } from './analysis.ts';
import { analysisMistake } from './analysis-mistake.ts';

const folder = fileURLToPath(new URL('../../analyses/', import.meta.url));

/** Slugs of all analyses, in order. */
export async function analysisSlugs(): Promise<string[]> {
  const files = await readdir(folder);
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

/**
 * The slugs a user names: in full, by number (`02`, `2`), by words (`jumbo-frames`) or by file; all of them for none.
 * @param alsoKnown names of other reports, to suggest
 * @throws InputError with a suggestion for a name that fits no analysis
 */
export async function resolveSlugs(names: readonly string[], alsoKnown: readonly string[] = []): Promise<string[]> {
  const known = await analysisSlugs();
  if (names.length === 0) return known;
  const chosen = names.map((name) => {
    const slug = known.find((candidate) => fits(name, candidate));
    if (slug === undefined) throw new InputError(`no report "${name}"; ${suggestion(name, [...known, ...alsoKnown])}`);
    return slug;
  });
  return known.filter((slug) => chosen.includes(slug));
}

/** Load an analysis by slug. @throws InputError when its file cannot be loaded or defines none */
export async function loadAnalysis(slug: string): Promise<Analysis> {
  const loaded = (await importFile(slug)).default as Partial<Analysis> | undefined;
  const isWhole =
    [loaded?.title, loaded?.question].every((text) => typeof text === 'string') && typeof loaded?.work === 'function';
  if (!isWhole)
    throw new InputError(`${slug}.ts does not define an analysis; write: export default analysis(import.meta.url, …)`);
  return loaded as Analysis;
}

async function importFile(slug: string): Promise<{ readonly default?: unknown }> {
  try {
    return (await import(pathToFileURL(path.join(folder, `${slug}.ts`)).href)) as { readonly default?: unknown };
  } catch (error) {
    throw analysisMistake(error, slug);
  }
}

function fits(name: string, slug: string): boolean {
  const [number, ...words] = slug.split('-');
  const isFile = path.resolve(name) === path.join(folder, `${slug}.ts`);
  return isFile || name === slug || name === words.join('-') || (/^\d+$/.test(name) && Number(name) === Number(number));
}
