import { articles } from '../articles.ts';
import type { Claim } from '../claim.ts';

const mirroring = {
  title: 'M. Reitz, cover letter of “Add active mirroring”, qemu-devel, 22 January 2018',
  quote: 'If the writes to the source happen faster than the block job copies data to the target, the job can never finish.',
};

export const storageAndSharedNothing = {
  staysOnline: {
    id: 'stays-on-line',
    claim: 'A guest stays on line while its storage moves, and the move ends however much the guest writes.',
    source: articles.storageOnline,
    expected: 'an end for every write rate, after at most twice the time that the disks of an idle guest take',
    why: 'Observed is how many times longer than for an idle guest. The factor rests on copy and writes sharing equally; the switch at the end is not modelled, and no source times it.',
  },
  roundsNeverEnd: {
    id: 'rounds-may-never-end',
    claim: 'Copied in rounds, as memory is, the disks of a busy guest would never be caught up with.',
    source: mirroring,
    expected: 'no end for a guest that writes all over a disk faster than the target takes it in',
    why: 'Observed is the write rate from which rounds do not end. This is QEMU’s usual way; with writes mirrored it is bound by the same end as Hyper-V.',
  },
  notHinderedByLike: {
    id: 'not-hindered-by-storage-as-fast',
    claim: 'Users are not hindered by a move to storage of the same host that is as fast or faster.',
    source: articles.storageOnline,
    expected: 'the write latency as before, and all writes taken up to half of what the slower storage carries',
    why: 'Observed is write latency over what it was. Without queues: a copy that keeps storage busy lengthens them, and no source says by how much.',
  },
  notHinderedByAny: {
    id: 'not-hindered-by-any-storage',
    claim: 'Users are not hindered whatever storage a VM moves to.',
    source: articles.storageOnline,
    expected: 'a write latency at most twice that before, between all pairs of disk classes, in a host and between hosts',
    why: 'A write is done when both sides have it, so the slower one sets the pace until the end of the move. The article names no storage; it need not have meant all.',
    required: false,
  },
  suspendedNoLonger: {
    id: 'suspended-no-longer',
    claim: 'Between hosts that share nothing a VM is suspended no longer than with its disks shared.',
    source: articles.sharedNothing,
    expected: 'at most a tenth of a second more, over 1, 10 and 25 Gb/s and with up to 200 MB/s of writes',
    why: 'Mirrored writes slow memory down where they share its line; the suspended guest writes nothing.',
  },
  disksDecide: {
    id: 'disks-decide',
    claim: 'Without shared storage the disks decide how long a move takes, not memory.',
    source: articles.sharedNothing,
    expected: 'more than half of the time for the disks, from 100 GiB on, over 1 to 25 Gb/s and on all disk classes',
    why: 'For 16 GiB of memory, on tuned hosts. The article speaks of what is possible, not of time.',
  },
  fileShare: {
    id: 'file-share-moves-memory-alone',
    claim: 'With its files on a file share a VM moves many times faster than between hosts that share nothing.',
    source: articles.fileShare,
    expected: 'at most a fifth of the time, for 500 GiB of disks over 10 Gb/s',
    why: 'Only memory moves, and the handles of the files. What the guest reads and writes over the network meanwhile is not modelled.',
  },
  ownNetwork: {
    id: 'network-for-the-disks',
    claim: 'A network of its own for the disks makes a move between hosts much shorter.',
    source: articles.storageNetworks,
    expected: 'at least a tenth shorter than over one network, at 1, 10 or 25 Gb/s with up to 200 MB/s of writes',
    why: 'Disks and memory move one after the other; only the writes mirrored while memory moves compete with it.',
    required: false,
  },
  severalAdapters: {
    id: 'several-adapters',
    claim: 'Several adapters share the work of moving the disks of one VM.',
    source: articles.storageNetworks,
    expected: 'a move over two adapters that is shorter, where the network is the limit',
    why: 'The article’s open question. Disks go over SMB (van Eijk; Armstrong 2015), whose Multichannel uses equal adapters by default, and the observed is what the model gains if it does so here; no source that we read says it does. One move over two adapters, with the bytes of each, would decide.',
  },
} as const satisfies Record<string, Claim>;
