import { type Drawing, standaloneSvg } from '../charts/draw.ts';
import type { Finding } from '../evidence/finding.ts';
import { columnsOn } from '../tables/columns-on.ts';
import { formatNumber } from '../units/format.ts';
import { dataSets, tableOf } from './data-sets.ts';
import type { Figure, ParameterRow, Prose, Report, Section, TableBlock } from './document.ts';
import { extent } from './extent.ts';
import { provenanceEntries } from './html/provenance.ts';
import { quotations } from './html/sources.ts';
import { rowsShown } from './html/table.ts';
import { cell, inline, markdownTable, textMarkdown } from './markdown-text.ts';
import { type Numbered, numberReport, type Numbering } from './numbering.ts';
import { source } from './prose.ts';
import { tally } from './tally.ts';
import { typeset } from './typeset.ts';
import { columnHeading, originWords, showCell, showExpectation, showInterval, showValue, verdictWord } from './values.ts';

/** A report for a blog: its text, and the files that go beside it, by name. */
export interface MarkdownForm {
  readonly text: string;
  readonly files: ReadonlyMap<string, string>;
}

/** A report as GitHub's Markdown with an SVG file per figure; the same order and the same numbers as the page. */
export function renderMarkdown(report: Report, drawings: ReadonlyMap<string, Drawing>): MarkdownForm {
  const numbering = numberReport(report);
  const parts = [
    ...(report.cover === undefined ? [] : [report.cover.lines.map(inline).join('  \n')]),
    `# ${inline(report.title)}`,
    `*${inline(report.question)}*`,
    '## Answer',
    prose(report.answer, numbering),
    verdicts(report),
    ...report.sections.filter(leads).flatMap((section) => sectionParts(section, numbering)),
    ...findings(report.findings, numbering),
    ...(report.intervals === undefined ? [] : [inline(typeset(report.intervals))]),
    ...parameters(report.parameters),
    ...report.sections.filter((section) => !leads(section)).flatMap((section) => sectionParts(section, numbering)),
    ...data(report, numbering),
    ...sources(report.findings, numbering),
    '## Provenance',
    markdownTable(
      ['What', 'Value'],
      provenanceEntries(report.provenance).map((entry) => entry.map(cell)),
    ),
  ];
  const files = numbering.figures.map(({ id }) => [chartFile(id), `${standaloneSvg(drawings.get(id)!)}\n`] as const);
  return { text: `${parts.filter((part) => part !== '').join('\n\n')}\n`, files: new Map(files) };
}

function chartFile(id: string): string {
  return `charts/${id}.svg`;
}

function prose(text: Prose, numbering: Numbering): string {
  return textMarkdown(source(text, numbering)).trim();
}

function verdicts({ cover, findings: all }: Report): string {
  if (cover !== undefined) return '';
  return tally(all)
    .map(({ word, count }) => `**${count} ${word}**`)
    .join(' · ');
}

function findings(all: readonly Finding[], numbering: Numbering): string[] {
  if (all.length === 0) return [];
  const rows = all.map((finding) => {
    const { claim, why, expected, observed, kind } = finding;
    const interval = showInterval(observed);
    return [
      `${anchor(finding, numbering)}**${numbering.label(finding)}.** ${cell(typeset(claim))} *${cell(typeset(why))}*`,
      cell(showExpectation(expected)),
      `${cell(showValue(observed))}${interval === undefined ? '' : ` (${interval})`}, ${originWords[kind]}`,
      `**${verdictWord(finding)}**`,
    ];
  });
  return ['## Findings at a glance', markdownTable(['Claim', 'Expected', 'Observed', 'Verdict'], rows)];
}

function parameters(all: readonly ParameterRow[]): string[] {
  if (all.length === 0) return [];
  const special = all.filter(({ changed, varies }) => changed || varies !== undefined);
  const rows = special.map(({ path, title, value, standard, varies, meaning, source: origin }) => [
    `${cell(title)} \`${path}\``,
    `${cell(varies ?? value)} (**${varies === undefined ? 'changed' : 'varied'}**)`,
    cell(standard),
    `${cell(meaning)} *${cell(origin)}*`,
  ]);
  const rest = `${all.length - special.length} more parameters have their default values.`;
  if (rows.length === 0) return ['## Parameters', 'All parameters have their default values.'];
  return ['## Parameters', markdownTable(['Parameter', 'Value', 'Default', 'Meaning and source'], rows), rest];
}

function leads(section: Section): boolean {
  return section.leads === true;
}

function sectionParts({ title, blocks }: Section, numbering: Numbering): string[] {
  return [`## ${inline(title)}`, ...blocks.flatMap((block) => blockParts(block, numbering))];
}

function blockParts(block: Section['blocks'][number], numbering: Numbering): string[] {
  if (block.kind === 'prose') return [prose(block, numbering)];
  return block.kind === 'figure' ? figureParts(block, numbering) : tableParts(block, numbering);
}

function figureParts(figure: Figure, numbering: Numbering): string[] {
  const picture = `![${inline(figure.alt)}](${chartFile(figure.id)})`;
  return [`${anchor(figure, numbering)}${picture}`, `**${numbering.label(figure)}.** ${prose(figure.caption, numbering)}`];
}

function tableParts(block: TableBlock, numbering: Numbering): string[] {
  const table = tableOf(block);
  const shown = block.show ?? rowsShown;
  const columns = columnsOn('page', table.columns);
  const numeric = columns.map(
    ({ name, only }) => only === 'page' || table.values(name).some((value) => typeof value === 'number'),
  );
  const rows = table
    .rows()
    .slice(0, shown)
    .map((row) => columns.map((column) => cell(showCell(row[column.name] ?? null, column))));
  return [
    `${anchor(block, numbering)}**${numbering.label(block)}.** ${prose(block.caption, numbering)}`,
    markdownTable(
      columns.map((column) => cell(columnHeading(column))),
      rows,
      numeric,
    ),
    table.size > shown ? `The first ${shown} of ${formatNumber(table.size, 0)} rows.` : '',
  ];
}

function data(report: Report, numbering: Numbering): string[] {
  const lines = dataSets(report).map(({ table, shownBy }) => {
    const links = shownBy.map((block) => `[${numbering.label(block)}](#${numbering.anchor(block)})`).join(', ');
    return `- ${links}: ${extent(table)}`;
  });
  if (lines.length === 0) return [];
  return ['## Data', 'The HTML form of this report has every table at full precision, as CSV.', lines.join('\n')];
}

function sources(all: readonly Finding[], numbering: Numbering): string[] {
  const quoted = quotations(all).map((resting) => {
    const { title, quote } = resting[0]!.source;
    const links = resting.map((finding) => `[${numbering.label(finding)}](#${numbering.anchor(finding)})`).join(', ');
    return `> ${inline(quote)}\n>\n> *${inline(title)}*; ${links}`;
  });
  return quoted.length === 0 ? [] : ['## Sources', ...quoted];
}

function anchor(target: Numbered, numbering: Numbering): string {
  return `<a id="${numbering.anchor(target)}"></a>`;
}
