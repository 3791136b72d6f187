import { tuningClaim, tuningClaims } from '../checks/claims.ts';
import { planExperiment, usualNoise, type Experiment, type PlannedFactor } from '../checks/experiment.ts';
import { messages } from '../checks/messages.ts';
import { knownOutcomes } from '../checks/outcome.ts';
import { percent } from '../checks/phrases.ts';
import { streamFor } from '../stats/random.ts';
import { toCsv } from '../tables/csv.ts';
import { tableOf } from '../tables/table-of.ts';
import { InputError } from '../units/input-error.ts';
import { counted, listed } from '../units/phrases.ts';
import { usualMargin, type ClaimOptions } from './check-options.ts';
import { refuseOverMeasurements } from './refuse-over-measurements.ts';
import { writeWhole } from './whole-file.ts';

/**
 * Design the experiment that decides claims: a table of runs to be filled in, to standard output or a file, and what it rests on beside it.
 * @returns the exit code
 * @throws InputError when the experiment cannot be planned
 */
export async function runCheckPlan(options: ClaimOptions & { readonly json: boolean }): Promise<number> {
  const { seed, noise, margin, outcome = knownOutcomes[0]!.column, json } = options;
  const out = options.out === '-' ? undefined : options.out;
  const question = { factors: factorsOf(options), blocks: blocksOf(options.blocks), noise: noise ?? usualNoise, margin, outcome };
  const experiment = planExperiment(question, streamFor(seed, 'experiment'));
  const table = tableOf(
    Object.fromEntries(experiment.columns.map((name) => [name, name])),
    experiment.rows.map((row) => Object.fromEntries(experiment.columns.map((name, at) => [name, row[at]!]))),
  );
  await refuseOverMeasurements(out);
  if (json) process.stdout.write(`${JSON.stringify({ ...experiment, runs: table.rows() }, null, 2)}\n`);
  if (!json || out !== undefined) await writeWhole(out, (append) => append(toCsv(table)));
  const words = planWords(experiment, { ...options, out }, noise === undefined);
  if (!json) (out === undefined ? process.stderr : process.stdout).write(words);
  return 0;
}

function factorsOf({ claim, factor, levels }: ClaimOptions): PlannedFactor[] {
  const count = claim.length + factor.length;
  if (count === 0) throw new InputError(messages.nothingAsked(tuningClaims.map(({ id }) => id)));
  if (levels !== undefined && count > 1) throw new InputError(messages.levelsOfOne);
  const stated = levels === undefined ? undefined : pair(levels);
  const claimed = claim.map((id): PlannedFactor => {
    const { columns, usual, recommended, effort } = tuningClaim(id);
    return { column: columns[0]!, levels: stated ?? [usual[0]!, recommended], effort };
  });
  const named = factor.map((column): PlannedFactor => {
    if (stated === undefined) throw new InputError(messages.whichLevels(column));
    return { column, levels: stated };
  });
  return [...claimed, ...named];
}

function pair(text: string): [string, string] {
  const [usual, other, ...more] = text.split(',').map((level) => level.trim());
  if (!usual || !other || usual === other || more.length > 0) throw new InputError(messages.twoLevels(text));
  return [usual, other];
}

/** `host=HV01,HV02`, or a column alone for two of whatever it is. */
function blocksOf(texts: readonly string[]) {
  const [text, ...more] = texts;
  if (text === undefined) return undefined;
  if (more.length > 0) throw new InputError(messages.blocksOfOne);
  const [column, names] = text.split('=') as [string, string | undefined];
  const given = names?.split(',').map((name) => name.trim()).filter((name) => name !== '') ?? []; // prettier-ignore
  return { column, names: given.length > 0 ? given : [`${column}-1`, `${column}-2`] };
}

function planWords(
  { rows, question, repetitions, needed, changes }: Experiment,
  options: Omit<ClaimOptions, 'out'> & { readonly out: string | undefined },
  assumed: boolean,
): string {
  const { factors, blocks, noise, margin, outcome } = question;
  const where = blocks ? ` on ${counted(blocks.names.length, blocks.column)}` : '';
  const settings = factors.map(({ column, levels }) => `${column} ${levels.join(' or ')}`);
  const source = assumed
    ? ', assumed: the 10 Gb/s article gives 55 to 65 % for one setting; measure yours with a few equal runs'
    : '';
  return [
    `${rows.length} runs in random order: ${listed(settings)}${where}, ${counted(repetitions, 'run')} of each combination.`,
    `Equal runs vary by ${percent(noise)} (standard deviation${source}); up to ${percent(margin)} does not matter. A verdict, four times in five, takes at each setting ${listed(needed.map(({ ifTruth, perSide }) => `${perSide} runs if ${ifTruth}`))}.`,
    ...changes.map(
      ({ factor, times }) =>
        `${factor.column} changes ${times} times${factor.effort === undefined ? '' : `; each change takes ${factor.effort}`}.`,
    ),
    `Keep everything else as it is, fill in ${outcome}, and ask: precopy check ${options.out ?? '<file>'} ${questionOf(options, blocks?.column)}`,
    '',
  ].join('\n');
}

/** The options with which check asks of the filled table what the plan was made for. */
function questionOf(
  { claim, factor, levels, margin, outcome, better }: Omit<ClaimOptions, 'out'>,
  block: string | undefined,
): string {
  return [
    ...claim.map((id) => `--claim ${id}`),
    ...factor.map((column) => `--factor ${column}`),
    ...(levels === undefined ? [] : [`--baseline ${pair(levels)[0]}`]),
    ...(outcome === undefined ? [] : [`--outcome ${outcome}`]),
    ...(better === undefined ? [] : [`--better ${better}`]),
    ...(margin === usualMargin ? [] : [`--margin ${String(Number((100 * margin).toPrecision(12)))}%`]),
    ...(block === undefined ? [] : [`--blocks ${block}`]),
  ].join(' ');
}
