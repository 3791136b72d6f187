import type { Platform } from '../scenario/platforms.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { deadTime, hostPathRate, processingTime, ringShare, windowBits } from './host.ts';
import type { Bottleneck } from './metric.ts';
import { lineRate, payloadRate, rdmaRate } from './wire.ts';

/** Payload bit/s of one migration before any limit the hypervisor sets itself, all flows on the link being equal. */
export function connectionRate({ link, host, migration }: Scenario, platform: Platform): number {
  if (platform.fluid) return Math.min(lineRate(link) / host.flows, migration.streamCap);
  if (migration.transport === 'rdma') return Math.min(rdmaRate(link) / host.flows, migration.streamCap);
  const wire = payloadRate(link) / host.flows;
  if (migration.streamCap < Infinity) return Math.min(wire, migration.streamCap);
  return hostPathRate(wire, link, host) * ringShare(link, host);
}

/** The one thing whose removal would help a connection of `rate` most. */
export function bottleneckOf({ link, host, migration }: Scenario, platform: Platform, rate: number): Bottleneck {
  if (migration.bandwidthLimit < rate) return 'speed limit';
  if (migration.streamCap < Infinity) return migration.streamCap <= rate ? 'measured stream' : 'wire';
  if (platform.fluid || migration.transport === 'rdma') return 'wire';
  if (ringShare(link, host) < 1) return 'receive ring';
  const wire = host.flows / payloadRate(link);
  const processor = processingTime(link, host);
  const wakeUps = deadTime(link, host) / windowBits(link, host);
  if (wire >= processor && wire >= wakeUps) return 'wire';
  return processor >= wakeUps ? 'processor' : 'wake-ups';
}
