/**
 * How long clients are without the VM, over all of them: each stretch holds a share of them, spread evenly over its time.
 * Seconds from the moment the VM is suspended. Shares add up to 1; a stretch of no length is a moment, one at `Infinity`
 * holds those who stay without it until someone intervenes.
 */
export type Outage = readonly Stretch[];

export interface Stretch {
  readonly share: number;
  readonly from: number;
  readonly to: number;
}

/** Shares that differ by less are the same. */
const rounding = 1e-12;

/**
 * Share of the clients that are served again within a time (the distribution function).
 * @example servedWithin([{ share: 1, from: 0, to: 20 }], 5) // 0.25
 */
export function servedWithin(outage: Outage, time: number): number {
  return outage.reduce(
    (sum, { share, from, to }) => sum + (time >= to ? share : time > from ? (share * (time - from)) / (to - from) : 0),
    0,
  );
}

/**
 * Mean outage: the middle of each stretch, weighted by its share; `Infinity` where a client is never served again.
 * @example meanOutage([{ share: 0.5, from: 0, to: 0 }, { share: 0.5, from: 10, to: 30 }]) // 10
 */
export function meanOutage(outage: Outage): number {
  return outage.reduce((sum, { share, from, to }) => sum + (share > 0 ? (share * (from + to)) / 2 : 0), 0);
}

/**
 * The time within which a share of the clients are served again: the least t with F(t) ≥ share.
 * @param share 0 to 1
 * @example outageQuantile([{ share: 0.5, from: 1, to: 1 }, { share: 0.5, from: 10, to: 30 }], 0.75) // 20
 */
export function outageQuantile(outage: Outage, share: number): number {
  const ends = [...new Set(outage.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const at = ends.findIndex((end) => servedWithin(outage, end) >= share - rounding);
  const [start, end] = [ends[at - 1], ends[at]!];
  if (start === undefined || end === Infinity) return end;
  const [before, until] = [servedWithin(outage, start), servedBefore(outage, end)];
  return share >= until ? end : start + ((share - before) / (until - before)) * (end - start);
}

/**
 * The outage of clients who find out only at their next try that the VM can be reached: each time becomes that of the first
 * try not before it. Those who run out of tries stay without it.
 * @param reachable when the VM can be reached, over all clients
 * @param tries seconds at which every client tries, rising
 * @example atNextTry([{ share: 1, from: 0, to: 4 }], [1, 3, 7]) // [{ share: 0.25, from: 1, to: 1 }, { share: 0.5, from: 3, to: 3 }, { share: 0.25, from: 7, to: 7 }]
 */
export function atNextTry(reachable: Outage, tries: Iterable<number>): Outage {
  const found: Stretch[] = [];
  const reached = servedBefore(reachable, Infinity);
  let served = 0;
  for (const time of tries) {
    if (served >= reached - rounding) break;
    const by = servedWithin(reachable, time);
    if (by > served) found.push({ share: by - served, from: time, to: time });
    served = by;
  }
  return served >= 1 - rounding ? found : [...found, { share: 1 - served, from: Infinity, to: Infinity }];
}

/** The same outage where nobody is served before a moment. */
export function notBefore(moment: number, outage: Outage): Outage {
  const early = servedWithin(outage, moment);
  const later = outage.flatMap(({ share, from, to }) => {
    if (to <= moment) return [];
    const start = Math.max(from, moment);
    return [{ share: from < moment ? (share * (to - start)) / (to - from) : share, from: start, to }];
  });
  return early > 0 ? [{ share: early, from: moment, to: moment }, ...later] : later;
}

function servedBefore(outage: Outage, time: number): number {
  const atOnce = outage.reduce((sum, { share, from, to }) => sum + (from === to && to === time ? share : 0), 0);
  return servedWithin(outage, time) - atOnce;
}
