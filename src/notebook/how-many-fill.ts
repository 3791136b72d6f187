import { payloadRate } from '../model/wire.ts';
import type { ScenarioInput } from '../scenario/scenario.ts';
import type { Model } from './model.ts';
import { moveTogether } from './move-together.ts';

/** A line that is as full as this counts as full. */
const full = 0.95;
const most = 64;

/**
 * How many migrations at once it takes to fill the network of the scenario with changes, to 95 % of what TCP carries on it;
 * `Infinity` where 64 do not, since the processors of the hosts are busy before.
 */
export function howManyFill(model: Model, ...changes: readonly ScenarioInput[]): number {
  const needed = full * payloadRate(model.with(...changes).link);
  const least = Math.ceil(needed / model.migrate(...changes).goodput);
  for (let count = least; count <= most; count++) {
    const { networks } = moveTogether(model, { vms: count, atOnce: count }, ...changes);
    if (Math.max(...networks[0]!.load.map(({ rate }) => rate)) >= needed) return count;
  }
  return Infinity;
}
