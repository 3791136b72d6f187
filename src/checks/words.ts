import { formatNumber } from '../units/format.ts';
import { counted, listed } from '../units/phrases.ts';
import type { Check, Judged } from './check.ts';
import type { Ratio } from './compare.ts';
import type { MissingRuns } from './missing-runs.ts';
import { factor, percent, times } from './phrases.ts';
import { error, level } from './verdict.ts';

/** The verdict in a sentence: `Helps: migration time with c_states off is 0.670 times (0.640 to 0.702) that with on.` */
export function headline({ outcome, question }: Check, judged: Judged): string {
  const { verdict, sides, ratio, roles } = judged;
  const effect = `${outcome.title} with ${sides.factor.column} ${sides.level} is ${times(ratio)} that with ${sides.base}`;
  const together = roles.moved.length === 0 ? '' : `, changed together with ${listed(roles.moved)}`;
  const small = verdict === 'no difference that matters' ? `, less than ${percent(question.margin)} either way` : '';
  return `${capital(verdict)}: ${effect}${together}${small}.`;
}

/** Is it noise, and does it matter: two questions, each with its answer. */
export function twoQuestions(check: Check, judged: Judged): { readonly question: string; readonly answer: string }[] {
  return [
    { question: 'Is it noise?', answer: noiseAnswer(judged, check.comparisons) },
    { question: 'Does it matter?', answer: matterAnswer(check, judged) },
  ];
}

function noiseAnswer({ method, correctedChance, roles }: Judged, comparisons: number): string {
  const { chance, arrangements, exact } = method.test;
  const among = exact
    ? `all ${formatNumber(arrangements, 0)} arrangements of the runs`
    : `${formatNumber(arrangements, 0)} arrangements of the runs, drawn at random`;
  const corrected =
    comparisons > 1 && roles.moved.length === 0
      ? `, ${shown(correctedChance)} corrected for ${comparisons} comparisons (Holm)`
      : '';
  const answer = correctedChance <= error ? 'No' : 'That cannot be excluded';
  return `${answer}: of ${among}, ${shown(chance)} differ as much${corrected}.`;
}

function matterAnswer({ question, outcome }: Check, { ratio, leaning, correctedError, roles }: Judged): string {
  const margin = percent(question.margin);
  const interval = `the ${percent(level)} interval, ${factor(ratio.low)} to ${factor(ratio.high)},`;
  const limits = `${factor(1 / (1 + question.margin))} to ${factor(1 + question.margin)}`;
  if (roles.moved.length > 0) return `Not to be told: ${interval} is that of ${listed(roles.moved)} as well.`;
  if (correctedError > error && leaning.error <= error)
    return `Open: ${interval} would do alone, but of several comparisons some come out so by chance.`;
  if (correctedError > error) return `Open: ${interval} holds ${bothSides(ratio, question.margin)}.`;
  if (leaning.verdict === 'no difference that matters')
    return `No: ${interval} lies within ${limits}, a difference of ${margin}.`;
  const direction = ratio.value < 1 === (outcome.better === 'lower') ? 'better' : 'worse';
  return `Yes: ${interval} lies beyond ${limits}, on the ${direction} side.`;
}

function bothSides({ low, high }: Ratio, margin: number): string {
  const limits = [1 / (1 + margin), 1 + margin] as const;
  if (low > limits[0] && high < limits[1]) return `no difference of ${percent(margin)}, but only just`;
  if (low > 1 || high < 1) return `differences of more than ${percent(margin)} and of less`;
  return `differences that matter and none at all`;
}

/** More runs than anyone makes. */
const most = 2_000;

/** What a verdict would take. */
export function missingWords({ needed, noise, have }: MissingRuns, kind: Judged['design']['kind']): string {
  const noun = kind === 'pairs' ? 'pairs' : kind === 'machines' ? 'machines on each side' : 'runs on each side';
  const cases = needed.map(({ ifTruth, perSide }) => `${perSide > most ? 'no number that anyone makes' : perSide} if ${ifTruth}`);
  const vary = `Single ${kind === 'machines' ? 'machines' : 'runs'} vary by ${percent(noise)} (standard deviation).`;
  return `${vary} A verdict, four times in five, takes more than the ${have} ${noun}: ${listed(cases)}.`;
}

/** How the runs lie, in a sentence. */
export function designWords({ design, sides }: Judged): string {
  const { column } = sides.factor;
  const [before, after] = (['base', 'changed'] as const).map((side) =>
    design.blocks.reduce((sum, block) => sum + block[side].length, 0),
  );
  const runs = `${counted(before!, 'run')} with ${column} ${sides.base}, ${after} with ${sides.level}`;
  switch (design.kind) {
    case 'pairs':
      return `${counted(design.blocks.length, 'pair')} of runs alike in ${listed(design.alike)}.`;
    case 'two groups':
      return `${runs}${design.alike.length > 0 ? `, all with ${design.blocks[0]!.name}` : ''}.`;
    case 'blocks':
      return `${runs}, in ${counted(design.blocks.length, 'block')} alike in ${listed(design.alike)}.`;
    case 'machines':
      return `${runs}, on ${design.machines!.column}s with one setting each.`;
  }
}

function shown(chance: number): string {
  return chance < 0.001 ? 'less than 0.1 %' : percent(chance);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
