import { scenarioColumns } from '../scenario/columns.ts';
import { parameterAt } from '../scenario/scenario.ts';
import { InputError, nearest } from '../units/input-error.ts';
import type { TuningClaim } from './claims.ts';
import { messages } from './messages.ts';
import type { Better } from './outcome.ts';
import type { Runs } from './runs.ts';

/** A setting whose effect is asked for. */
export interface Factor {
  readonly column: string;
  /** The claim that it belongs to, where it is one of the catalogue. */
  readonly claim?: TuningClaim;
  /** Settings that count as what it is changed from, the first that the runs have; the lowest number, or the first, otherwise. */
  readonly usual: readonly string[];
}

/** What someone wants to know of runs. */
export interface CheckQuestion {
  readonly factors: readonly Factor[];
  /** Column that is compared; chosen from those of the file unless given. */
  readonly outcome?: string | undefined;
  readonly better?: Better | undefined;
  /** Differences below this share do not matter in practice: 0.05 for 5 %. */
  readonly margin: number;
  /** Columns beside the known settings whose runs are comparable only at equal values. */
  readonly blocks: readonly string[];
  /** Columns that do not have to be alike. */
  readonly ignored: readonly string[];
  /** Column with the order or time of the runs; found by its name unless given. */
  readonly order?: string | undefined;
}

/** Where a claim’s setting stands in these runs. @throws InputError when no column has it */
export function factorOfClaim(claim: TuningClaim, runs: Runs): Factor {
  const column = claim.columns.find((name) => runs.names.includes(name));
  if (column !== undefined) return { column, claim, usual: claim.usual };
  const near = claim.columns.flatMap((name) => nearest(name, runs.names) ?? [])[0];
  throw new InputError(messages.noFactor(runs.place, claim.id, claim.columns, near ?? `the file has ${runs.names.join(', ')}`));
}

/** A column that someone names; a known setting is changed from its default unless said otherwise. */
export function factorOfColumn(column: string, baseline?: string): Factor {
  const usual = baseline === undefined ? [defaultOf(column), 'off', 'no', 'false'] : [baseline];
  return { column, usual: usual.filter((level) => level !== undefined) };
}

/** What a known setting with a closed list of values is unless stated. */
function defaultOf(column: string): string | undefined {
  const known = scenarioColumns.find(({ name }) => name === column);
  const entry = known && parameterAt(known.path);
  return entry?.kind === 'choice' ? entry.default : undefined;
}
