import { articles } from '../articles.ts';
import type { Claim } from '../claim.ts';

export const powerAndCStates = {
  lessAtOneGigabit: {
    id: 'less-at-one-gigabit',
    claim: 'Jumbo frames, full power and C-states off help at 1 Gb/s too, but on a smaller scale.',
    source: articles.lessAtOneGigabit,
    expected: 'a gain at 1 Gb/s, well below that at 10 Gb/s',
  },
  everyIntelGeneration: {
    id: 'every-intel-generation',
    claim: 'Every Intel generation of 2008 to 2013 gains from C-states off.',
    source: articles.vendorAgnostic,
    expected: 'a gain of at least 20 % for every generation from Nehalem to Haswell',
    why: 'Generations differ by their idle states; the work after a wake-up is assumed equal. Observed is the smallest gain.',
  },
  currentProcessors: {
    id: 'current-processors',
    claim: 'C-states off gains as much on current processors as on those of 2011.',
    source: articles.vendorAgnostic,
    expected: 'the gain of 2011',
    why: 'Left open, not computed: leaving C1E became cheap (10 to 2 µs), deep states stayed slow (133 to 290 µs), and which of them a migration meets has to be measured. Observed is with the state that pays between two interrupts.',
  },
  whyOneGigabitLosesAFifth: {
    id: 'why-one-gigabit-loses-a-fifth',
    claim: 'At 1 Gb/s defaults lose a fifth of the line because the TCP window is smaller there, not because cores sleep deeper.',
    source: articles.oneGigabit,
    expected: 'only one of the two explanations inside 75 to 80 %',
    required: false,
  },
  forumSixteen: {
    id: 'forum-sixteen',
    claim: 'The 16 % that others report is what default settings give on hosts between idle and half loaded.',
    source: articles.forumSixteen,
    expected: 'at most 16.5 % on a half loaded host, at least 15.5 % on an idle one',
    why: 'Observed is a half loaded host. What load costs is assumed, and the conditions of that report are not known.',
    required: false,
  },
} as const satisfies Record<string, Claim>;
