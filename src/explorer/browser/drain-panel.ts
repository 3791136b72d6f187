import { writeDecimalsAsPage } from '../../report/page/decimal-sign.ts';
import type { Drain } from '../../sizing/drains.ts';
import { valuesOf } from '../controls.ts';
import { answersTo } from '../drain/answer.ts';
import { drainControls, hostPath } from '../drain/controls.ts';
import { numbersOf } from '../drain/numbers.ts';
import { presetOf, presetsOf, withPreset } from '../drain/presets.ts';
import { unpackQuestion, type PackedQuestion } from '../drain/question.ts';
import { drainCharts } from '../drain/view.ts';
import type { Settings } from '../settings.ts';
import { livePanel } from './live-panel.ts';

writeDecimalsAsPage();
const section = document.getElementById('what-if')!;
const question = unpackQuestion(JSON.parse(document.getElementById('what-if-data')!.textContent) as PackedQuestion);
const controls = drainControls(question);
const presets = presetsOf(question, controls);
const answer = answersTo(question, controls);
const ownAnswer = answersTo(question, controls);
const owns = new Map<string, Drain>();
const list = section.querySelector<HTMLSelectElement>('#what-if-preset')!;
let shown: Settings = valuesOf(controls);

const change = livePanel(section, {
  controls,
  frame(settings) {
    const now = answer(settings);
    const own = ownOf(now.host);
    const [numbers, ownNumbers] = [numbersOf(question, now), numbersOf(question, own)];
    return {
      numbers,
      own: ownNumbers,
      drawings: drainCharts(question, now, own),
      outcome: outcomeOf(now.host, numbers, ownNumbers),
    };
  },
  reset: (settings) => withPreset(presets[0]!, settings),
  follow(settings) {
    shown = settings;
    const preset = presetOf(presets, settings);
    list.value = preset === undefined ? '' : String(presets.indexOf(preset));
  },
});
list.addEventListener('change', () => change(withPreset(presets[Number(list.value)]!, shown)));

/** A host as it is in the report, emptied once. */
function ownOf(host: string): Drain {
  const own = owns.get(host) ?? ownAnswer(new Map(valuesOf(controls)).set(hostPath, host));
  owns.set(host, own);
  return own;
}

function outcomeOf(host: string, now: ReturnType<typeof numbersOf>, own: ReturnType<typeof numbersOf>): string {
  const told = now.slice(1, question.windows.drain === undefined ? 2 : 4).map(({ title, text }) => `${title} ${text}.`);
  return [`${host}: ${now[0]!.title} ${now[0]!.text}, in the report ${own[0]!.text}.`, ...told].join(' ');
}
