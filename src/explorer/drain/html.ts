import { type Markup, markup } from '../../report/html/markup.ts';
import { platforms } from '../../scenario/platforms.ts';
import { movesSeveral } from '../../sizing/set-ups.ts';
import { formatNumber } from '../../units/format.ts';
import { valuesOf, type Control } from '../controls.ts';
import { controlHtml } from '../html/control.ts';
import { panelHtml } from '../html/panel.ts';
import { answersTo } from './answer.ts';
import { drainControls } from './controls.ts';
import { numbersOf } from './numbers.ts';
import { presetsOf } from './presets.ts';
import type { Question } from './question.ts';
import { drainCharts } from './view.ts';

/** The panel of a sizing as the report has its slowest host. */
export function drainHtml(question: Question): Markup {
  const controls = drainControls(question);
  const [host, ...others] = controls as [Control, ...Control[]];
  const own = answersTo(question, controls)(valuesOf(controls));
  const [chance, moves] = drainCharts(question, own, own);
  const { platform } = question.cluster;
  const alone = movesSeveral(question.cluster)
    ? ''
    : ` ${platforms[platform].title} moves one VM of a host at a time over one network, so neither has a control.`;
  const draws = formatNumber(question.hostPaths.length - 1, 0);
  return panelHtml({
    about: `Choose a host and change settings: the model of this report empties it again in this page, with every VM that is on it and the
same ${draws} draws, so that settings of the report give its figures. Link rate and MTU are those of all networks for migrations, what is set of
hosts is set on all. Memory, dirty rate and working set multiply those of every VM; what a VM was not measured to write grows with its memory.${alone} The
address of the page keeps what you changed, for a link or a bookmark, and nothing leaves the page.`,
    before: [controlHtml(host), presetHtml(presetsOf(question, controls).map(({ name }) => name))],
    controls: others,
    numbers: numbersOf(question, own),
    drawings: [
      { kind: 'chance', label: 'Chance to be empty by time', drawing: chance },
      { kind: 'course', label: 'Who moves when in the usual case', drawing: moves },
    ],
  });
}

function presetHtml(names: readonly string[]): Markup {
  const options = names.map((name, at) => markup`<option value="${at}">${name}</option>`);
  return markup`<div class="control">
<label for="what-if-preset">Option</label><select id="what-if-preset" autocomplete="off">${options}<option value="" hidden>other settings</option></select>
<p class="note">all that the report compares</p>
</div>
`;
}
