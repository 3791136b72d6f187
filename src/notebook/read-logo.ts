import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '../units/input-error.ts';

/** Larger ones make every page of the report heavy. */
const largest = 200_000;

/**
 * A picture as a `data:` URL.
 * @throws InputError when it is too large, or no PNG, JPEG or SVG
 */
export async function readLogo(file: string): Promise<string> {
  const name = path.basename(file);
  const { size } = await stat(file);
  if (size > largest)
    throw new InputError(`${name} has ${Math.ceil(size / 1000)} kB; expected at most ${largest / 1000}, so save it smaller`);
  const bytes = await readFile(file);
  const type = typeOf(bytes);
  if (type === undefined) throw new InputError(`${name} is neither PNG, JPEG nor SVG; save it as one of these`);
  return `data:${type};base64,${bytes.toString('base64')}`;
}

/** By content, whatever the name says. A browser runs no script of an SVG that is shown as a picture. */
function typeOf(bytes: Buffer): string | undefined {
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'image/png';
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  const text = bytes
    .subarray(0, 1000)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  return /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(text) ? 'image/svg+xml' : undefined;
}
