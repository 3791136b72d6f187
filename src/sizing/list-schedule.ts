/**
 * When the last of several pieces of work is over that are taken in order, each by whichever place is free first.
 * @param times of each piece, of which those at `draw` count
 */
export function listSchedule(times: readonly Float64Array[], draw: number, places: number): number {
  const free = new Float64Array(Math.max(1, Math.min(places, times.length)));
  let last = 0;
  for (const time of times) {
    let first = 0;
    for (let place = 1; place < free.length; place++) if (free[place]! < free[first]!) first = place;
    free[first]! += time[draw]!;
    if (free[first]! > last) last = free[first]!;
  }
  return last;
}
