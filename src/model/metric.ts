import type { UnitName } from '../units/unit.ts';

/** What holds a migration back most. */
export const bottlenecks = ['wire', 'processor', 'wake-ups', 'receive ring', 'measured stream', 'speed limit'] as const;
export type Bottleneck = (typeof bottlenecks)[number];

/** All outputs of one migration, in base units. `Infinity` where it never ends. */
export interface Outcome {
  /** From the order to migrate until the VM runs on the target with nothing left to send. */
  totalTime: number;
  /** Suspended on the source until running on the target. */
  downtime: number;
  /** Bytes on the connection: memory as sent; headers, markers and firmware included. */
  transferred: number;
  /** Passes over memory, as the platform counts them. */
  rounds: number;
  /** Whether what was left came down to the stop size before any round limit. */
  converged: boolean;
  /** Payload bit/s of the connection while the VM runs. */
  goodput: number;
  /** Share of the nominal link rate that the operating system displays for that goodput. */
  utilisation: number;
  bottleneck: Bottleneck;
}

export interface Metric {
  readonly title: string;
  /** Unit in which reports show it, or what the value is instead of a quantity. */
  readonly unit: UnitName | 'flag' | 'word';
  /** Digits after the point in reports. */
  readonly digits: number;
  /** Name and unit of the column in the result of `predict`. */
  readonly column: { readonly name: string; readonly unit: UnitName | 'flag' | 'word' };
  readonly meaning: string;
}

/** Every output of the model, once. Result columns, table columns and axis titles derive from these entries. */
export const metrics = {
  totalTime: {
    title: 'Migration time',
    unit: 's',
    digits: 1,
    column: { name: 'total_s', unit: 's' },
    meaning: 'from the order to migrate until the VM runs on the target',
  },
  downtime: {
    title: 'Downtime',
    unit: 'ms',
    digits: 0,
    column: { name: 'downtime_ms', unit: 'ms' },
    meaning: 'VM suspended on the source until running on the target',
  },
  transferred: {
    title: 'Transferred',
    unit: 'GiB',
    digits: 2,
    column: { name: 'transferred_mib', unit: 'MiB' },
    meaning: 'bytes on the connection; headers, markers and firmware included',
  },
  rounds: {
    title: 'Rounds',
    unit: 'count',
    digits: 0,
    column: { name: 'rounds', unit: 'count' },
    meaning: 'passes over memory, as the platform counts them',
  },
  converged: {
    title: 'Converged',
    unit: 'flag',
    digits: 0,
    column: { name: 'converged', unit: 'flag' },
    meaning: 'the rest came down to the stop size before any round limit',
  },
  goodput: {
    title: 'Goodput',
    unit: 'Gb/s',
    digits: 2,
    column: { name: 'goodput_mbps', unit: 'Mb/s' },
    meaning: 'payload rate of the connection while the VM runs',
  },
  utilisation: {
    title: 'Displayed utilisation',
    unit: '%',
    digits: 1,
    column: { name: 'utilisation', unit: '1' },
    meaning: 'share of the link rate that the operating system displays',
  },
  bottleneck: {
    title: 'Bottleneck',
    unit: 'word',
    digits: 0,
    column: { name: 'bottleneck', unit: 'word' },
    meaning: 'what holds the migration back most',
  },
} as const satisfies Record<keyof Outcome, Metric>;

export type MetricName = keyof typeof metrics;
export const metricNames = Object.keys(metrics) as readonly MetricName[];

/** An outcome to be written on. */
export function blankOutcome(): Outcome {
  return {
    totalTime: 0,
    downtime: 0,
    transferred: 0,
    rounds: 0,
    converged: false,
    goodput: 0,
    utilisation: 0,
    bottleneck: 'wire',
  };
}
