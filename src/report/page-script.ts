import { fileURLToPath } from 'node:url';

/** A script of the folder `page`, bundled when first asked for: `page` for a report on a screen, `fit-figures` for one on paper. */
export function pageScript(name: 'page' | 'fit-figures'): Promise<string> {
  const known = scripts.get(name) ?? bundle(name);
  scripts.set(name, known);
  return known;
}

const scripts = new Map<string, Promise<string>>();

async function bundle(name: string): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`page/${name}.ts`, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'ascii',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]!.text.trim();
}
