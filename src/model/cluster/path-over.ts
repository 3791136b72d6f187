import { platforms } from '../../scenario/platforms.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { blankConnection, connect, lineCapacity } from '../network-path.ts';
import { firstTouchPace, wireBytesPerByte } from '../pages.ts';
import type { ClusterHost, ClusterNetwork } from './plan.ts';

/** A rate on the wire in bit/s, and the bytes per second of what is being sent that it carries. */
export interface Pace {
  readonly rate: number;
  readonly bytes: number;
}

/** Most that one migration can send over a network, by what it sends. */
export interface Path {
  /** Short markers for untouched pages: wire bytes. */
  readonly markers: Pace;
  /** Memory in the first round and in later ones, and what is left once the VM is suspended: bytes of memory. */
  readonly first: Pace;
  readonly live: Pace;
  readonly final: Pace;
  /** What fills the line alone, bit/s. */
  readonly line: number;
  /** Bytes on the wire per byte of memory. */
  readonly perByte: number;
  readonly latency: number;
}

/** The path between two hosts: that through the slower of them. The target is the one that touches memory for the first time. */
export function pathOver(
  { link }: ClusterNetwork,
  source: ClusterHost,
  target: ClusterHost,
  { vm, migration }: Pick<Scenario, 'vm' | 'migration'>,
): Path {
  const perByte = wireBytesPerByte(platforms[migration.platform], migration);
  const ends = [source, target].map(({ host }) => connect({ link, host, vm, migration }, blankConnection()));
  const rate = Math.min(...ends.map((end) => end.rate));
  const liveRate = Math.min(rate, migration.bandwidthLimit);
  const live = liveRate / 8 / perByte;
  const first = firstTouchPace(live, target.host);
  return {
    markers: { rate: liveRate, bytes: liveRate / 8 },
    first: { rate: first === live ? liveRate : first * 8 * perByte, bytes: first },
    live: { rate: liveRate, bytes: live },
    final: { rate, bytes: rate / 8 / perByte },
    line: lineCapacity({ link, migration }),
    perByte,
    latency: link.latency,
  };
}
