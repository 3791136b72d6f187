import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { peak, print } from './measure.ts';

const pdf = process.argv[2] === 'pdf';
const forms = pdf ? 'HTML and PDF' : 'HTML';
const out = mkdtempSync(path.join(tmpdir(), 'precopy-bench-'));
const quiet = { progress: () => undefined, warn: () => undefined, now: Date.now };

try {
  // performance.now() counts from the start of the process: the first build pays for loading everything.
  const { publish } = await import('../src/notebook/pipeline.ts');
  const options = { analyses: [], settings: [], seed: 1, pdf, out };
  const { reports, noPdf } = await publish(options, quiet);
  const cold = performance.now();
  await publish(options, quiet);
  const warm = performance.now() - cold;
  print(`${reports.length} reports, ${forms}, from a cold start`, `${(cold / 1000).toFixed(1)} s`);
  print(`${reports.length} reports, ${forms}, again`, `${(warm / 1000).toFixed(1)} s`);
  print('  peak memory', peak());
  if (noPdf !== undefined) print(`  ${noPdf}`, '');
} finally {
  rmSync(out, { recursive: true, force: true });
}
