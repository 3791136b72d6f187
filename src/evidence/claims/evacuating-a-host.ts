import { articles } from '../articles.ts';
import type { Claim } from '../claim.ts';

export const evacuatingAHost = {
  severalEvacuateFaster: {
    id: 'several-evacuate-faster',
    claim: 'Several migrations at once, over adequate bandwidth, evacuate a host faster than one at a time.',
    source: articles.fastEvacuation,
    expected: 'less time with two at once, the default since 2012, than with one, over 10 Gb/s between tuned hosts',
    why: 'Observed is how many times faster. One connection leaves a part of 10 Gb/s to the second.',
  },
  onlyWithBandwidth: {
    id: 'only-with-bandwidth',
    claim: 'Without the bandwidth, several at once are no faster.',
    source: articles.fastEvacuation,
    expected: 'less than 5 % of the time saved over 1 Gb/s, which one connection between tuned hosts fills',
    why: 'What “adequate bandwidth” is held against. Observed is the share of the time that two at once save.',
  },
  pipeStaysFull: {
    id: 'pipe-stays-full',
    claim: 'A 10 Gb/s pipe is used at full capacity for as long as the evacuation lasts.',
    source: articles.parallel,
    expected: 'with two at once 95 % of what TCP carries, over the whole evacuation, whether its VMs have 4, 16 or 64 GiB',
    why: 'Observed with 16 GiB first. Every migration spends about 3 s in setting up and in its blackout, in which it sends nothing; more than two at once fill that.',
    required: false,
  },
  moreNetworksOnlyHelp: {
    id: 'more-networks-only-help',
    claim: 'Being able to use more networks only increases the capability to evacuate a host fast.',
    source: articles.moreNetworks,
    expected: 'less time with two networks than with one, and no more with four, both with two at once',
    why: 'Observed is how many times faster two networks are. “Only” is read as: never slower. Each migration takes one of them.',
  },
  rdmaUsesTheLine: {
    id: 'rdma-uses-the-line',
    claim: 'Faster networks and RDMA evacuate a host several times as fast as TCP does over the same line.',
    source: articles.fasterNetworks,
    expected: 'at least twice as fast by RDMA as by TCP over 100 Gb/s, with two at once on Hyper-V 2016',
    why: 'The article names them as what comes next, and gives no number. TCP is one connection each, at the rate of its hosts.',
  },
  newerIsNotSlower: {
    id: 'newer-is-not-slower',
    claim: 'By its defaults no later version evacuates a host more slowly than the one that brought concurrent migrations.',
    source: articles.fastEvacuation,
    expected: 'Hyper-V 2022 since the update of September 2022, one at a time, as fast as 2012, two at once, or faster',
    why: 'The article, of 2011, says nothing of later versions. Observed is the time of 2022 over that of 2012: first if compression, its default, gains nothing, at the other end if it halves what is sent, as is expected of it where processors are idle.',
    required: false,
  },
  patchingTakesTheTime: {
    id: 'patching-takes-the-time',
    claim: 'With adequate bandwidth, patching a cluster takes longer than moving its VMs out of the way.',
    source: articles.fastEvacuation,
    expected: 'less than half of a rolling update spent on moving VMs over 10 Gb/s, and more than half over 1 Gb/s',
    why: 'The article does not say it. Patching takes 20 minutes for each host, which is assumed and decides. Observed is the share of moving over 10 Gb/s first, then over 1 Gb/s.',
  },
} as const satisfies Record<string, Claim>;
