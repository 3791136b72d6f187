import { performancesOf } from '../../scenario/performance.ts';
import { platforms } from '../../scenario/platforms.ts';
import { planMessages as messages } from '../plan/messages.ts';
import type { Mistake } from '../plan/mistakes.ts';
import type { WrittenCustomer } from './customer-schema.ts';
import { hostKeys } from './host-name.ts';
import { optionOf, type Option } from './option.ts';

/** What is wrong between entries that are each in order: names taken twice, what the platform does not have. */
export function checkCustomer({ hosts, networks, platform, performance, options = [] }: WrittenCustomer): Mistake[] {
  const ways = performancesOf[platform];
  const { title } = platforms[platform];
  const lacks = (way: 'compression' | 'smb') => !ways.includes(way);
  return [
    ...twice(hosts, 'hosts', hostKeys(hosts.map(({ name }) => name))),
    ...twice(networks, 'networks', (name) => name),
    ...(networks.some(({ role }) => role === 'migration') ? [] : [{ path: ['networks'], why: noneForMigrations }]),
    ...options.flatMap(({ name, changes }, at): Mistake[] => {
      const isSame = (other: Option) => changesOf(other) === changesOf({ name, changes });
      return options.findIndex(isSame) < at ? [{ path: ['options', at], why: messages.listedTwice(name) }] : [];
    }),
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

const noneForMigrations = 'none has role: migration; give it to those that migrations take';

/** Of an option, in whatever order. */
function changesOf({ changes }: Option): string {
  return changes
    .map((change) => optionOf(change).name)
    .sort()
    .join();
}

function twice(
  entries: readonly { readonly name: string }[],
  kind: 'hosts' | 'networks',
  keyOf: (name: string) => string,
): Mistake[] {
  const keys = entries.map(({ name }) => keyOf(name));
  return keys.flatMap((key, at) =>
    keys.indexOf(key) < at ? [{ path: [kind, at, 'name'], why: messages.nameTaken(entries[keys.indexOf(key)]!.name) }] : [],
  );
}
