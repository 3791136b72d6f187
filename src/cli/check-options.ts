import { InvalidArgumentError, type Command } from 'commander';
import { tuningClaims } from '../checks/claims.ts';
import { InputError } from '../units/input-error.ts';
import { parseQuantity } from '../units/parse.ts';

/** Options that say which claims are checked and how, as commander hands them over. */
export interface ClaimOptions {
  readonly claim: readonly string[];
  readonly factor: readonly string[];
  readonly outcome?: string;
  readonly better?: string;
  readonly baseline?: string;
  readonly margin: number;
  readonly where: readonly string[];
  readonly blocks: readonly string[];
  readonly ignore: readonly string[];
  readonly order?: string;
  readonly seed: number;
  readonly plan: boolean;
  readonly levels?: string;
  readonly noise?: number;
  readonly out?: string;
  readonly model: boolean;
  readonly profile?: string | undefined;
}

/** Differences up to this do not matter, unless someone says otherwise. */
export const usualMargin = 0.05;

export function claimOptions(command: Command): Command {
  const claims = tuningClaims.map(({ id }) => id).join(', ');
  return command
    .option('--claim <claim>', `what is claimed to make migration faster: ${claims}; may be given again`, collected)
    .option('--factor <column>', 'or the column of any setting; may be given again', collected)
    .option('--outcome <column>', 'what is compared; the first of observed_total_s, observed_goodput_mbps, … unless given')
    .option('--better <way>', 'lower or higher, where the name of the outcome does not say')
    .option('--baseline <value>', 'what the setting is changed from, where that is not the usual value')
    .option('--margin <share>', 'differences up to this do not matter; 5% unless given', share)
    .option('--where <column=value>', 'only such runs; may be given again', collected)
    .option('--blocks <column>', 'runs are comparable at the same value only, beside vm, host and settings', collected)
    .option('--ignore <column>', 'runs are comparable whatever its value', collected)
    .option('--order <column>', 'when a run was made; found by its name unless given')
    .option('--plan', 'design the experiment: a table of runs in random order, to be filled in', false)
    .option('--levels <a,b>', 'with --plan and --factor: the two settings')
    .option('--noise <share>', 'with --plan: how much equal runs vary', share)
    .option('--out <file>', 'with --plan: where the table goes; standard output unless given, or for -')
    .option('--model', 'ask the model instead of runs: where does the claim hold?', false)
    .option('--profile <file>', 'with --model: the hosts that precopy fit found, instead of those of the article')
    .option('--seed <n>', 'where random numbers start', wholeNumber, 1);
}

/** What holds where someone says nothing. */
export const usualClaimOptions = { claim: [], factor: [], where: [], blocks: [], ignore: [], margin: usualMargin } as const;

/** Whether anything asks for a claim. */
export function asksForClaim({ claim, factor, plan, model }: ClaimOptions): boolean {
  return claim.length > 0 || factor.length > 0 || plan || model;
}

function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('expected a whole number, 0 or more.');
  return Number(text);
}

function share(text: string): number {
  try {
    const value = parseQuantity(text, 'ratio', '5 %');
    if (value >= 0 && value < 1) return value;
  } catch (error) {
    throw error instanceof InputError ? new InvalidArgumentError(`${error.message}.`) : error;
  }
  throw new InvalidArgumentError('expected 0 % or more and less than 100 %, for example 5%.');
}
