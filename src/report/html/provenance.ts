import { formatNumber } from '../../units/format.ts';
import type { Provenance, Report } from '../document.ts';
import { jsonBlock } from './json-block.ts';
import { type Markup, markup } from './markup.ts';
import { type Part, part } from './part.ts';

/** What it takes to make the report's numbers again, for people and, as JSON, for programs. */
export function provenance(report: Report): Part {
  const list = markup`<dl class="provenance">
${provenanceEntries(report.provenance).map(([term, value]) => markup`<div><dt>${term}</dt><dd>${value}</dd></div>\n`)}</dl>
`;
  return part('made', 'Provenance', list);
}

/** Provenance as pairs of a term and a text. */
export function provenanceEntries({
  tool,
  version,
  commit,
  seed,
  settings,
  profile,
  node,
  counts,
  builtAt,
}: Provenance): [string, string][] {
  return [
    ['Made with', `${tool} ${version}`],
    ['Commit', commit],
    ['Seed', String(seed)],
    ['Settings', settings.length === 0 ? 'none: defaults and what the analysis states' : settings.join(', ')],
    ...(profile === undefined ? [] : [['Profile', profile] satisfies [string, string]]),
    ...Object.entries(counts).map(([name, count]): [string, string] => [capitalized(name), formatNumber(count, 0)]),
    ['Node', node],
    [
      'Built',
      new Date(builtAt * 1000)
        .toISOString()
        .replace('T', ' ')
        .replace(/:\d\d\.\d+Z/, ' UTC'),
    ],
  ];
}

/** The same as a data block that programs read. */
export function provenanceJson({ slug, provenance, parameters }: Report): Markup {
  const values = Object.fromEntries(parameters.map(({ path, value }) => [path, value]));
  return jsonBlock('provenance', { slug, ...provenance, parameters: values });
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
