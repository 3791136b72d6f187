import type { Customer } from '../importers/customer/customer.ts';
import type { Values } from '../scenario/scenario.ts';
import { streamFor } from '../stats/random.ts';
import type { HostPath } from '../uncertainty/host-path-sample.ts';
import { byPath } from '../uncertainty/priors.ts';
import { mainVariant } from '../uncertainty/variants.ts';
import { drawWrites, type Writes } from './guest-writes.ts';
import type { Hosted } from './hosts-of.ts';
import { drawMeasured, expectedOf, type MeasuredHosts } from './measured-hosts.ts';

/** What is drawn: values of hosts and what guests write. The first of each is the usual case, and not drawn. */
export interface Draws {
  readonly hostPaths: readonly (Values | undefined)[];
  readonly writes: ReadonlyMap<string, Writes>;
}

/** Work that a sizing may take: so many VMs are timed in all options and draws together. */
const mostTimed = 2_500_000;
const [least, most] = [16, 60];

/**
 * As many draws as there is time for in so many set-ups: of hosts evenly over the stored sample or, where they were measured, around
 * what was found. The two are not mixed: fitted values hold beside the reference, not beside what else the sample draws.
 */
export function drawAll(
  { vms }: Hosted,
  { inventory }: Customer,
  setUps: number,
  hostPaths: readonly HostPath[],
  seed: number,
  measured?: MeasuredHosts,
): Draws {
  const count = Math.min(most, Math.max(least, Math.floor(mostTimed / (vms.length * setUps))));
  const writes = drawWrites(vms, inventory.workloadByName, count, seed);
  if (measured !== undefined)
    return { hostPaths: [expectedOf(measured), ...drawMeasured(measured, count, streamFor(seed, 'measured hosts'))], writes };
  const main = hostPaths.filter(({ variant }) => variant === mainVariant);
  const picked = Array.from({ length: count }, (_, at) => main[Math.floor((at * main.length) / count)]!);
  return {
    hostPaths: [undefined, ...picked.map(({ values }) => new Map(byPath(values)))],
    writes,
  };
}
