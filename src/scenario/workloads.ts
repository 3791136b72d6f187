import { gibibytes, mebibytes } from '../units/quantity.ts';

/** How a number is spread: 5 % lie below `low`, half below `median`, 5 % above `high`; all of it above 0. */
export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** What VMs of a kind write to their memory where nobody has measured it. */
export interface WorkloadClass {
  readonly title: string;
  /** Bytes a second dirtied per byte of memory. */
  readonly dirtyRate: Spread;
  /** Share of the memory that is written again and again. */
  readonly workingSet: Spread;
  /** Whether any figure of it was measured by someone. */
  readonly basis: 'one measurement' | 'assumed';
  readonly source: string;
}

/** MiB/s per GiB of memory. */
const perGibibyte = ({ low, median, high }: Spread): Spread => {
  const unit = mebibytes(1) / gibibytes(1);
  return { low: low * unit, median: median * unit, high: high * unit };
};

const fedora = 'an idle Fedora VM of 1 GB was counted at 4 to 8 MB/s (KubeVirt pull request 10302, libvirt’s one-second samples)';
const sqlServer =
  'the SQL Server of 50 GB moved in 74 to 78 s (10 Gb/s article), which the model shows for 0 to 0.5 MiB/s per GiB';
const warehouse =
  'a Java warehouse of 256 GiB, 80 % busy, dirtied 67 551 pages a second, 1.0 MiB/s per GiB, and no more than 28 GB had to be sent of it (QEMU commit 7ca1dfad)';
const wide = 'the spread is assumed, and wide: measure yours';

/**
 * Workload classes, for sizing before anything is measured. No published distribution of dirty rates over VMs was found: single
 * figures stand where there are any, and every spread is assumed. What a system dirties need not grow with its memory, so
 * small VMs may do more and large ones less.
 */
export const workloads = {
  idle: {
    title: 'Idle',
    dirtyRate: perGibibyte({ low: 0.02, median: 0.3, high: 8 }),
    workingSet: { low: 0.005, median: 0.03, high: 0.2 },
    basis: 'one measurement',
    source: `upper end: ${fedora}; ${wide}`,
  },
  office: {
    title: 'Office and virtual desktops',
    dirtyRate: perGibibyte({ low: 0.2, median: 2, high: 20 }),
    workingSet: { low: 0.03, median: 0.15, high: 0.5 },
    basis: 'assumed',
    source: wide,
  },
  web: {
    title: 'Web and applications',
    dirtyRate: perGibibyte({ low: 0.1, median: 1.5, high: 20 }),
    workingSet: { low: 0.02, median: 0.1, high: 0.5 },
    basis: 'assumed',
    source: wide,
  },
  file: {
    title: 'Files and print',
    dirtyRate: perGibibyte({ low: 0.05, median: 1, high: 15 }),
    workingSet: { low: 0.02, median: 0.15, high: 0.7 },
    basis: 'assumed',
    source: wide,
  },
  database: {
    title: 'Databases',
    dirtyRate: perGibibyte({ low: 0.1, median: 1, high: 15 }),
    workingSet: { low: 0.03, median: 0.15, high: 0.6 },
    basis: 'one measurement',
    source: `lower end: ${sqlServer}; ${wide}`,
  },
  mail: {
    title: 'Mail',
    dirtyRate: perGibibyte({ low: 0.1, median: 1, high: 15 }),
    workingSet: { low: 0.03, median: 0.15, high: 0.6 },
    basis: 'assumed',
    source: `as databases; ${wide}`,
  },
  'in-memory': {
    title: 'In-memory data and Java heaps',
    dirtyRate: perGibibyte({ low: 0.2, median: 1, high: 20 }),
    workingSet: { low: 0.02, median: 0.1, high: 0.6 },
    basis: 'one measurement',
    source: `median: ${warehouse}; ${wide}`,
  },
  unknown: {
    title: 'Not known',
    dirtyRate: perGibibyte({ low: 0.03, median: 1, high: 20 }),
    workingSet: { low: 0.01, median: 0.1, high: 0.6 },
    basis: 'assumed',
    source: 'from nearly the least to the most of all classes; measure yours, or state a class',
  },
} as const satisfies Record<string, WorkloadClass>;

export type WorkloadId = keyof typeof workloads;
export const workloadIds = Object.keys(workloads) as readonly WorkloadId[];

/**
 * The value below which a share `u` of a spread lies: log-linear between its three quantiles, and beyond them as before.
 *
 * @param u 0 ≤ u ≤ 1; a caller that draws takes it from its own stream of chance
 * @example quantileOfSpread({ low: 1, median: 10, high: 100 }, 0.5) // 10
 */
export function quantileOfSpread({ low, median, high }: Spread, u: number): number {
  const end = u < 0.5 ? low : high;
  return median * (end / median) ** (Math.abs(u - 0.5) / 0.45);
}
