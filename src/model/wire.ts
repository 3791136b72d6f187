import type { Scenario } from '../scenario/scenario.ts';

type Link = Scenario['link'];

/** IPv4 and TCP headers without options (RFC 791, RFC 9293). */
const ipTcpHeaders = 40;
/** RFC 7323 timestamps, padded. */
const timestampOption = 12;
/** Ethernet header 14, checksum 4, preamble and delimiter 8, inter-frame gap 12 (IEEE 802.3). */
const ethernetFrame = 38;
/** IEEE 802.1Q. */
const vlanTag = 4;
/** Bytes of an Ethernet frame that an adapter's byte counter sees beside the IP packet. */
const countedHeader = 14;

/**
 * Share of the line rate that one RDMA transport delivers as payload. RoCEv2 carries 82 bytes of headers per packet of
 * at most 4096: 98.0 %; measured 97.5–97.6 % at 100 Gb/s (PMC7842203, table 2).
 */
const rdmaShare = 0.97;

/** Signalling rate up to which InfiniBand uses the 8b/10b line code (SDR, DDR, QDR); 64b/66b above (FDR, EDR…). */
const lastEightTenRate = 40e9;

/**
 * Payload bytes of one full TCP segment (maximum segment size).
 *
 * MTU less IP and TCP headers, less the timestamp option where it is on. `MTU 1500` gives 1460, 9000 gives 8960.
 */
export function segmentSize(link: Link): number {
  return link.mtu - ipTcpHeaders - (link.timestamps === 'on' ? timestampOption : 0);
}

/** Bytes of line time that one full frame takes, gap and preamble included. `MTU 1500` gives 1538. */
export function frameSize(link: Link): number {
  return link.mtu + ethernetFrame + (link.vlan === 'on' ? vlanTag : 0);
}

/** Data rate of the line in bit/s: the nominal rate of Ethernet, the signalling rate less line code of InfiniBand. */
export function lineRate(link: Link): number {
  if (link.medium === 'ethernet') return link.rate;
  return link.rate * (link.rate <= lastEightTenRate ? 8 / 10 : 64 / 66);
}

/**
 * Payload bit/s that TCP can carry on the line: rate × segment / frame. Upper bound of any TCP goodput.
 *
 * 10 Gb/s with MTU 1500 carries 9.493 Gb/s, with MTU 9000 9.914 Gb/s.
 */
export function payloadRate(link: Link): number {
  return (lineRate(link) * segmentSize(link)) / frameSize(link);
}

/** Payload bit/s of RDMA (SMB Direct) on the line. Memory registration, which can cost 60 %, is taken as done ahead. */
export function rdmaRate(link: Link): number {
  return lineRate(link) * rdmaShare;
}

/**
 * The utilisation that the operating system displays for a goodput: it counts IP packets and 14 bytes of Ethernet
 * header, but neither checksum, preamble nor gap, so MTU 1500 shows at most 98.4 %, MTU 9000 at most 99.7 %.
 */
export function displayedUtilisation(goodput: number, link: Link): number {
  return (goodput * (link.mtu + countedHeader)) / segmentSize(link) / link.rate;
}
