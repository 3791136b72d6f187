import { platforms } from '../../scenario/platforms.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Storage } from '../../scenario/storage.ts';
import { count } from '../../units/quantity.ts';
import { connect } from '../network-path.ts';
import type { StoragePath } from './rates.ts';

/**
 * How disks reach another host: over SMB (M. van Eijk, NIC teaming, part 4; its bandwidth limit counts them as
 * “VirtualMachine” traffic: B. Armstrong, 2015), on several connections per adapter, each with the host path of a migration
 * and all sharing the line, and over all equal adapters given. RDMA, where the migration has it, is SMB Direct: the line alone.
 *
 * Rate = adapters × connections × goodput of one connection among so many. That SMB costs a processor what a migration costs
 * is assumed. A mirrored write and its answer each wait for the network and, over TCP, for an interrupt: half a gap on average.
 */
export function storagePath(
  scenario: Scenario,
  { adapters, connections }: Pick<Storage, 'adapters' | 'connections'>,
): StoragePath {
  const { link, host, migration } = scenario;
  const { rate } = connect({ ...scenario, host: { ...host, flows: count(host.flows * connections) } });
  const interrupts = platforms[migration.platform].fluid || migration.transport === 'rdma' ? 0 : host.interruptGap;
  return { rate: (adapters * connections * rate) / 8, delay: interrupts + 2 * link.latency };
}
