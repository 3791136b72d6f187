import { platforms, type Platform } from '../../scenario/platforms.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { processingTime } from '../host.ts';
import type { ClusterHost } from './plan.ts';

/** Cores of the reference host: two Xeon X5570 of four cores, whose clock is the default of `host.clock`. */
const referenceCores = 8;

export function coresOf({ cores = referenceCores }: ClusterHost): number {
  return cores;
}

/**
 * Payload bit/s that so many cores process: one connection keeps one core busy (Savill, Windows IT Pro, 2013: 4 Gb/s “maxing
 * out a single core”), several keep several (RSS spreads connections, never one).
 */
export function processed(cores: number, link: Scenario['link'], { host }: ClusterHost): number {
  return cores / processingTime(link, host);
}

/** Whether sending costs processor time at all: not in the textbook, not by RDMA, and not known beside a measured stream. */
export function costsProcessor({ platform, transport, streamCap }: Scenario['migration']): boolean {
  const { fluid }: Platform = platforms[platform];
  return !fluid && transport === 'tcp' && streamCap === Infinity;
}
