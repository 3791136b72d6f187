import { performancesOf } from '../../scenario/performance.ts';
import { platforms } from '../../scenario/platforms.ts';
import { planMessages as messages } from '../plan/messages.ts';
import type { Mistake } from '../plan/mistakes.ts';
import type { WrittenCustomer } from './customer-schema.ts';

/** What is wrong between entries that are each in order: names taken twice, what the platform does not have. */
export function checkCustomer({ hosts, networks, platform, performance, options = [] }: WrittenCustomer): Mistake[] {
  const ways = performancesOf[platform];
  const { title } = platforms[platform];
  const lacks = (way: 'compression' | 'smb') => !ways.includes(way);
  return [
    ...twice(hosts, 'hosts'),
    ...twice(networks, 'networks'),
    ...(performance === undefined || ways.includes(performance)
      ? []
      : [{ path: ['performance'], why: messages.notOfPlatform(performance, title, ways) }]),
    ...networks.flatMap(({ rdma, team }, at): Mistake[] =>
      rdma && team !== undefined ? [{ path: ['networks', at, 'rdma'], part: 'key', why: messages.teamedRdma }] : [],
    ),
    ...options.flatMap(({ changes }, at): Mistake[] =>
      changes.flatMap(({ kind }) => {
        const missing = (kind === 'compression' && lacks('compression')) || (kind === 'rdma' && lacks('smb'));
        return missing
          ? [{ path: ['options', at], why: `${title} has no ${kind === 'rdma' ? 'RDMA' : kind}; leave it out` }]
          : [];
      }),
    ),
  ];
}

function twice(entries: readonly { readonly name: string }[], kind: 'hosts' | 'networks'): Mistake[] {
  const names = entries.map(({ name }) => name);
  return names.flatMap((name, at) =>
    names.indexOf(name) < at ? [{ path: [kind, at, 'name'], why: messages.nameTaken(name) }] : [],
  );
}
