import { articles } from '../articles.ts';
import type { Claim } from '../claim.ts';

export const theHuntForARareCrash = {
  enoughForHundreds: {
    id: 'enough-for-many-hundreds',
    claim: 'Where the crash takes many hundreds of migrations, 8,000 without one show that it is gone.',
    source: articles.withoutSeeing,
    expected: 'an unchanged crash stays away in at most 50 of 1,000 campaigns of 8,000 (5 %), from 1 in 300 to 1 in 1,000',
    why: '“Many hundreds” is read as 300 to 1,000 migrations per crash, on every VM of the test. Observed at 1,000, where luck is likeliest.',
  },
  enoughForThousands: {
    id: 'enough-for-many-thousands',
    claim: 'Where it takes many thousands, 8,000 show it as well.',
    source: articles.manyThousands,
    expected: 'the same 50 of 1,000 campaigns at most, from 1 in 3,000 to 1 in 10,000',
    why: '“Many thousands” is read as 3,000 to 10,000 migrations per crash. Observed at 5,000, from 3,000 to 10,000.',
    required: false,
  },
  beforeAndAfter: {
    id: 'before-and-after',
    claim: 'None in 8,000 with the fix against the crashes in 12,000 without cannot be luck.',
    source: articles.twelveThousand,
    expected: 'a one-sided exact test gives 5 % at most, for every number of crashes from 2 to 40',
    required: false,
  },
  severalMachines: {
    id: 'several-machines',
    claim: '8,000 migrations spread over several VMs prove as much as 8,000 of VMs that crash.',
    source: articles.twelveThousand,
    expected: 'the same bound, whoever is susceptible',
    required: false,
  },
  onlyScsi: {
    id: 'only-scsi',
    claim: 'A VM whose disks are all on IDE controllers never crashes.',
    source: articles.onlyScsi,
    expected: 'a chance of 0, however many disks there are and however much they grow',
    why: 'Its disks are not enumerated when the virtual motherboard is powered off. Observed with 4 disks that expand 50 times a second.',
  },
  moreScsiDisks: {
    id: 'more-scsi-disks',
    claim: 'The more VHDs on SCSI controllers, the likelier the crash.',
    source: articles.moreScsiDisks,
    expected: 'a higher chance with every disk, dynamic or fixed, up to 64',
    why: 'Each is enumerated once at every migration. Observed is 8 disks against one, dynamic.',
  },
  dynamicDisks: {
    id: 'dynamic-disks',
    claim: 'Dynamically expanding disks make it likelier than fixed ones.',
    source: articles.dynamicDisks,
    expected: 'a higher chance from 0.02 to 10 expansions a second and disk',
    why: 'Observed at 0.5 expansions a second, and from 0.02 to 10. How much likelier rests on an assumed race; that it is likelier does not.',
  },
  exponentially: {
    id: 'exponentially',
    claim: 'The chance grows exponentially with what expands.',
    source: articles.dynamicDisks,
    expected:
      'of two equal steps in the number of disks, from 4 to 8 and on to 12, the second multiplies the chance as the first does',
    why: 'The word is used loosely: delays that come independently add up. Observed is what the second step multiplies by, over the first.',
    required: false,
  },
  noPattern: {
    id: 'no-pattern',
    claim: 'It comes at random: not after some number of migrations.',
    source: articles.onlyOccasionally,
    expected: 'half of the crashes in the later half of simulated campaigns, within the 95 % interval',
    why: 'Each power-off is simulated event by event; none knows of those before.',
  },
  tenGigabitHelps: {
    id: 'ten-gigabit-helps',
    claim: 'A 10 Gb/s network makes the hunt shorter.',
    source: articles.tenGigabitHelps,
    expected: 'fewer days for the same migrations, both untuned and tuned',
    why: 'Untuned hosts first, tuned ones at the other end.',
  },
  stopEarlier: {
    id: 'stop-earlier',
    claim: 'Looked at as they come, fewer than 8,000 clean migrations are enough where it takes many hundreds.',
    source: articles.withoutSeeing,
    expected: 'a sequential test (5 % errors, fixed = 20 times rarer) stops before 8,000, from 1 in 300 to 1 in 1,000',
    why: 'Observed at 500 migrations per crash, from 300 to 1,000.',
  },
} as const satisfies Record<string, Claim>;
