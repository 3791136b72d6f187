import { articles } from '../articles.ts';
import type { Claim } from '../claim.ts';

export const thePowerBill = {
  oneMoreServer: {
    id: 'one-more-server',
    claim: 'What power saving saves on all hosts does not pay for one more server.',
    source: articles.powerArgument,
    expected:
      'over the service life, one more server dearer than what power saving saves on 16 hosts, the most that a failover cluster of 2008 R2 has',
    why: 'Observed is on how many hosts it pays for one. The article says “if”: whether more servers are needed is the next claim.',
    required: false,
  },
  moreServersNeeded: {
    id: 'more-servers-needed',
    claim: 'Power saving takes so much performance that making up for it costs more than is saved.',
    source: articles.powerArgument,
    expected: 'more performance lost than the share at which power saving on and off cost the same',
    why: 'Observed is that share, where processors are what hosts run out of. What the work of VMs loses the article does not say; published are nothing for most workloads to 15 %.',
    required: false,
  },
  migrationsAlone: {
    id: 'migrations-alone',
    claim: 'Faster live migrations alone return what switching C-states off costs.',
    source: articles.returnOnInvestment,
    expected: 'the hours that 12 drains a year save, there and back, worth more than the power',
    why: 'Observed is from how many drains of a host per year on. What an hour is worth is assumed.',
    required: false,
  },
  dearerToBuy: {
    id: 'dearer-to-buy',
    claim: 'Within its service life a server costs more to buy than to power.',
    source: articles.serviceLife,
    expected: 'more than half of purchase and energy together, C-states off, over 3 to 5 years',
    why: 'What makes servers the dearer way to make up for lost performance.',
  },
  rightSizing: {
    id: 'right-sizing',
    claim: 'Right sizing saves more energy than power saving does.',
    source: articles.rightSizing,
    expected: 'more saved by leaving out servers until the rest run at 60 % than by C-states on all of them',
    why: 'Observed is how many times as much; purchase is not counted. 60 % leaves room for a host that fails, and is assumed.',
  },
} as const satisfies Record<string, Claim>;
