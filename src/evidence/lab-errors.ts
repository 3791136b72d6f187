import { agreement, type Pair } from './agreement.ts';
import { pairs, type Trial } from './lab-trials.ts';

/** What the laboratory saw of a migration, as reports call it. */
export const quantities = { totalTime: 'total time', transferred: 'bytes', rounds: 'rounds', downtime: 'downtime' } as const;
export const quantityNames = Object.keys(quantities) as (keyof typeof quantities)[];

/** How far predictions are from what was seen, in percent. */
export type Error = {
  readonly count: number;
  /** Half of them are at most this far off. */
  readonly median: number;
  /** Nine in ten are at most this far off. */
  readonly ninth: number;
};

export type QuantityError = Error & { readonly rows: string; readonly output: string };
export type LinkError = Error & { readonly rows: string; readonly link: number; readonly share: string };

export function errorOf(compared: readonly Pair[]): Error {
  const { count, median, ninth } = agreement(compared);
  return { count, median: 100 * median, ninth: 100 * ninth };
}

/** Errors of every quantity over named sets of migrations. */
export function quantityErrors(sets: Readonly<Record<string, readonly Trial[]>>): QuantityError[] {
  return Object.entries(sets).flatMap(([rows, trials]) =>
    quantityNames.map((name) => ({ rows, output: quantities[name], ...errorOf(pairs(trials, name)) })),
  );
}

/** How far a run is from its repetition: no model can be told to be nearer than this. */
export function repetitionErrors(rows: string, trials: readonly Trial[]): QuantityError[] {
  const points = Object.values(Object.groupBy(trials, ({ row }) => row.point!));
  const twice = points.flatMap((runs) => (runs?.length === 2 ? [runs as [Trial, Trial]] : []));
  return quantityNames.map((name) => {
    const apart = twice.map(([run, again]) => ({ predicted: run.seen[name], observed: again.seen[name] }));
    return { rows, output: quantities[name], ...errorOf(apart) };
  });
}

/** Errors of total time by link and by how much of it the guest dirties. */
export function linkErrors(sets: Readonly<Record<string, readonly Trial[]>>): LinkError[] {
  return Object.entries(sets).flatMap(([rows, trials]) =>
    Object.values(Object.groupBy(trials, (trial) => `${trial.row.bw_Mbps} ${dirtyShare(trial)}`)).map((group) => {
      const [first] = group as [Trial, ...Trial[]];
      const cell = { rows, link: Number(first.row.bw_Mbps), share: dirtyShare(first) };
      return { ...cell, ...errorOf(pairs(group!, 'totalTime')) };
    }),
  );
}

function dirtyShare({ row }: Trial): string {
  const share = Number(row.rate_frac);
  if (share === 0) return 'idle';
  return share <= 0.5 ? 'up to half the link' : 'above half';
}
