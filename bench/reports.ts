import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { peak, print } from './measure.ts';

const pdf = process.argv.includes('pdf');
const all = process.argv.includes('all');
const six = ['00', '01', '02', '03', '04', '05'];
const forms = pdf ? 'HTML and PDF' : 'HTML';
const out = mkdtempSync(path.join(tmpdir(), 'precopy-bench-'));
const quiet = { progress: () => undefined, warn: () => undefined, now: Date.now };

try {
  // performance.now() counts from the start of the process: the first build pays for loading everything.
  const { publish } = await import('../src/notebook/pipeline.ts');
  const options = { analyses: all ? [] : six, settings: [], seed: 1, pdf, out };
  const { reports, noPdf } = await publish(options, quiet);
  const cold = performance.now();
  await publish(options, quiet);
  const warm = performance.now() - cold;
  const which = all ? `all ${reports.length} reports` : 'reports 00 to 05';
  print(`${which}, ${forms}, from a cold start`, `${(cold / 1000).toFixed(1)} s`);
  print(`${which}, ${forms}, again`, `${(warm / 1000).toFixed(1)} s`);
  print('  peak memory', peak());
  if (noPdf !== undefined) print(`  ${noPdf}`, '');
} finally {
  rmSync(out, { recursive: true, force: true });
}
