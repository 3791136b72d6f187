import { checkPlan } from './check-plan.ts';
import { durationOf } from './churn.ts';
import { cutLogs, loggedBetween } from './cut-logs.ts';
import { extend } from './extend.ts';
import { lineOf } from './line.ts';
import { bytesSent, deliveriesOf, type Parcel } from './parcel.ts';
import type { ReplicaPlan } from './plan.ts';
import { recoveryPointOf, type Delivery, type RecoveryPoint } from './recovery-point.ts';
import { lateShare } from './rules.ts';
import { shipLogs } from './ship-logs.ts';

/** A copy of a VM over the time of a trace. */
export interface Copy {
  readonly deliveries: readonly Delivery[];
  readonly recoveryPoint: RecoveryPoint;
}

export interface ReplicaOutcome extends Copy {
  /** Share of logs that had not arrived when the next one was closed; those too near the end to tell are left out. */
  readonly late: number;
  /** So many are late that Hyper-V shows a warning. */
  readonly warning: boolean;
  readonly resynchronisations: readonly Resynchronisation[];
  /** Bytes of all logs, the open one included: `sent` + `superseded` + `backlog`. */
  readonly logged: number;
  readonly sent: number;
  /** Bytes of logs that a resynchronisation made worthless before they were sent. */
  readonly superseded: number;
  /** Bytes that wait at the end, those of the open log included. */
  readonly backlog: number;
  readonly extended?: Copy;
}

/** Both sides are compared and made equal again; `to` is infinite where the logs outgrew their share once more before its end. */
export interface Resynchronisation {
  readonly from: number;
  readonly to: number;
  readonly bytes: number;
}

/**
 * Replicate a VM for as long as a trace of its writes lasts.
 *
 *     churn ─→ 1 logs ─→ 2 parcels on the line ─→ 3 deliveries ─→ 5 recovery points
 *              (interval)  (goodput, outages,        └─→ 4 third site ─┘
 *                           resynchronisation)
 *
 * One cycle after the other, without chance: what is random is in the trace.
 *
 * @throws InputError where the plan asks for what its platform does not offer
 */
export function replicate(plan: ReplicaPlan): ReplicaOutcome {
  checkPlan(plan);
  const { churn, goodput, outages = [], extended } = plan;
  const { interval, compressionRatio, hotSet } = plan.replication;
  const end = durationOf(churn);

  // 1 logs
  const logs = cutLogs(churn, interval, hotSet);
  const open = loggedBetween(churn, logs.length * interval, end, hotSet);

  // 2 parcels on the line
  const line = lineOf((goodput / 8) * compressionRatio, outages);
  const parcels = shipLogs(logs, line, plan);

  // 3 deliveries
  const deliveries = deliveriesOf(parcels, end);

  // 4 third site
  const third = extended && deliveriesOf(extend(deliveries, extended, compressionRatio, end), end);

  // 5 recovery points
  const logParcels = parcels.filter(({ kind }) => kind === 'log');
  const sent = (parcel: Parcel) => bytesSent(parcel, line, end);
  const unsent = (of: readonly Parcel[]) => sum(of.map((parcel) => parcel.bytes - sent(parcel)));
  const late = lateOf(logParcels, interval, end);
  return {
    deliveries,
    recoveryPoint: recoveryPointOf(deliveries, end),
    late,
    warning: late > lateShare,
    resynchronisations: parcels
      .filter(({ kind }) => kind === 'resynchronisation')
      .map(({ cut, arrives, dropped, bytes }) => ({ from: cut, to: dropped < arrives ? Infinity : arrives, bytes })),
    logged: sum(logs.map(({ bytes }) => bytes)) + open,
    sent: sum(logParcels.map(sent)),
    superseded: unsent(logParcels.filter(({ dropped }) => dropped < Infinity)),
    backlog: unsent(logParcels.filter(({ dropped }) => dropped === Infinity)) + open,
    ...(third && { extended: { deliveries: third, recoveryPoint: recoveryPointOf(third, end) } }),
  };
}

function lateOf(logs: readonly Parcel[], interval: number, end: number): number {
  const known = logs.filter(({ cut }) => cut + interval <= end);
  const late = known.filter(({ cut, arrives, dropped }) => dropped < Infinity || arrives > cut + interval);
  return known.length === 0 ? 0 : late.length / known.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
