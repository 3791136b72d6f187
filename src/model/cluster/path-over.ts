import { platforms } from '../../scenario/platforms.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { count } from '../../units/quantity.ts';
import { blankConnection, connect } from '../network-path.ts';
import { firstTouchPace, wireBytesPerByte } from '../pages.ts';
import type { Channel } from './channel.ts';
import type { ClusterHost } from './plan.ts';
import type { Order } from './queue.ts';

/** A rate on the wire in bit/s, and the bytes per second of what is being sent that it carries. */
export interface Pace {
  readonly rate: number;
  readonly bytes: number;
}

/** Most that one migration can send, by what it sends. */
export interface Path {
  /** Short markers for untouched pages: wire bytes. */
  readonly markers: Pace;
  /** Memory in the first round and in later ones, and what is left once the VM is suspended: bytes of memory. */
  readonly first: Pace;
  readonly live: Pace;
  readonly final: Pace;
  /** Bytes on the wire per byte of memory. */
  readonly perByte: number;
  readonly latency: number;
}

/** The path of a migration: over each network alike, the target being the one that touches memory for the first time. */
export function pathOver(channels: readonly Channel[], order: Order, migration: Scenario['migration']): Path {
  const perByte = wireBytesPerByte(platforms[migration.platform], migration);
  const rate = channels.length * Math.min(...channels.map((channel) => rateOver(channel, order, migration)));
  const liveRate = Math.min(rate, migration.bandwidthLimit);
  const live = liveRate / 8 / perByte;
  const first = firstTouchPace(live, order.target.host);
  return {
    markers: { rate: liveRate, bytes: liveRate / 8 },
    first: { rate: first === live ? liveRate : first * 8 * perByte, bytes: first },
    live: { rate: liveRate, bytes: live },
    final: { rate, bytes: rate / 8 / perByte },
    perByte,
    latency: Math.max(...channels.map(({ network }) => network.link.latency)),
  };
}

/** Payload bit/s that one migration reaches over one network: what its connections reach through the slower of both hosts. */
export function rateOver({ network, connections, ...members }: Channel, order: Order, migration: Scenario['migration']): number {
  const adapters = Math.min(members.out.length, members.in.length);
  const each = connections / adapters;
  const ends = [order.source, order.target].map((end) => each * through(end, each, network.link, order, migration));
  return Math.min(adapters * Math.min(...ends), network.limit ?? Infinity);
}

/** What one of so many connections reaches on a link. */
function through(
  { host }: ClusterHost,
  flows: number,
  link: Scenario['link'],
  { vm: { vm } }: Order,
  migration: Scenario['migration'],
): number {
  return connect({ link, host: { ...host, flows: count(flows) }, vm, migration }, blankConnection()).rate;
}
