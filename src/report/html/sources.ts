import type { Finding } from '../../evidence/finding.ts';
import type { Report } from '../document.ts';
import type { Numbering } from '../numbering.ts';
import { typeset } from '../typeset.ts';
import { type Markup, markup } from './markup.ts';
import { type Part, part } from './part.ts';

/** The passages that the claims rest on, each quoted once. */
export function sources(report: Report, numbering: Numbering): Part | undefined {
  if (report.findings.length === 0) return undefined;
  const list = markup`<ul class="sources">
${[...quotations(report.findings)].map((quoted) => source(quoted, numbering))}</ul>
`;
  return part('sources', 'Sources', list);
}

/** Findings by the passage they rest on, in order of first use. */
export function quotations(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  return [...Map.groupBy(findings, ({ source: { title, quote } }) => JSON.stringify([title, quote])).values()];
}

function source(findings: readonly Finding[], numbering: Numbering): Markup {
  const { title, quote } = findings[0]!.source;
  const links = findings.map(
    (finding, i) => markup`${i > 0 && ', '}<a href="#${numbering.anchor(finding)}">${numbering.label(finding)}</a>`,
  );
  return markup`<li><blockquote><p>${typeset(quote, '.')}</p></blockquote><p class="credit"><cite>${title}</cite>; ${links}</p></li>
`;
}
