import { articles } from '../articles.ts';
import type { Claim } from '../claim.ts';

export const sqlServer = {
  gbOrGib: {
    id: 'gb-or-gib',
    claim: '“50GB of RAM” means 50 GiB and not 50 decimal gigabytes.',
    source: articles.fiftyGigabytes,
    expected: 'only one of the two readings inside 74 to 78 s for any plausible load',
  },
  loadedVm: {
    id: 'loaded-vm',
    claim: 'Migration time varies greatly between an idle and a loaded VM.',
    source: articles.idleOrLoaded,
    expected: 'at least a quarter longer with memory and processors under full load',
    why: 'Full load is taken as 600 MiB/s of writes to a third of memory and half of the host’s processors; the article gives no figure.',
  },
  loadedHost: {
    id: 'loaded-host',
    claim: 'Load on the host slows a migration, and less so with C-states off.',
    source: articles.hostLoad,
    expected: 'a loss of goodput at half load, smaller with C-states off',
    why: 'An input, not a result: that load costs more on wake-ups than on processing is taken from the article, its size is assumed. With C-states off there are no wake-ups to delay, so only the cost on processing is left.',
  },
  cStatesCostThisVm: {
    id: 'c-states-cost-this-vm',
    claim: 'With C-states on the same VM takes about half as long again.',
    source: articles.cStatesOff,
    expected: 'the ratio of the utilisations that the article shows, 55–65 % to 35–45 %: 1.2 to 1.9',
  },
} as const satisfies Record<string, Claim>;
