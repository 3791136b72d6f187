import { articles } from '../articles.ts';
import type { Claim } from '../claim.ts';

const laboratory = {
  title: 'QEMU laboratory, data/observed',
  quote: 'sets of two or three migrations at once, and the same ones in turn',
};

export const concurrentMigrations = {
  twoAtOnce: {
    id: 'two-at-once',
    claim: 'Two migrations run at once, and the other guests are queued.',
    source: articles.twoAtOnce,
    expected: 'with the limit as it comes two under way until the queue is empty, never more',
    why: 'An input, not a result: two is the documented default from 2012 on. That the third begins the moment one of the two is over is the model’s.',
  },
  tenGigabitPipe: {
    id: 'ten-gigabit-pipe',
    claim: 'Several migrations at once use a 10 Gb/s pipe at full capacity.',
    source: articles.parallel,
    expected: 'two to four of them carry 95 % of what TCP can, on tuned hosts',
    why: 'A published test on Windows Server 2012 needed three to four (Savill), with settings that it does not give.',
  },
  bandwidthDictates: {
    id: 'bandwidth-dictates',
    claim: 'How many migrations at once pay off is dictated by bandwidth.',
    source: articles.bandwidthDictates,
    expected: 'more of them to fill 10 than 1 Gb/s, and more to fill 40 than 10 Gb/s',
    why: 'Observed for 10 Gb/s first, then from 1 to 40 Gb/s, on tuned hosts: each connection has a ceiling of its own.',
  },
  moreIsSlower: {
    id: 'more-is-slower',
    claim: 'More at once than fill the pipe take longer, where the VMs are written to.',
    source: articles.bandwidthDictates,
    expected: 'longer with eight at once than with two over 10 Gb/s, for VMs that each write 200 MiB/s',
    why: 'Each gets less of the line, so its rounds take longer and more is dirty after each. The article does not say it.',
  },
  measuredSlower: {
    id: 'measured-slower',
    claim: 'So it was in the laboratory: VMs that write took longer at once than in turn, idle ones did not.',
    source: laboratory,
    expected: 'at once over in turn: above 1 in every set that writes, not above 1 in the idle one',
    why: 'Ten to thirty percent of the link were written. Observed are the sets that write, the busiest last; each was measured once.',
  },
  modelAgrees: {
    id: 'model-agrees',
    claim: 'The model gives the time of these sets, at once and in turn.',
    source: laboratory,
    expected: 'all of them within 10 % of what was measured',
    why: 'Observed is the largest error. Nothing is fitted to these rows; the laboratory took 0.2 s between two in turn, the model takes none.',
  },
  notTogether: {
    id: 'not-together',
    claim: 'VMs of which each converges alone may never end together.',
    source: articles.bandwidthDictates,
    expected: 'on QEMU each of four is done alone, and none of them is with all four at once',
    why: 'Each writes 400 MiB/s, page after page: one connection of 6 Gb/s outruns that, a quarter of 10 Gb/s does not. Observed is how many are done at once. The article does not say it.',
  },
} as const satisfies Record<string, Claim>;
