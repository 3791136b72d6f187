import type { Performance } from '../../scenario/performance.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { sharedCapacity } from '../network-path.ts';
import type { Channel } from './channel.ts';
import { coresOf, costsProcessor, processed } from './cores.ts';
import { resource, type Resource, type Use } from './fair-shares.ts';
import type { Order } from './queue.ts';

/** What migrations share, by its place: made when first used. */
export type Resources = Map<string, Resource>;

/** All that a migration shares with others: adapters, limits of networks, receive queues, cores, the limit on SMB. */
export function usesOf(
  resources: Resources,
  channels: readonly Channel[],
  { source, target }: Order,
  migration: Scenario['migration'],
  performance: Performance,
  smbLimit: number,
): Use[] {
  const use = (line: number, ...place: (string | number)[]): Use => ({ of: resourceAt(resources, place), line });
  const spread = channels.length;
  const uses = channels.flatMap(({ network, out, in: into }) => {
    const { name, link, limit = Infinity, rssQueues = Infinity } = network;
    const line = spread * sharedCapacity({ link, migration });
    const costs = costsProcessor(migration);
    const queued = costs ? spread * processed(rssQueues, link, target) : Infinity;
    return [
      ...out.map((member) => use(line * out.length, 'out', name, source.name, member)),
      ...into.map((member) => use(line * into.length, 'in', name, target.name, member)),
      use(spread * limit, 'limit out', name, source.name),
      use(spread * limit, 'limit in', name, target.name),
      use(queued, 'queues', name, target.name),
      ...[source, target].map((end) => use(costs ? spread * processed(coresOf(end), link, end) : Infinity, 'cores', end.name)),
    ];
  });
  return [...uses, use(performance === 'smb' ? smbLimit : Infinity, 'smb', source.name)].filter(({ line }) => line < Infinity);
}

/** What a migration shares at a place, by all of its names. */
export function resourceAt(resources: Resources, place: readonly (string | number)[]): Resource {
  const key = JSON.stringify(place);
  const known = resources.get(key) ?? resource();
  resources.set(key, known);
  return known;
}
