import { labCells, labOutcome, type LabOutcome, type LabRow } from '../importers/qemu-lab.ts';
import type { Outcome } from '../model/metric.ts';
import { migrate } from '../model/migrate.ts';
import { scenarioFromCells } from '../scenario/columns.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { crossValidate } from '../stats/cross-validation.ts';
import { bestFit, type Pair } from './agreement.ts';

/** A migration of the QEMU laboratory that ended, and what the model says of it. */
export interface Trial {
  readonly row: LabRow;
  readonly seen: LabOutcome;
  readonly said: Outcome;
}

/** Rates, in Mb/s, at which the laboratory's target may take in memory that it has not touched. */
const candidates = Array.from({ length: 31 }, (_, at) => 1000 + 100 * at);

/** The scenario of a row, with the one property of the laboratory machine that has to be fitted. */
export function labScenario(row: LabRow, firstTouch: number): Scenario {
  return scenarioFromCells(labCells(row, firstTouch));
}

/** The first-touch rate with which total times of the rows are predicted best, in Mb/s. */
export function fitFirstTouch(rows: readonly LabRow[]): number {
  return bestFit(candidates, (firstTouch) =>
    pairs(labTrials(rows, firstTouch), 'totalTime').filter(({ predicted }) => predicted < Infinity),
  );
}

/** The rows that ended, each with the model's prediction. */
export function labTrials(rows: readonly LabRow[], firstTouch: number): Trial[] {
  return ended(rows).map((row) => ({ row, seen: labOutcome(row), said: migrate(labScenario(row, firstTouch)) }));
}

/** The same with a first-touch rate that was fitted without the row's point, in five folds. */
export function heldOutTrials(rows: readonly LabRow[]): Trial[] {
  const predict = (row: LabRow, firstTouch: number): Trial => labTrials([row], firstTouch)[0]!;
  return crossValidate(ended(rows), ({ point }) => point!, 5, fitFirstTouch, predict);
}

/** Prediction and observation of one quantity. */
export function pairs(trials: readonly Trial[], output: 'totalTime' | 'downtime' | 'transferred' | 'rounds'): Pair[] {
  return trials.map(({ seen, said }) => ({ predicted: said[output], observed: seen[output] }));
}

/** Rows of which a rule is wrong about whether they end in the time they were given. */
export function wrongVerdicts(rows: readonly LabRow[], timeOf: (row: LabRow) => number): LabRow[] {
  return rows.filter((row) => labOutcome(row).completed !== timeOf(row) <= Number(row.timeout_s));
}

function ended(rows: readonly LabRow[]): LabRow[] {
  return rows.filter((row) => labOutcome(row).completed);
}
