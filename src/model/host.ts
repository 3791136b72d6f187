import type { Scenario } from '../scenario/scenario.ts';
import { frameSize, lineRate, segmentSize } from './wire.ts';

type Link = Scenario['link'];
type Host = Scenario['host'];

/** Links from this rate on use the larger window, and leave too short gaps for deeper sleep. */
const fastLink = 10e9;
/** Ring size that the reference set was fitted at. */
const referenceRing = 512;
/** Buffer bytes per descriptor: 2 KiB for standard frames, 10 KiB for jumbo ones. */
const standardBuffer = 2048;
const jumboBuffer = 10_240;
const standardMtu = 1500;

/**
 * Payload bit/s of one TCP connection through both hosts.
 *
 *     1/X = [ (1/Lp)^p + (κ/f)^p ]^(1/p) + τ/W
 *
 * One window W is in flight at a time. Inside it wire and processor overlap (exponent p); between two windows sleeping
 * cores must wake (τ). Source: fitted to the 10 Gb/s article, data/README.md “host path”. Valid for one connection on
 * an otherwise idle link; constant over a migration. `network-path` says what several get.
 *
 * @param wire seconds per payload bit on the line, 1/Lp
 * @param processor seconds per payload bit of processing, κ/f
 * @param wakeUps dead seconds per payload bit, τ/W
 * @param overlap the exponent p
 * @example hostPathRate(3, 4, 0, 2) // 0.2
 */
export function hostPathRate(wire: number, processor: number, wakeUps: number, overlap: number): number {
  return 1 / (overlapped(wire, processor, overlap) + wakeUps);
}

/** Seconds per payload bit on the critical path of the processors: κ/f, with κ = (c_B + c_p/MSS)/8 cycles per bit. */
export function processingTime(link: Link, host: Host): number {
  const cyclesPerBit = (host.cyclesPerByte + host.cyclesPerPacket / segmentSize(link)) / 8;
  const slower = (1 + host.ringCost * extraMisses(link, host)) * (1 + host.loadCost * host.load);
  return (cyclesPerBit * slower) / currentClock(host);
}

/**
 * Seconds between two windows: hand-off, and with C-states on the wake-ups.
 *
 *     τ = D0 + [C-states on]·n_w·(t_exit + C_w/f)
 *
 * Dead time associated with sleeping, by construction: what else C-states change (turbo, uncore clock) is inside it.
 */
function deadTime(link: Link, host: Host): number {
  if (host.cStates === 'off') return host.handOff;
  const exit = isFast(link) ? host.exitLatency : host.exitLatency * host.exitLatencyRatio;
  const wakeUp = exit + host.wakeCycles / currentClock(host);
  const slower = (1 + host.ringWakeCost * extraMisses(link, host)) * (1 + host.loadWakeCost * host.load);
  return host.handOff + host.wakeUps * wakeUp * slower;
}

/** Dead seconds per payload bit: τ/W. */
export function deadTimePerBit(link: Link, host: Host): number {
  return deadTime(link, host) / windowBits(link, host);
}

/** Bits in flight of one connection. */
function windowBits(link: Link, host: Host): number {
  return 8 * (isFast(link) ? host.windowFast : host.windowSlow);
}

function isFast(link: Link): boolean {
  return link.rate >= fastLink;
}

/**
 * Share of arriving packets that the receive ring can hold: 1 unless more arrive in one service gap than it has
 * descriptors. A connection never has more in flight than its window, so one migration alone cannot overflow it.
 */
export function ringShare(link: Link, host: Host): number {
  const packetsPerSecond = lineRate(link) / (8 * frameSize(link));
  const arriving = packetsPerSecond * (host.interruptGap + host.stall);
  const inFlight = (host.flows * windowBits(link, host)) / (8 * segmentSize(link));
  return Math.min(1, host.receiveBuffers / Math.min(arriving, inFlight));
}

export function currentClock(host: Host): number {
  return host.powerPlan === 'full' ? host.clock : host.clock * host.balancedClock;
}

/** [a^p + b^p]^(1/p), the smooth maximum; scaled so that powers neither overflow nor underflow. */
export function overlapped(a: number, b: number, p: number): number {
  const larger = a > b ? a : b;
  const share = (a > b ? b : a) / larger;
  return larger * Math.exp(Math.log1p(power(share, p)) / p);
}

/** x^p; by multiplication where p is whole, which is several times faster than the general power. */
function power(x: number, p: number): number {
  if (!Number.isInteger(p)) return x ** p;
  let product = x;
  for (let factors = 1; factors < p; factors++) product *= x;
  return product;
}

/**
 * How much more of the ring misses the cache than at the reference ring: Δm(R) = m(R) − m(512), where
 * m(R) = max(0, 1 − ½·LLC/(R·buffer)). Buffers are used in turn, so a ring beyond half the cache evicts itself.
 */
function extraMisses(link: Link, host: Host): number {
  if (host.receiveBuffers === referenceRing) return 0;
  return ringMisses(host.receiveBuffers, link, host) - ringMisses(referenceRing, link, host);
}

function ringMisses(buffers: number, link: Link, host: Host): number {
  const footprint = buffers * (link.mtu > standardMtu ? jumboBuffer : standardBuffer);
  return Math.max(0, 1 - host.cache / 2 / footprint);
}
