import type { Team } from '../model/cluster/plan.ts';
import { payloadRate } from '../model/wire.ts';
import type { ScenarioInput } from '../scenario/scenario.ts';
import type { Model } from './model.ts';
import { moveTogether, type Together } from './move-together.ts';

/** Sets of VMs over which it is averaged where names decide: the hash of a connection follows from the name of its VM. */
export interface Trials {
  readonly trials: number;
  readonly seed: number;
}

/** How many lines’ worth of payload so many migrations get between two hosts when they begin all at once, on average. */
export function linesUsed(
  model: Model,
  over: Pick<Together, 'networks' | 'performance'>,
  migrations: number,
  { trials, seed }: Trials,
  ...changes: readonly ScenarioInput[]
): number {
  const line = payloadRate(model.with(...changes).link);
  let lines = 0;
  for (let trial = 0; trial < trials; trial++) {
    const names = Array.from({ length: migrations }, (_, at) => `VM ${at} ${trial} ${seed}`);
    const vms = Object.fromEntries(names.map((name) => [name, {}]));
    const { networks } = moveTogether(model, { ...over, vms, atOnce: migrations }, ...changes);
    for (const { load } of networks) lines += (load[0]?.rate ?? 0) / line;
  }
  return lines / trials;
}

/**
 * The same to be expected of a team, where chance has an answer. One that the switch does not know receives everything on one
 * member, and address hashes send everything between two hosts through one. Ports put n connections on m members like balls
 * into urns, which leaves m·(1 − (1 − 1/m)ⁿ) of them used.
 */
export function expectedLines({ members, mode, algorithm }: Team, migrations: number): number | undefined {
  if (mode === 'switch-independent') return 1;
  if (algorithm === 'dynamic') return undefined;
  return algorithm === 'transport-ports' ? members * (1 - (1 - 1 / members) ** migrations) : 1;
}
