import type { Finding } from '../../evidence/finding.ts';
import type { Report } from '../document.ts';
import type { Numbering } from '../numbering.ts';
import { typeset } from '../typeset.ts';
import { originWords, showExpectation, showInterval, showValue, verdictWord } from '../values.ts';
import { type Markup, markup } from './markup.ts';
import { type Part, part } from './part.ts';
import { verdictChip } from './verdict.ts';
import { wholeNames } from './whole-names.ts';

/** All findings at a glance: what was claimed, expected and observed, and what decided. */
export function findings(report: Report, numbering: Numbering): Part | undefined {
  if (report.findings.length === 0) return undefined;
  const table = markup`<div class="wide" role="group" aria-labelledby="findings-title" tabindex="0"><table class="findings">
<thead><tr><th scope="col">Claim</th><th scope="col">Expected</th><th scope="col">Observed</th><th scope="col">Verdict</th></tr></thead>
<tbody>
${report.findings.map((finding) => row(finding, numbering))}</tbody>
</table></div>
`;
  const note = report.intervals !== undefined && markup`<p class="note">${typeset(report.intervals)}</p>\n`;
  return part('findings', 'Findings at a glance', [table, note]);
}

function row(finding: Finding, numbering: Numbering): Markup {
  const { claim, expected, observed, kind, verdict, why } = finding;
  const interval = showInterval(observed);
  return markup`<tr id="${numbering.anchor(finding)}"><th scope="row"><span class="label">${numbering.label(finding)}</span> ${wholeNames(typeset(claim))} <span class="why">${wholeNames(typeset(why))}</span></th>
<td>${showExpectation(expected)}</td><td><span class="value">${showValue(observed)}</span> ${interval && markup`<span class="value">(${interval})</span> `}<span class="origin">${originWords[kind]}</span></td><td>${verdictChip(verdict, verdictWord(finding))}${missed(finding)}</td></tr>
`;
}

function missed({ required, verdict }: Finding): Markup | false {
  return required && verdict !== 'reproduced' && markup` <span class="missed">should hold</span>`;
}
