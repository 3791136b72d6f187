import type { Check, Judged } from '../checks/check.ts';
import { percent } from '../checks/phrases.ts';
import { designWords, headline, missingWords, twoQuestions } from '../checks/words.ts';
import { counted } from '../units/phrases.ts';

/** A check as lines for a terminal: for each claim the verdict, the two questions, runs, method and reasons for care. */
export function checkText(check: Check): string {
  return [firstLine(check), ...check.judged.flatMap((judged) => ['', ...claimLines(check, judged)]), ''].join('\n');
}

function firstLine({ runs, values, outcome, question, notMeasured }: Check): string {
  const blank = notMeasured.length === 0 ? '' : `, ${notMeasured.length} left out for being blank`;
  const way = outcome.better === 'lower' ? 'less is better' : 'more is better';
  return `${runs.place}: ${outcome.column} of ${counted(values.length - notMeasured.length, 'run')}${blank}; ${way}, and differences up to ${percent(question.margin)} do not matter.`;
}

function claimLines(check: Check, judged: Judged): string[] {
  const { claim } = judged.sides.factor;
  const { method, missing, caveats, design } = judged;
  return [
    ...(claim === undefined ? [] : [`${claim.id}: “${claim.claim}”`]),
    headline(check, judged),
    ...titled([
      ...twoQuestions(check, judged).map(({ question, answer }) => [question, answer] as const),
      ['Runs', designWords(judged)],
      ['Method', `${method.name}: ${method.reason}.`],
      ...(missing === undefined ? [] : [['Missing', missingWords(missing, design.kind)] as const]),
    ]),
    ...caveats.flatMap(({ says, advice }) => [`  - ${says}`, `    ${advice}`]),
  ];
}

function titled(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([title]) => title.length));
  return rows.map(([title, words]) => `  ${title.padEnd(width)}  ${words}`);
}
