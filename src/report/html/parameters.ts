import type { ParameterRow, Report } from '../document.ts';
import { typeset } from '../typeset.ts';
import type { Medium } from './medium.ts';
import { type Markup, markup } from './markup.ts';
import { type Part, part } from './part.ts';

/** What the model was given: changed and swept parameters in the open, those at their defaults behind a click or, on paper, in short. */
export function parameters(report: Report, medium: Medium): Part | undefined {
  if (report.parameters.length === 0) return undefined;
  const special = report.parameters.filter(isSpecial);
  const rest = report.parameters.filter((parameter) => !isSpecial(parameter));
  const open =
    special.length === 0
      ? markup`<p>All parameters have their default values.</p>\n`
      : table('Parameters changed or varied', special, true);
  return part('parameters', 'Parameters', [
    open,
    rest.length > 0 && (medium === 'screen' ? defaults(rest) : defaultsInShort(rest)),
  ]);
}

function isSpecial({ changed, varies }: ParameterRow): boolean {
  return changed || varies !== undefined;
}

function defaults(rest: readonly ParameterRow[]): Markup {
  return markup`<details class="defaults"><summary>${rest.length} parameters at their default values</summary>
${table('Parameters at their default values', rest, false)}</details>
`;
}

function defaultsInShort(rest: readonly ParameterRow[]): Markup {
  return markup`<h3>At their default values</h3>
<ul class="defaults">
${rest.map(({ title, value }) => markup`<li><span>${typeset(title)}</span> <span>${typeset(value)}</span></li>\n`)}</ul>
`;
}

function table(name: string, rows: readonly ParameterRow[], special: boolean): Markup {
  return markup`<div class="wide" role="group" aria-label="${name}" tabindex="0"><table class="parameters">
<thead><tr><th scope="col">Parameter</th><th scope="col">Value</th>${special && markup`<th scope="col">Default</th>`}<th scope="col" class="source">Meaning and source</th></tr></thead>
<tbody>
${rows.map((parameter) => row(parameter, special))}</tbody>
</table></div>
`;
}

function row({ path, title, value, standard, changed, varies, meaning, source }: ParameterRow, special: boolean): Markup {
  const shown = varies === undefined ? typeset(value) : typeset(varies);
  const mark = varies !== undefined ? 'varied' : changed && 'changed';
  return markup`<tr><th scope="row">${typeset(title)} <code>${path}</code></th><td>${shown}${mark && markup` <span class="mark">${mark}</span>`}</td>${special && markup`<td>${typeset(standard)}</td>`}<td class="source">${typeset(meaning)} <span class="origin">${typeset(source)}</span></td></tr>
`;
}
