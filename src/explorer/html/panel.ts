import { type Markup, markup } from '../../report/html/markup.ts';
import { controlsOf } from '../controls.ts';
import type { Shown } from '../numbers.ts';
import { charts, ownView } from '../view.ts';
import type { WhatIf } from '../what-if.ts';
import { controlHtml } from './control.ts';

/** A panel with the settings, numbers and charts of the report; its script lets its reader change them. */
export function panelHtml(of: WhatIf): Markup {
  const own = ownView(of);
  const [byLink, course] = charts(own, own);
  return markup`<p>The model of this report runs in this page: change a setting, and numbers and charts follow. They are modelled with one set of host
parameters, without intervals; settings that are not listed stay as in the report. The address of the page keeps what you changed, for a link or a
bookmark, and nothing leaves the page.</p>
<noscript><p class="note">This takes JavaScript, which is off: the numbers are those of the report.</p></noscript>
<fieldset class="settings" disabled><legend>Settings</legend>
<div class="controls">
${controlsOf(of).map(controlHtml)}</div>
<p class="refused" hidden></p>
<p><button type="button" class="reset">Reset to the report</button></p>
</fieldset>
<div class="answer">
${numbers(own.said.numbers, own.said.numbers)}
<div class="drawing by-link" role="group" aria-label="Time by link rate" tabindex="0">${byLink}</div>
<div class="drawing course" role="group" aria-label="${own.said.moves === undefined ? 'Where the time goes' : 'Who moves when'}" tabindex="0">${course}</div>
</div>
<p role="status" class="unseen"></p>
`;
}

function numbers(now: readonly Shown[], own: readonly Shown[]): Markup {
  return markup`<div class="wide" role="group" aria-label="Numbers" tabindex="0"><table class="numbers">
<thead><tr><th scope="col">Modelled</th><th scope="col" class="number">These settings</th><th scope="col" class="number">In the report</th></tr></thead>
<tbody>
${now.map(({ title, text }, at) => markup`<tr><th scope="row">${title}</th><td class="number now">${text}</td><td class="number">${own[at]!.text}</td></tr>\n`)}</tbody>
</table></div>`;
}
