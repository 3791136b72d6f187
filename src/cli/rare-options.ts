import { InvalidArgumentError, type Command } from 'commander';
import { InputError } from '../units/input-error.ts';
import { parseQuantity } from '../units/parse.ts';
import type { RareCounts } from './rare-file.ts';

/** Options of a campaign against a rare failure, as commander hands them over. */
export interface RareOptions extends Partial<RareCounts> {
  readonly rare?: string;
  readonly level: number;
  readonly secondsPerRun?: number;
}

export function rareOptions(command: Command): Command {
  return command
    .option('--rare <file>', 'table of runs that may fail, - for standard input; see the example')
    .option('--runs <n>', 'or the counts themselves: runs, with the fix where there is one', wholeNumber)
    .option('--failures <n>', 'how many of them failed', wholeNumber)
    .option('--before-runs <n>', 'runs without the fix', wholeNumber)
    .option('--before-failures <n>', 'how many of them failed', wholeNumber)
    .option('--level <share>', 'confidence of bounds and verdict', confidence, 0.95)
    .option('--seconds-per-run <s>', 'what a run takes, to say how long those that are missing take', positiveNumber);
}

/** @throws InputError unless there is a table, or counts that belong together */
export function rareCampaign({
  rare,
  runs,
  failures,
  beforeRuns,
  beforeFailures,
}: Omit<RareOptions, 'level'>): string | RareCounts {
  const counts = { '--runs': runs, '--failures': failures, '--before-runs': beforeRuns, '--before-failures': beforeFailures };
  const given = Object.entries(counts).flatMap(([option, value]) => (value === undefined ? [] : option));
  if (rare !== undefined && given.length > 0)
    throw new InputError(`--rare ${rare}: the table has the counts, so leave ${given.join(' and ')} away`);
  if (rare !== undefined) return rare;
  if (runs === undefined || failures === undefined)
    throw new InputError(
      `${given.join(' and ')}: ${runs === undefined ? '--runs' : '--failures'} is missing; give both counts, or a table with --rare FILE`,
    );
  if ((beforeRuns === undefined) !== (beforeFailures === undefined))
    throw new InputError('--before-runs and --before-failures belong together; give both or neither');
  return { runs, failures, beforeRuns, beforeFailures };
}

function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('expected a whole number, 0 or more.');
  return Number(text);
}

function positiveNumber(text: string): number {
  if (!(Number(text) > 0 && Number(text) < Infinity)) throw new InvalidArgumentError('expected a positive number of seconds.');
  return Number(text);
}

function confidence(text: string): number {
  try {
    return parseQuantity(text, 'ratio', '95%');
  } catch (error) {
    throw error instanceof InputError ? new InvalidArgumentError(`${error.message}.`) : error;
  }
}
