import { platforms, type Platform } from '../scenario/platforms.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { deadTimePerBit, hostPathRate, processingTime, ringShare } from './host.ts';
import type { Bottleneck } from './metric.ts';
import { displayedUtilisation, lineRate, payloadRate, rdmaRate } from './wire.ts';

/** What network and hosts give one migration, all flows on the link being equal. */
export interface Connection {
  /** Payload bit/s before any limit the hypervisor sets itself. */
  rate: number;
  /** Payload bit/s while the VM runs. */
  liveRate: number;
  /** The one thing whose removal would help most. */
  bottleneck: Bottleneck;
}

export function blankConnection(): Connection {
  return { rate: 0, liveRate: 0, bottleneck: 'wire' };
}

/**
 * The connection of a migration: the measured stream where there is one, else the path through both hosts, or the line
 * alone where nothing else costs time.
 */
export function connect(scenario: Scenario, into: Connection = blankConnection()): Connection {
  const { host, migration } = scenario;
  const platform: Platform = platforms[migration.platform];
  const all = lineCapacity(scenario);
  const line = all / host.flows;
  if (migration.streamCap < Infinity) {
    into.rate = Math.min(line, migration.streamCap);
    into.bottleneck = migration.streamCap <= line ? 'measured stream' : 'wire';
  } else if (platform.fluid || migration.transport === 'rdma') {
    into.rate = line;
    into.bottleneck = 'wire';
  } else {
    throughHosts(all, scenario, into);
  }
  into.liveRate = Math.min(into.rate, migration.bandwidthLimit);
  if (into.liveRate < into.rate) into.bottleneck = 'speed limit';
  return into;
}

/**
 * Bit/s of this kind of migration that fill the line: payload, or the bare line beside a measured stream, since what framing
 * costs is in the measurement already, and a shaped link may count frames differently from a real one.
 */
export function lineCapacity({ link, migration }: Pick<Scenario, 'link' | 'migration'>): number {
  return migration.streamCap < Infinity ? lineRate(link) : carried(link, migration);
}

/**
 * Bit/s with which several of them fill the line together: no more than it carries of any, measured or not; or as much as one
 * was measured to get, where that is more (two and three at once in the laboratory share what one gets alone).
 */
export function sharedCapacity({ link, migration }: Pick<Scenario, 'link' | 'migration'>): number {
  const { streamCap } = migration;
  return streamCap < Infinity
    ? Math.max(carried(link, migration), Math.min(lineRate(link), streamCap))
    : carried(link, migration);
}

function carried(link: Scenario['link'], { platform, transport }: Scenario['migration']): number {
  if (platforms[platform].fluid) return lineRate(link);
  return transport === 'rdma' ? rdmaRate(link) : payloadRate(link);
}

/**
 * Share of the nominal link rate that the operating system displays for a goodput. RDMA passes it by: its counters then see no
 * frames, and the share is that of the goodput itself.
 */
export function utilisation(goodput: number, { link, migration }: Pick<Scenario, 'link' | 'migration'>): number {
  const framesCounted = !platforms[migration.platform].fluid && migration.transport === 'tcp';
  return framesCounted ? displayedUtilisation(goodput, link) : goodput / link.rate;
}

/**
 * One connection's path through both hosts, or its part of the line where others fill it meanwhile: the dead time of one
 * is the others' sending time, so n connections carry min(n·X, L) together (three to four fill 10 Gb/s: Savill 2013).
 */
function throughHosts(line: number, { link, host }: Scenario, into: Connection): void {
  const wire = 1 / line;
  const processor = processingTime(link, host);
  const wakeUps = deadTimePerBit(link, host);
  const held = ringShare(link, host);
  const alone = hostPathRate(wire, processor, wakeUps, host.overlap);
  const part = line / host.flows;
  into.rate = Math.min(alone, part) * held;
  if (held < 1) into.bottleneck = 'receive ring';
  else if (part <= alone) into.bottleneck = 'wire';
  else if (wire >= processor && wire >= wakeUps) into.bottleneck = 'wire';
  else into.bottleneck = processor >= wakeUps ? 'processor' : 'wake-ups';
}
