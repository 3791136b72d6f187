import { type Content, type Markup, markup } from '../../report/html/markup.ts';
import type { Control } from '../controls.ts';
import type { Shown } from '../numbers.ts';
import { controlHtml } from './control.ts';

/** What a panel shows before its script lets a reader change it. */
export interface Still {
  /** What it is, a paragraph. */
  readonly about: string;
  readonly controls: readonly Control[];
  /** Stands before the controls. */
  readonly before?: Content;
  readonly numbers: readonly Shown[];
  readonly drawings: readonly { readonly kind: string; readonly label: string; readonly drawing: Markup }[];
}

/** A panel with the settings, numbers and charts of the report; its script lets its reader change them. */
export function panelHtml({ about, controls, before, numbers, drawings }: Still): Markup {
  return markup`<p>${about}</p>
<noscript><p class="note">This takes JavaScript, which is off: the numbers are those of the report.</p></noscript>
<fieldset class="settings" disabled><legend>Settings</legend>
<div class="controls">
${before}${controls.map(controlHtml)}</div>
<p class="refused" hidden></p>
<p><button type="button" class="reset">Reset to the report</button></p>
</fieldset>
<div class="answer">
${numbersTable(numbers)}
${drawings.map(({ kind, label, drawing }) => markup`<div class="drawing ${kind}" role="group" aria-label="${label}" tabindex="0">${drawing}</div>\n`)}</div>
<p role="status" class="unseen"></p>
`;
}

function numbersTable(numbers: readonly Shown[]): Markup {
  return markup`<div class="wide" role="group" aria-label="Numbers" tabindex="0"><table class="numbers">
<thead><tr><th scope="col">Modelled</th><th scope="col" class="number">These settings</th><th scope="col" class="number">In the report</th></tr></thead>
<tbody>
${numbers.map(({ title, text }) => markup`<tr><th scope="row">${title}</th><td class="number now">${text}</td><td class="number own">${text}</td></tr>\n`)}</tbody>
</table></div>`;
}
