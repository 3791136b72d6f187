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

/** What has to be fitted of the laboratory machine. */
export interface LabMachine {
  /** Rate, in Mb/s, at which the target takes in memory that it has not touched. */
  readonly firstTouch: number;
  /** Share of the shaped rate that is carried while others run: shaper and acknowledgements then wait for a processor. */
  readonly packedShare: number;
}

const firstTouches = Array.from({ length: 31 }, (_, at) => 1000 + 100 * at);
const packedShares = Array.from({ length: 21 }, (_, at) => 1 - at / 400);

/** The scenario of a row on the laboratory machine. */
export function labScenario(row: LabRow, firstTouch: number, packedShare?: number): Scenario {
  return scenarioFromCells(labCells(row, firstTouch, packedShare));
}

/** The first-touch rate of the machine with which total times of the rows are predicted best, in Mb/s. */
export function fitFirstTouch(rows: readonly LabRow[]): number {
  return fitMachine(rows).firstTouch;
}

/** The machine with which total times of the rows are predicted best: one property after the other until neither moves. */
export function fitMachine(rows: readonly LabRow[]): LabMachine {
  const told = (firstTouch: number, packedShare: number) =>
    pairs(labTrials(rows, firstTouch, packedShare), 'totalTime').filter(({ predicted }) => predicted < Infinity);
  let machine: LabMachine = { firstTouch: Infinity, packedShare: 1 };
  for (let before = NaN; before !== machine.firstTouch;) {
    before = machine.firstTouch;
    const firstTouch = bestFit(firstTouches, (candidate) => told(candidate, machine.packedShare));
    machine = { firstTouch, packedShare: bestFit(packedShares, (candidate) => told(firstTouch, candidate)) };
  }
  return machine;
}

/** The rows that ended, each with the model's prediction. */
export function labTrials(rows: readonly LabRow[], firstTouch: number, packedShare?: number): Trial[] {
  return ended(rows).map((row) => ({
    row,
    seen: labOutcome(row),
    said: migrate(labScenario(row, firstTouch, packedShare)),
  }));
}

/** The same with a machine that was fitted without the row's point, in five folds. */
export function heldOutTrials(rows: readonly LabRow[]): Trial[] {
  const predict = (row: LabRow, { firstTouch, packedShare }: LabMachine): Trial => labTrials([row], firstTouch, packedShare)[0]!;
  return crossValidate(ended(rows), ({ point }) => point!, 5, fitMachine, predict);
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
