import { permutation, type Random } from '../stats/random.ts';
import { runsNeeded } from '../stats/runs-needed.ts';
import { InputError } from '../units/input-error.ts';
import { messages } from './messages.ts';
import { fewestRuns, power } from './missing-runs.ts';
import { error } from './verdict.ts';

/** A setting that an experiment changes. */
export interface PlannedFactor {
  readonly column: string;
  readonly levels: readonly [usual: string, other: string];
  /** What a change takes, where that is more than a command. */
  readonly effort?: string | undefined;
}

export interface ExperimentQuestion {
  readonly factors: readonly PlannedFactor[];
  /** Where every combination of settings is run: hosts, VMs, days. */
  readonly blocks?: { readonly column: string; readonly names: readonly string[] } | undefined;
  /** Standard deviation of equal runs, as a share. */
  readonly noise: number;
  readonly margin: number;
  /** Column to be filled in. */
  readonly outcome: string;
}

/** Runs to be made, in their order. */
export interface Experiment {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly question: ExperimentQuestion;
  /** Runs of each combination of settings in each block. */
  readonly repetitions: number;
  /** By what the truth may be, runs at each setting of a factor for a verdict four times in five. */
  readonly needed: readonly { readonly ifTruth: string; readonly perSide: number }[];
  /** How often each factor changes from one run to the next in the same block. */
  readonly changes: readonly { readonly factor: PlannedFactor; readonly times: number }[];
}

/**
 * How much equal runs vary where nobody has measured it: the 10 Gb/s article gives 55 to 65 % for one setting, 8 % to either side
 * of its middle.
 */
export const usualNoise = 0.08;

/** More runs than a plan lists. */
const mostRuns = 10_000;

/**
 * An experiment that decides: every combination of the settings in every block, repeated as often as the noise needs, in random order.
 * @throws InputError when no number of runs would do
 */
export function planExperiment(question: ExperimentQuestion, random: Random): Experiment {
  const { factors, blocks, noise, margin, outcome } = question;
  if (!(margin > 0)) throw new InputError(messages.noMargin);
  if (!(noise > 0)) throw new InputError(messages.noNoise);
  const names = blocks?.names ?? [''];
  const combinations = crossed(factors.map(({ levels }) => levels));
  const cells = names.length * combinations.length;
  const needed = neededFor(question, cells / 2);
  const most = Math.max(...needed.map(({ perSide }) => perSide));
  const repetitions = Math.max(Math.ceil((2 * most) / cells), fewestRuns(false, factors.length, cells / 2));
  if (repetitions * cells > mostRuns) throw new InputError(messages.tooManyRuns(repetitions * cells, mostRuns));
  const runs = names.flatMap((name) =>
    combinations.flatMap((settings) => Array(repetitions).fill([name, ...settings]) as string[][]),
  );
  const ordered = Array.from(permutation(runs.length, random), (from) => runs[from]!);
  const columns = ['order', ...(blocks ? [blocks.column] : []), ...factors.map(({ column }) => column), outcome];
  const rows = ordered.map(([name, ...settings], at) => [String(at + 1), ...(blocks ? [name!] : []), ...settings, '']);
  return { columns, rows, question, repetitions, needed, changes: changesOf(ordered, factors) };
}

/** @param blocks of runs that are alike in all but one factor */
function neededFor({ factors, noise, margin }: ExperimentQuestion, blocks: number): Experiment['needed'] {
  const width = Math.log1p(margin);
  const common = { spread: Math.log1p(noise), margin: width, error: error / factors.length, power, blocks };
  return [
    { ifTruth: 'there is no effect', perSide: runsNeeded({ ...common, shift: 0 }) },
    { ifTruth: 'it is twice the margin', perSide: runsNeeded({ ...common, shift: 2 * width }) },
  ];
}

function crossed(levels: readonly (readonly string[])[]): string[][] {
  return levels.reduce<string[][]>(
    (combinations, own) => combinations.flatMap((one) => own.map((level) => [...one, level])),
    [[]],
  );
}

function changesOf(runs: readonly (readonly string[])[], factors: readonly PlannedFactor[]): Experiment['changes'] {
  const byBlock = Object.values(Object.groupBy(runs, ([name]) => name!)) as (readonly string[])[][];
  return factors.map((factor, at) => ({
    factor,
    times: byBlock.reduce((sum, own) => sum + own.filter((run, i) => i > 0 && run[at + 1] !== own[i - 1]![at + 1]).length, 0),
  }));
}
