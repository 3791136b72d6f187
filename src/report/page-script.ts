import { fileURLToPath } from 'node:url';

/** A script of the folder `page`: `page` for a report on a screen, `fit-figures` for one on paper. */
export function pageScript(name: 'page' | 'fit-figures'): Promise<string> {
  return bundled(new URL(`page/${name}.ts`, import.meta.url));
}

/** A module and all it imports as one script for a browser, bundled when first asked for. */
export function bundled({ href }: URL): Promise<string> {
  const known = scripts.get(href) ?? bundle(fileURLToPath(href));
  scripts.set(href, known);
  return known;
}

const scripts = new Map<string, Promise<string>>();

async function bundle(file: string): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [file],
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
