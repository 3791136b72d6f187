import { gzipSync } from 'node:zlib';
import { answer } from '../src/explorer/answer.ts';
import { controlsOf } from '../src/explorer/controls.ts';
import { curveOf } from '../src/explorer/curve.ts';
import { caseOf, ownSettings, type Settings } from '../src/explorer/settings.ts';
import { stopsOf } from '../src/explorer/stops.ts';
import { charts, ownView } from '../src/explorer/view.ts';
import { whatIfPanel } from '../src/explorer/what-if-panel.ts';
import { whatIf } from '../src/explorer/what-if.ts';
import { analysisSlugs, loadAnalysis } from '../src/notebook/catalogue.ts';
import { bundled } from '../src/report/page-script.ts';
import { scenario } from '../src/scenario/scenario.ts';
import { streamFor } from '../src/stats/random.ts';
import { print, time } from './measure.ts';

const script = await bundled(whatIfPanel(scenario(), { vary: ['link.rate'] }).script);
print('what-if panel, its script packed', `${((Math.ceil(gzipSync(script).length / 3) * 4) / 1000).toFixed(1)} kB`);

for (const slug of await analysisSlugs()) {
  const { scenario: input, panel } = await loadAnalysis(slug);
  if (panel === undefined) continue;
  const of = whatIf(scenario(input), panel);
  const own = ownView(of);
  const random = streamFor(1, slug);
  const [frames, curves]: [number[], number[]] = [[], []];
  for (let draw = 0; draw < 200; draw++) {
    const asked = valid(() => caseOf(of, anySettings()));
    if (asked === undefined) continue;
    let said = own.said;
    let curve = own.curve;
    frames.push(time(() => void charts({ asked, said: (said = answer(asked)), curve }, own)));
    curves.push(time(() => (curve = curveOf(asked))));
    if (said.time < 0 || curve.length === 0) throw new Error('no answer');
  }
  print(`${slug}, numbers and charts: median, slowest`, `${ms(frames, 0.5)}, ${ms(frames, 1)} ms`);
  print('  curve over link rates', `${ms(curves, 0.5)}, ${ms(curves, 1)} ms`);

  function anySettings(): Settings {
    const settings = new Map(ownSettings(of));
    for (const { path, entry, own: value } of controlsOf(of)) {
      const choices = entry.kind === 'choice' ? entry.choices : stopsOf(entry, value as number);
      settings.set(path, choices[Math.floor(random() * choices.length)]!);
    }
    return settings;
  }
}

/** Settings that contradict each other are told, not answered. */
function valid<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

function ms(seconds: readonly number[], share: number): string {
  const sorted = seconds.toSorted((a, b) => a - b);
  return (1000 * sorted[Math.ceil(share * (sorted.length - 1))]!).toFixed(1);
}
