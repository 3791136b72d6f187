import { labCells, labOutcome, meanFirstTouch, type FirstTouch, type LabOutcome, type LabRow } from '../importers/qemu-lab.ts';
import type { Outcome } from '../model/metric.ts';
import { migrate } from '../model/migrate.ts';
import { firstTouchPace, idleScan } from '../model/pages.ts';
import { scenarioFromCells } from '../scenario/columns.ts';
import { platforms } from '../scenario/platforms.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { crossValidate } from '../stats/cross-validation.ts';
import { gigabitsPerSecond, microseconds } from '../units/quantity.ts';
import { bestFit, type Pair } from './agreement.ts';

/** A migration of the QEMU laboratory that ended, and what the model says of it. */
export interface Trial {
  readonly row: LabRow;
  readonly seen: LabOutcome;
  readonly said: Outcome;
}

/** What has to be fitted of the laboratory machine. */
export interface LabMachine {
  readonly firstTouch: FirstTouch;
  /** Share of the shaped rate that is carried while others run: shaper and acknowledgements then wait for a processor. */
  readonly packedShare: number;
}

const intakes = Array.from({ length: 41 }, (_, at) => 1000 + 50 * at);
const takingIn: readonly FirstTouch[] = Array.from({ length: 17 }, (_, at) => 32 * at).flatMap((atHand) =>
  intakes.map((rate) => ({ rate, atHand, perPage: 0 })),
);
const perPages = Array.from({ length: 41 }, (_, at) => at / 40);
const socketTimes = Array.from({ length: 31 }, (_, at) => 50 + 5 * at);
const packedShares = Array.from({ length: 21 }, (_, at) => 1 - at / 400);

/** The scenario of a row on the laboratory machine. */
export function labScenario(row: LabRow, firstTouch: FirstTouch, packedShare?: number, socketTime?: number): Scenario {
  return scenarioFromCells(labCells(row, firstTouch, packedShare, socketTime));
}

/**
 * What memory costs that was never touched: what gives the rates of first rounds best. What the target takes in shows in guests that
 * have touched most of theirs: at 2.5 Gb/s these were 2.09, 1.92 and 1.75 Gb/s for 512, 1024 and 2048 MiB (medians where little else
 * ran), so that one rate does not give them all. What the source looks through shows in the others: 0.78 Gb/s on 1 Gb/s for 256 MiB of
 * 4 GiB.
 */
export function fitFirstTouch(rows: readonly LabRow[]): FirstTouch {
  const timed = rows.filter(({ first_round_payload_Mbps: rate, limit_by }) => Number(rate) > 0 && limit_by === 'wire');
  const inUse = (row: LabRow) => Number(row.touched_MiB) >= Number(row.mem_MiB) / 2;
  const best = (of: readonly LabRow[], candidates: readonly FirstTouch[]) => {
    const firstRounds = of.map((row) => ({ row, scenario: labScenario(row, takingIn[0]!) }));
    return bestFit(candidates, (candidate) =>
      firstRounds.map(({ row, scenario }) => ({
        predicted: firstRoundRate(row, scenario, candidate),
        observed: Number(row.first_round_payload_Mbps),
      })),
    );
  };
  const touch = best(timed.filter(inUse), takingIn);
  return best(
    timed.filter((row) => !inUse(row)),
    perPages.map((perPage) => ({ ...touch, perPage })),
  );
}

/** Mb/s of the first round. */
function firstRoundRate(row: LabRow, { migration, host, vm }: Scenario, firstTouch: FirstTouch): number {
  const firstTouchRate = gigabitsPerSecond(meanFirstTouch(row, firstTouch) / 1000);
  const rate = 8 * firstTouchPace(migration.streamCap / 8, { ...host, firstTouchRate });
  const bits = 8 * (vm.memory - vm.untouched);
  const looking = { ...host, untouchedPageTime: microseconds(firstTouch.perPage) };
  return bits / (bits / rate + idleScan(vm, platforms[migration.platform], looking, rate)) / 1e6;
}

/** That, and the share of links with which total times of the rows are then predicted best. */
export function fitMachine(rows: readonly LabRow[]): LabMachine {
  const firstTouch = fitFirstTouch(rows);
  const packedShare = bestFit(packedShares, (candidate) =>
    pairs(labTrials(rows, firstTouch, candidate), 'totalTime').filter(({ predicted }) => predicted < Infinity),
  );
  return { firstTouch, packedShare };
}

/** The rows that ended, each with the model's prediction. */
export function labTrials(rows: readonly LabRow[], firstTouch: FirstTouch, packedShare?: number): Trial[] {
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

/**
 * Trials of a quiet machine. How fast it takes in new memory and how much its sockets hold was fitted to its other points, in five
 * folds: both depend on what else it does.
 *
 * @param firstTouch of the same machine when it was busy
 */
export function quietTrials(rows: readonly LabRow[], firstTouch: FirstTouch): Trial[] {
  return crossValidate(
    ended(rows),
    ({ point }) => point!,
    5,
    (known) => fitQuiet(known, firstTouch),
    (row, machine) => quietTrial(row, machine),
  );
}

interface QuietMachine {
  readonly firstTouch: FirstTouch;
  /** Milliseconds of sending that a socket holds. */
  readonly socketTime?: number;
}

/** What gives total times best, and then downtimes, which nothing else depends on. */
function fitQuiet(rows: readonly LabRow[], busy: FirstTouch): QuietMachine {
  const done = ended(rows);
  const best = (machines: readonly QuietMachine[], output: 'totalTime' | 'downtime') =>
    bestFit(machines, (machine) =>
      pairs(
        done.map((row) => quietTrial(row, machine)),
        output,
      ),
    );
  const { firstTouch } = best(
    intakes.map((rate) => ({ firstTouch: { ...busy, rate } })),
    'totalTime',
  );
  return best(
    socketTimes.map((socketTime) => ({ firstTouch, socketTime })),
    'downtime',
  );
}

function quietTrial(row: LabRow, { firstTouch, socketTime }: QuietMachine): Trial {
  return { row, seen: labOutcome(row), said: migrate(labScenario(row, firstTouch, undefined, socketTime)) };
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
