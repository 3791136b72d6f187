import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { sizeFile } from '../src/cli/run-size.ts';
import { valuesOf } from '../src/explorer/controls.ts';
import { answersTo } from '../src/explorer/drain/answer.ts';
import { drainControls } from '../src/explorer/drain/controls.ts';
import { numbersOf } from '../src/explorer/drain/numbers.ts';
import { unpackQuestion, type PackedQuestion } from '../src/explorer/drain/question.ts';
import { drainCharts } from '../src/explorer/drain/view.ts';
import type { Settings } from '../src/explorer/settings.ts';
import { stopsOf } from '../src/explorer/stops.ts';
import { bundled } from '../src/report/page-script.ts';
import { streamFor } from '../src/stats/random.ts';
import { largeCustomer } from './large-customer.ts';
import { print, time } from './measure.ts';

const steps = 300;
const examples = path.resolve(import.meta.dirname, '../data/examples/customers');
const folder = mkdtempSync(path.join(tmpdir(), 'precopy-bench-'));

try {
  const large = largeCustomer(folder);
  for (const file of [
    ...['small-shop', 'cluster-2008r2', 'cluster-2022'].map((name) => path.join(examples, `${name}.yaml`)),
    large,
  ])
    await measure(file);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A reader who changes one control at a time. */
async function measure(file: string): Promise<void> {
  const { panel, slug } = await sizeFile(file, 1);
  const { data, script } = panel!;
  if (file.includes('small-shop'))
    print(
      'sizing panel, its script packed',
      `${((Math.ceil(gzipSync(await bundled(script)).length / 3) * 4) / 1000).toFixed(1)} kB`,
    );
  const text = JSON.stringify(data);
  const opened = time(() => void drainControls(unpackQuestion(JSON.parse(text) as PackedQuestion)));
  const question = unpackQuestion(JSON.parse(text) as PackedQuestion);
  const controls = drainControls(question);
  const answer = answersTo(question, controls);
  const own = answer(valuesOf(controls));
  const random = streamFor(1, slug);
  let settings: Settings = valuesOf(controls);
  const frames = Array.from({ length: steps }, () => {
    const { path: changed, entry, own: value } = controls[Math.floor(random() * controls.length)]!;
    const choices = entry.kind === 'choice' ? entry.choices : stopsOf(entry, value as number);
    settings = new Map(settings).set(changed, choices[Math.floor(random() * choices.length)]!);
    return time(() => {
      const now = answer(settings);
      numbersOf(question, now);
      drainCharts(question, now, own);
    });
  }).toSorted((a, b) => a - b);
  const ms = (share: number) => (1000 * frames[Math.floor(share * (steps - 1))]!).toFixed(1);
  print(`${slug}, numbers and charts: median, 95 %, slowest`, `${ms(0.5)}, ${ms(0.95)}, ${ms(1)} ms`);
  print('  its data, and opening them', `${(text.length / 1000).toFixed(0)} kB, ${(1000 * opened).toFixed(0)} ms`);
}
