import { articles } from '../articles.ts';
import type { Claim } from '../claim.ts';

export const biggerPipes = {
  biggerIsBetter: {
    id: 'bigger-is-better',
    claim: 'Going from 1 to 10 Gb/s makes a migration faster whatever the other settings are.',
    source: articles.noSubstitute,
    expected: 'a shorter migration, both untuned and tuned',
    why: 'Tuned hosts first, untuned ones at the low end. Ten times the line gives less than ten times the speed: the hosts become the limit.',
  },
  oneConnectionStopsGaining: {
    id: 'one-connection-stops-gaining',
    claim: 'Beyond 10 Gb/s one TCP connection gains next to nothing: the hosts, not the line, are the limit.',
    source: articles.fasterNetworks,
    expected: 'less than 5 % faster at 100 than at 10 Gb/s on the same tuned hosts',
    why: 'How well line and processor work overlap decides, and the article does not pin it; one run over 25 Gb/s or more would.',
    required: false,
  },
  severalFillThePipe: {
    id: 'several-fill-the-pipe',
    claim: 'Several migrations at once can fill a 10 Gb/s link that one leaves half empty.',
    source: articles.parallel,
    expected: 'more than one migration needed, and fewer than five',
    why: 'Each has a connection and a core of its own; a published test on Windows Server 2012 needed three to four.',
  },
} as const satisfies Record<string, Claim>;
