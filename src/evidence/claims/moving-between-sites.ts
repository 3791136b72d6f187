import { articles } from '../articles.ts';
import type { Claim } from '../claim.ts';

export const movingBetweenSites = {
  newAddressCutsOff: {
    id: 'new-address-cuts-off',
    claim: 'A VM that gets another address at the new site loses every connection, and clients are without it for minutes.',
    source: articles.addressMobility,
    expected: 'all connections lost, and a median outage of more than a minute where names are kept as a Windows cluster has it',
    why: 'What IP virtualisation is held against. Best case: the name stands for the new address the moment the VM runs, and clients look it up before every attempt.',
  },
  innerAddressKeepsConnections: {
    id: 'inner-address-keeps-connections',
    claim: 'With the inner address kept, connections survive the move, if the network learns of it within seconds.',
    source: articles.addressMobility,
    expected: 'no connection lost with lookup records up to 5 s late, by clients on Windows and on Linux',
    why: '“Seconds” is read as 5 s. Observed is how late they may be for clients on Windows, which give up long before Linux does.',
  },
  usersNotImpacted: {
    id: 'users-not-impacted',
    claim: 'Users who depend on the VM do not notice that it moves.',
    source: articles.usersNotImpacted,
    expected:
      'nine in ten busy clients answered again within 1 s, the limit for a flow of thought that stays uninterrupted (Nielsen, 1993)',
    required: false,
  },
  anySite: {
    id: 'any-site',
    claim: 'A VM that is in use can be moved to a site at any distance.',
    source: articles.addressMobility,
    expected: 'more than 20 MiB/s of writes converge over 1,000 km of fibre, with the TCP window as Windows has it',
    why: 'Writes of 20 MiB/s are what the quoted times of the 50 GB server leave room for. Observed is the highest dirty rate that converges there.',
    required: false,
  },
  encapsulationIsCheap: {
    id: 'encapsulation-is-cheap',
    claim: 'The second address costs little bandwidth.',
    source: articles.addressMobility,
    expected: 'less than 5 % of what TCP carries with MTU 1500, and less than 1 % with jumbo frames',
    why: 'NVGRE puts 42 bytes before each packet of the guest (RFC 7637). MTU 1500 first; work of processors without NVGRE offload is not in it.',
  },
} as const satisfies Record<string, Claim>;
