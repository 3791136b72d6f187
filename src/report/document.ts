import type { Chart } from '../charts/chart.ts';
import type { Finding } from '../evidence/finding.ts';
import type { Table } from '../tables/table.ts';
import type { DecimalSign } from '../units/decimal-sign.ts';
import type { Markup } from './html/markup.ts';
import type { Tally } from './tally.ts';

/** Markdown text (with `$…$` formulas) in which figures, tables and findings may stand as values, to be numbered. */
export interface Prose {
  readonly kind: 'prose';
  readonly parts: readonly (string | Figure | TableBlock | Finding)[];
}

export interface Figure {
  readonly kind: 'figure';
  /** Unique in its report; kebab-case; file name and anchor. */
  readonly id: string;
  /** What the reader should see in it: a sentence or two. */
  readonly caption: Prose;
  /** What the drawing shows, for someone who cannot see it. */
  readonly alt: string;
  readonly chart: Chart;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly id: string;
  readonly caption: Prose;
  readonly table: Table;
  /** Show at most this many rows in the page and on paper (default 40); the download has all. */
  readonly show?: number;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  /** Stands right after the answer, before the contents on paper, findings and parameters. Such sections come first. */
  readonly leads?: true;
  readonly blocks: readonly (Prose | Figure | TableBlock)[];
}

/** One input of the model as a report shows it. */
export interface ParameterRow {
  readonly path: string;
  readonly title: string;
  readonly value: string;
  readonly standard: string;
  /** Differs from the default of its platform. */
  readonly changed: boolean;
  /** Swept over in this report, with the values in words. */
  readonly varies?: string;
  readonly meaning: string;
  readonly source: string;
}

/** Everything needed to make the numbers of a report again. */
export interface Provenance {
  readonly tool: string;
  readonly version: string;
  readonly commit: string;
  readonly seed: number;
  /** Settings given on the command line, as `path=value`. */
  readonly settings: readonly string[];
  /** The profile whose values stand for the defaults of hosts: its name, and what it was fitted to. */
  readonly profile?: string;
  readonly node: string;
  /** Model runs, rows and the like, by name. */
  readonly counts: Readonly<Record<string, number>>;
  /** Seconds since 1970; `SOURCE_DATE_EPOCH` where it is set. */
  readonly builtAt: number;
}

/** A part of the page that a script of its own makes alive. It is for the screen: paper, Markdown and programs do without it. */
export interface Panel {
  /** Anchor in the page. */
  readonly id: string;
  readonly title: string;
  /** What it shows before its script runs. */
  readonly still: Markup;
  /** What the script starts from, found in the element `<id>-data`: plain JSON. */
  readonly data: object;
  /** The module that is bundled into the page, and its style sheet. */
  readonly script: URL;
  readonly style: URL;
}

/** What stands above the title of a report that is handed over: for whom, from whom, when. */
export interface Cover {
  readonly lines: readonly string[];
  /** A picture as a `data:` URL. */
  readonly logo?: string;
}

export interface Report {
  /** Folder name under `reports/`: the analysis file's name without its ending, e.g. `02-jumbo-frames`. */
  readonly slug: string;
  readonly title: string;
  readonly cover?: Cover;
  /** A4 unless given. */
  readonly paper?: 'A4' | 'letter';
  /** How its numbers are written; with a point unless given. */
  readonly decimalSign?: DecimalSign;
  /** The question the report answers, one sentence. */
  readonly question: string;
  /** The answer in a few sentences, first thing a reader sees. */
  readonly answer: Prose;
  readonly findings: readonly Finding[];
  /** How the intervals of findings were made, or why there are none, in a sentence or two. */
  readonly intervals?: string;
  readonly parameters: readonly ParameterRow[];
  /** Findings' argument, figures, method, limits: in reading order. */
  readonly sections: readonly Section[];
  readonly panel?: Panel;
  readonly provenance: Provenance;
}

/** What `reports/index.html` lists of a report. */
export interface ReportSummary {
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  readonly verdicts: readonly Tally[];
}
