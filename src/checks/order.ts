import { InputError } from '../units/input-error.ts';
import { messages } from './messages.ts';
import type { CheckQuestion } from './question.ts';
import { orders } from './column-names.ts';
import { cellsOf, numberIn, type Runs } from './runs.ts';

/** The order in which runs were made. */
export interface RunOrder {
  readonly column: string;
  /** A number or a time for each row. */
  readonly at: readonly number[];
}

/**
 * The order of the runs, where the file says it.
 * @throws InputError when a column is named and says no order
 */
export function orderOf(runs: Runs, { order }: Pick<CheckQuestion, 'order'>): RunOrder | undefined {
  if (order !== undefined) {
    const at = moments(runs, order);
    const unread = at.findIndex(Number.isNaN);
    if (unread < 0) return { column: order, at };
    throw new InputError(messages.noOrder(runs.place, runs.lines[unread]!, order, cellsOf(runs, order)[unread]!));
  }
  return orders
    .filter((column) => runs.names.includes(column))
    .map((column) => ({ column, at: moments(runs, column) }))
    .find(({ at }) => !at.some(Number.isNaN));
}

function moments(runs: Runs, column: string): number[] {
  return cellsOf(runs, column).map((text) => {
    const number = numberIn(text, runs);
    return Number.isNaN(number) ? Date.parse(text) : number;
  });
}
