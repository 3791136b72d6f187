import { fileURLToPath } from 'node:url';

/** The script of a report's page, one for all reports: bundled when first asked for. */
export function pageScript(): Promise<string> {
  return (script ??= bundle());
}

let script: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page/page.ts', import.meta.url))],
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
