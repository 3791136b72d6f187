import type { Scenario } from '../../scenario/scenario.ts';
import { bytes, type Bytes } from '../../units/quantity.ts';
import { frameSize, lineRate, payloadRate, segmentSize } from '../wire.ts';

type Link = Scenario['link'];

/**
 * Bytes that NVGRE puts before a guest's IP packet inside the outer one: outer IPv4 20, GRE with key 8, inner Ethernet header
 * 14 (RFC 7637, 3.2). Without a VLAN tag of the guest.
 */
const nvgreHeader = 42;

/**
 * Largest IP packet of a guest that fits an encapsulated frame of the link: its MTU less 42 bytes.
 *
 * A guest that keeps the link's own MTU has its packets dropped or fragmented instead: lower the guest's, or raise the link's.
 */
export function guestMtu(link: Link): Bytes {
  return bytes(link.mtu - nvgreHeader);
}

/**
 * Payload bit/s that TCP of a guest can carry on the line, encapsulated: rate × segment of the guest / frame of the link.
 *
 * 10 Gb/s with MTU 1500 carries 9.220 Gb/s instead of 9.493, with MTU 9000 9.867 instead of 9.914. Upper bound: the
 * processors' work is not in it, and adapters without NVGRE offload lose segmentation and checksums to them.
 */
export function encapsulatedPayloadRate(link: Link): number {
  return (lineRate(link) * segmentSize({ ...link, mtu: guestMtu(link) })) / frameSize(link);
}

/** Share of what TCP carries on the line that encapsulation takes: 42 bytes of a segment, 2.9 % of 1460. */
export function encapsulationLoss(link: Link): number {
  return 1 - encapsulatedPayloadRate(link) / payloadRate(link);
}
