import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

/**
 * The script that makes charts alive: it defines `window.precopyLive` (see `browser/live-chart.ts`) and runs under a
 * content-security policy without `unsafe-eval`. Bundled once per version and kept under `node_modules/.cache`.
 */
export function liveRuntime(): Promise<string> {
  return (ready ??= readOrBundle());
}

let ready: Promise<string> | undefined;

const resolve = createRequire(import.meta.url).resolve;
const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const sources = [
  'browser/live-chart.ts',
  'browser/text-width.ts',
  'browser/tooltip.ts',
  'foreign-signs.ts',
  'number-locale.ts',
  '../units/decimal-sign.ts',
].map(beside);
const cache = beside('../../node_modules/.cache/precopy/');

async function readOrBundle(): Promise<string> {
  const file = join(cache, `live-${await contentKey()}.js`);
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return kept;
  const script = await bundle();
  await keep(file, script);
  return script;
}

async function contentKey(): Promise<string> {
  const manifests = ['vega', 'vega-interpreter', 'esbuild'].map((name) => manifestOf(name));
  const texts = await Promise.all([...sources, fileURLToPath(import.meta.url), ...manifests].map((file) => readFile(file)));
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('hex').slice(0, 16);
}

function manifestOf(name: string): string {
  const entry = resolve(name);
  const folder = join('node_modules', name);
  return join(entry.slice(0, entry.lastIndexOf(folder) + folder.length), 'package.json');
}

async function bundle(): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [sources[0]!],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    charset: 'ascii',
    logLevel: 'silent',
    plugins: [smallVega],
  });
  return outputFiles[0]!.text;
}

/** The parts of Vega that charts of tables need: no maps, trees, forces, word clouds. */
const smallVega: Plugin = {
  name: 'small-vega',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vega$/ }, () => ({ path: 'vega', namespace: 'small-vega', sideEffects: true }));
    onLoad({ filter: /.*/, namespace: 'small-vega' }, () => ({
      contents: smallVegaSource,
      resolveDir: dirname(resolve('vega')),
    }));
  },
};

const smallVegaSource = `
  import { extend } from 'vega-util';
  import { transforms } from 'vega-dataflow';
  import * as table from 'vega-transforms';
  import * as view from 'vega-view-transforms';
  import * as encode from 'vega-encode';
  extend(transforms, table, view, encode);
  export { View } from 'vega-view';
  export { parse } from 'vega-parser';
  export { textMetrics } from 'vega-scenegraph';
`;

/** Saves a second next time; where the folder cannot be written the bundle is simply made again. */
async function keep(file: string, script: string): Promise<void> {
  const unfinished = `${file}.${process.pid}`;
  await mkdir(cache, { recursive: true })
    .then(() => writeFile(unfinished, script))
    .then(() => rename(unfinished, file))
    .catch(() => undefined);
}
