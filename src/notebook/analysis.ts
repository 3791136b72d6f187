import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../evidence/finding.ts';
import type { WhatIfOptions } from '../explorer/what-if.ts';
import type { Prose } from '../report/document.ts';
import type { ScenarioInput } from '../scenario/scenario.ts';
import type { Lab } from './lab.ts';

/** What an analysis asks, and of what. */
export interface Question {
  readonly title: string;
  /** One sentence ending in a question mark. */
  readonly question: string;
  /** What the analysis states of its scenario; `--set` goes over it, the rest has defaults. */
  readonly scenario: ScenarioInput;
  /** What readers of the page may change, to see what the model then says. */
  readonly panel?: WhatIfOptions;
}

/** What an analysis concludes. */
export interface Conclusion {
  /** The answer in a few sentences, with its numbers. */
  readonly answer: Prose;
  readonly findings: readonly Finding[];
  /** The argument: Markdown with `## ` headings; a figure or table on a line of its own stands there. */
  readonly text: Prose;
}

/** One question worked through: a pure function from a laboratory to a conclusion. */
export interface Analysis extends Question {
  /** Name of the report: the file's name without its ending. */
  readonly slug: string;
  readonly work: (lab: Lab) => Conclusion;
}

/**
 * Define an analysis.
 *
 * @param url `import.meta.url` of its file
 */
export function defineAnalysis(url: string, question: Question, work: (lab: Lab) => Conclusion): Analysis {
  const file = fileURLToPath(url);
  return { slug: path.basename(file, path.extname(file)), ...question, work };
}
