import type { Check, Judged } from '../checks/check.ts';
import { percent } from '../checks/phrases.ts';
import { designWords, headline, missingWords, twoQuestions } from '../checks/words.ts';
import { error, level } from '../checks/verdict.ts';
import type { Prose, Report, Section } from '../report/document.ts';
import { inline } from '../report/markdown-text.ts';
import { blocksFigure, effectsFigure } from './check-effect-figures.ts';
import { courseFigure } from './check-course-figure.ts';
import { findingOf } from './check-finding.ts';
import { runsFigure } from './check-run-figures.ts';
import { runTables } from './check-run-table.ts';
import type { Circumstances } from './perform.ts';
import { planSlug } from './plan-slug.ts';
import { slug } from './slug.ts';
import { md } from './prose.ts';

/** The report of a check: the verdicts, the runs behind them, the method with its reason, and the data. */
export function checkReport(check: Check, seed: number, here: Circumstances): Report {
  const { runs, judged, question } = check;
  const effects = effectsFigure(check);
  const claims = judged.flatMap(({ sides }) => sides.factor.claim ?? []);
  const settings = [...new Set(judged.map(({ sides }) => sides.factor.column))];
  return {
    slug: `${planSlug('check', runs.place)}-${slug(settings.join('-'))}`,
    title: claims.length === 1 ? `Check: ${claims[0]!.claim.replace(/\.$/, '')}` : `Check of ${settings.join(', ')}`,
    question: `Do these runs bear it out, and is the difference one that matters: more than ${percent(question.margin)}?`,
    answer: md`${judged.map((one) => inline(headline(check, one))).join('\n\n')}`,
    findings: judged.flatMap((one) => findingOf(check, one)),
    ...(claims.length === 0 ? {} : { intervals: `Observed: the measured ratio with its ${percent(level)} interval.` }),
    parameters: [],
    sections: [
      { id: 'effects-and-margin', title: 'What the settings do', blocks: [whatMatters(check), effects] },
      ...judged.map((one, at) => claimSection(check, one, idOf(one, at))),
      { id: 'method', title: 'Method and limits', blocks: [method] },
      { id: 'runs', title: 'The runs', blocks: runTables(check) },
    ],
    provenance: {
      ...here,
      seed,
      settings: [],
      counts: { runs: runs.lines.length, 'left out for being blank': check.notMeasured.length, comparisons: judged.length },
    },
  };
}

function whatMatters(check: Check): Prose {
  const { outcome, question, comparisons } = check;
  const several =
    comparisons > 1
      ? `As ${comparisons} comparisons are made of these runs, errors are corrected for their number (Holm); intervals are those of each alone.`
      : '';
  return md`Compared is ${inline(outcome.title)}${outcome.unit === '' ? '' : ` in ${outcome.unit}`} (column ${inline(outcome.column)}), by ratios. Two questions are kept apart: whether chance
    explains a difference, and whether it is more than ${percent(question.margin)}, which is what matters here. ${several}`;
}

function claimSection(check: Check, judged: Judged, id: string): Section {
  const { sides, method: chosen, caveats, missing, design } = judged;
  const runs = runsFigure(check, judged, id);
  const [course, blocks] = [courseFigure(check, judged, id), blocksFigure(check, judged, id)];
  return {
    id,
    title: `${sides.factor.column}: ${sides.level} against ${sides.base}`,
    blocks: [
      md`**${inline(headline(check, judged))}**`,
      md`${twoQuestions(check, judged)
        .map(({ question, answer }) => `- *${question}* ${inline(answer)}`)
        .join('\n')}`,
      md`${inline(designWords(judged))} Method: ${chosen.name}; ${chosen.reason}.`,
      ...(missing === undefined ? [] : [md`${missingWords(missing, design.kind)}`]),
      ...(caveats.length === 0
        ? []
        : [md`${caveats.map(({ says, advice }) => `- ${inline(says)} *${inline(advice)}*`).join('\n')}`]),
      runs,
      ...course,
      ...blocks,
    ],
  };
}

const method = md`
Ratios are those of geometric means or medians, as the method says: runs vary by shares, so their logarithms are compared. The test for
noise permutes the runs within blocks, all arrangements where there are few; that a difference matters, or does not, takes that
the interval of ${percent(level)} lies beyond the margin or within it (two one-sided tests), each with an error of ${percent(error)} at most. Choosing the
method by the runs is part of what was tested: on runs with known effects each verdict is wrong about as often as that.

The test takes the runs as exchangeable but for the setting. It knows nothing of what is not in the file.
`;

function idOf({ sides }: Judged, at: number): string {
  return `${slug(sides.factor.column)}-${slug(sides.level)}-${at + 1}`;
}
