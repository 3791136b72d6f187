import type { Block } from '../stats/block.ts';
import type { Random } from '../stats/random.ts';
import { InputError } from '../units/input-error.ts';
import { comparable, designOf, type Design } from './design.ts';
import { messages } from './messages.ts';
import { carryOut, type Method } from './method.ts';
import type { Better } from './outcome.ts';
import type { CheckQuestion } from './question.ts';
import { rolesOf, type Roles } from './roles.ts';
import type { Runs } from './runs.ts';
import type { Sides } from './sides.ts';
import { leaningOf, level, type Leaning } from './verdict.ts';

/** One setting compared with the usual one. */
export interface Comparison {
  readonly sides: Sides;
  readonly roles: Roles;
  readonly design: Design;
  /** Logarithms of what is compared. */
  readonly blocks: readonly Block[];
  readonly method: Method;
  /** The outcome with the setting as a multiple of that without. */
  readonly ratio: Ratio;
  readonly leaning: Leaning;
}

/** A ratio with the interval it is known in. */
export interface Ratio {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
}

/**
 * Compare the runs at one setting with those at the usual one.
 * @param logs of the outcome, by row
 * @throws InputError when there is nothing to compare
 */
export function compare(
  runs: Runs,
  sides: Sides,
  logs: readonly number[],
  better: Better,
  question: CheckQuestion,
  random: Random,
): Comparison {
  const roles = rolesOf(runs, sides, question);
  const design = designOf(runs, sides, roles);
  const blocks = comparable(design, logs);
  refuseTooFew(runs, sides, blocks);
  const method = carryOut(blocks, random);
  const leaning = leaningOf(method, Math.log1p(question.margin), better);
  return { sides, roles, design, blocks, method, ratio: ratioOf(method.shift), leaning };
}

export function ratioOf({ value, interval }: Method['shift']): Ratio {
  const { low, high } = interval(level);
  return { value: Math.exp(value), low: Math.exp(low), high: Math.exp(high), level };
}

function refuseTooFew(runs: Runs, { factor, base, level: other }: Sides, blocks: readonly Block[]): void {
  const count = (side: keyof Block) => blocks.reduce((sum, block) => sum + block[side].length, 0);
  const [before, after] = [count('base'), count('changed')];
  const freedom = before + after - blocks.length - 1;
  if (freedom < 1 || (blocks.length === 1 && Math.min(before, after) < 2))
    throw new InputError(messages.tooFew(runs.place, factor.column, base, before, other, after));
}
