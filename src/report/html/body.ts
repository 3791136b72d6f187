import type { Drawing } from '../../charts/draw.ts';
import { dataSets } from '../data-sets.ts';
import type { Report } from '../document.ts';
import { numberReport } from '../numbering.ts';
import { typeset } from '../typeset.ts';
import { answer } from './answer.ts';
import { contents } from './contents.ts';
import { cover } from './cover.ts';
import { data } from './data.ts';
import { findings } from './findings.ts';
import { type Markup, markup } from './markup.ts';
import type { Medium } from './medium.ts';
import { panel } from './panel.ts';
import { parameters } from './parameters.ts';
import type { Part } from './part.ts';
import { provenance } from './provenance.ts';
import { sections } from './sections.ts';
import { sources } from './sources.ts';

/**
 * The body of a report, the answer first. Throws an Error for a reference to something that is never placed, for two
 * things with one id, and for a figure without a drawing.
 */
export function body(report: Report, drawings: ReadonlyMap<string, Drawing>, medium: Medium): Markup {
  const numbering = numberReport(report);
  const sets = dataSets(report);
  const first = answer(report, numbering);
  const placed = sections(report, { numbering, drawings, sets, medium });
  const leading = placed.filter((_, at) => report.sections[at]!.leads);
  const rest: readonly Part[] = [
    findings(report, numbering),
    parameters(report, medium),
    ...placed.slice(leading.length),
    medium === 'screen' ? panel(report) : undefined,
    data(sets, numbering, medium),
    sources(report, numbering),
    provenance(report),
  ].filter((part) => part !== undefined);
  const list = contents([first, ...leading, ...rest], medium);
  const { title, question, provenance: made } = report;
  return markup`<a class="skip" href="#main">Skip to the report</a>
<header class="site"><p>${medium === 'screen' && report.cover === undefined && markup`<a href="../index.html">All reports</a> `}<span>${made.tool} ${made.version}</span></p></header>
${medium === 'screen' && list}<main id="main" tabindex="-1">
${report.cover && cover(report.cover)}<h1>${typeset(title)}</h1>
<p class="question">${typeset(question)}</p>
${first.html}${leading.map(({ html }) => html)}${medium === 'paper' && list}${rest.map(({ html }) => html)}</main>
`;
}
