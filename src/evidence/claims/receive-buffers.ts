import { articles } from '../articles.ts';
import type { Claim } from '../claim.ts';

export const receiveBuffers = {
  noGain: {
    id: 'no-gain',
    claim: 'For one migration a larger receive ring never speeds anything up.',
    source: articles.bufferNoGain,
    expected: 'no change above 0 %, whatever the other settings',
  },
  hurtsMoreWithCStates: {
    id: 'hurts-more-with-c-states',
    claim: 'It can reduce the speed, and more so with C-states on.',
    source: articles.bufferHurts,
    expected: 'a loss with 4096 buffers, larger with C-states on',
    why: 'A ring of 4096 jumbo buffers is 40 MiB and evicts itself from a cache of 8 MiB. Sign and order are the article’s; observed is what C-states add.',
  },
  sizeOfTheLoss: {
    id: 'size-of-the-loss',
    claim: 'The loss is a few percent.',
    source: articles.bufferHurts,
    expected: 'a loss of 1 to 10 % with 4096 buffers, with C-states off and on',
    why: 'The article gives no number, so the interval is that of the assumed costs. Paired runs with 512 and 4096 buffers would pin it.',
    required: false,
  },
  whereItHelps: {
    id: 'where-it-helps',
    claim: 'A larger ring does help where many flows share it while the receiving core stalls.',
    source: {
      title: 'Microsoft, Performance Tuning Network Adapters (Windows Server)',
      quote: 'increase the receive buffer value to the maximum',
    },
    expected: 'a gain of more than 1 % for some mix of flows and stalls, and for none with a single flow',
    why: 'Observed is the largest gain. More packets arrive than the ring has buffers before the core looks again. A larger ring avoids the drops or pauses that follow.',
  },
  oneGigabitIsFullAlready: {
    id: 'one-gigabit-is-full-already',
    claim: 'On a tuned 1 Gb/s link a larger ring has nothing left to win.',
    source: articles.saturatesOneGigabit,
    expected: 'a change of less than 1 %',
    why: 'The line is the limit; the extra cache misses hide behind it.',
  },
  testToFindOut: {
    id: 'test-to-find-out',
    claim: 'A test on one’s own hosts finds out whether it works there, given enough runs.',
    source: articles.bufferTest,
    expected: 'of runs made with known effects: helps, hurts, no difference that matters and undecided, each where it is so',
    why: 'Synthetic runs, none measured: an interval that holds what was put in, and the verdict that it makes. The fourth situation has too few runs, and check says so.',
  },
} as const satisfies Record<string, Claim>;
