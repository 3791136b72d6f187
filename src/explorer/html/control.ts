import type { ChoiceParameter, QuantityParameter } from '../../scenario/parameter.ts';
import { type Markup, markup } from '../../report/html/markup.ts';
import type { Control } from '../controls.ts';
import { nearestStop, stopsOf } from '../stops.ts';
import { shownValue } from '../written.ts';

/** The control of one setting, as in the report: a slider with a field for exact values, a switch or a list. */
export function controlHtml({ path, entry, own, note }: Control): Markup {
  const id = controlId(path);
  const input = entry.kind === 'quantity' ? slider(id, entry, own as number) : choice(id, entry, own as string);
  return markup`<div class="control" data-path="${path}">
<label for="${id}">${entry.title}</label>${input}
${note === undefined ? markup`<p class="own">in the report: ${shownValue(entry, own)}</p>` : markup`<p class="note">${note}</p>`}
<p class="wrong" id="${id}-wrong" hidden></p>
</div>
`;
}

export function controlId(path: string): string {
  return `what-if-${path.replace('.', '-')}`;
}

/** Whether a choice is a matter of on and off, and so a switch. */
export function isSwitch({ choices }: ChoiceParameter): boolean {
  return choices.length === 2 && choices.includes('on') && choices.includes('off');
}

function slider(id: string, entry: QuantityParameter, own: number): Markup {
  const stops = stopsOf(entry, own);
  const value = shownValue(entry, own);
  return markup`<input type="text" class="exact" id="${id}-exact" value="${value}" aria-label="${entry.title}, exact value" aria-describedby="${id}-wrong" autocomplete="off" spellcheck="false">
<input type="range" id="${id}" min="0" max="${stops.length - 1}" value="${nearestStop(stops, own)}" aria-valuetext="${value}" autocomplete="off">`;
}

function choice(id: string, entry: ChoiceParameter, own: string): Markup {
  if (isSwitch(entry)) {
    return markup`<input type="checkbox" role="switch" id="${id}"${own === 'on' && markup` checked`} autocomplete="off">`;
  }
  const options = entry.choices.map((one) => markup`<option value="${one}"${one === own && markup` selected`}>${one}</option>`);
  return markup`<select id="${id}" autocomplete="off">${options}</select>`;
}
