import { completeStageOf, type Cluster } from './cluster.ts';
import { isHopeless, isStranded, stageEnd } from './flight.ts';
import { coast, giveUp, nextImpatience } from './give-up.ts';

/**
 * Go on to the next thing that happens: the end of a round or of a migration, or of patience with one that never ends.
 * @param nextEvent when a network comes or goes next
 * @returns the time of it; `Infinity` once nothing can happen any more
 */
export function goOn(cluster: Cluster, now: number, nextEvent: number): number {
  const running = [...cluster.flights];
  const settled = running.every((flight) => isStranded(flight) || isHopeless(flight));
  const impatience = nextImpatience(cluster, now);
  if (settled && impatience < Infinity && impatience <= nextEvent) {
    coast(cluster, now, impatience);
    giveUp(cluster, impatience);
    return impatience;
  }
  if (settled && nextEvent === Infinity) return Infinity;
  const next = running.reduce((soonest, flight) => Math.min(soonest, stageEnd(flight)), Math.min(nextEvent, impatience));
  for (const flight of running) if (stageEnd(flight) <= next) completeStageOf(cluster, flight, next);
  giveUp(cluster, next);
  return next;
}
