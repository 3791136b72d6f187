import { concurrentTrials, type ConcurrentTrial } from '../evidence/concurrent-trials.ts';
import { readDataTable } from '../importers/data-table.ts';

/** Sets of VMs that the QEMU laboratory moved at once and in turn. */
export interface MeasuredTogether {
  readonly trials: readonly ConcurrentTrial[];
  /** Time at once over that in turn, of each set that writes. */
  readonly busy: readonly number[];
  /** The same of those that do not. */
  readonly idle: readonly number[];
  /** Largest error of the model in any of them, in percent. */
  readonly error: number;
}

export function measuredTogether(): MeasuredTogether {
  const trials = concurrentTrials(readDataTable('observed/qemu-concurrent.csv'), readDataTable('observed/qemu-train.csv'));
  const ratios = (of: readonly ConcurrentTrial[]) => of.map(({ ratio }) => ratio);
  return {
    trials,
    busy: ratios(trials.filter(({ writes }) => writes > 0)),
    idle: ratios(trials.filter(({ writes }) => writes === 0)),
    error: Math.max(...trials.map(({ error }) => error)),
  };
}
