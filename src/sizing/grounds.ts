import type { SetUp } from '../importers/customer/customer.ts';
import type { Change } from '../importers/customer/option.ts';
import type { PlatformId } from '../scenario/platforms.ts';
import { atOnceOf, linkOf, migrationNetworks } from './settings-of.ts';

/** A finding of an analysis: the folder of its report, and its id there. */
export type FindingKey = `${string}/${string}`;

/** What the analyses say of a change, made to a cluster. */
export interface Grounds {
  /** The finding that decides whether to advise it, where one covers the link, the version and the way of sending. */
  readonly decides?: FindingKey;
  /** What else to know. */
  readonly also: readonly FindingKey[];
  /** Why it stays open unless that finding holds: the end of a sentence. */
  readonly open?: string;
}

/** A cluster before and after an option, as far as findings depend on it. */
interface Circumstances {
  readonly before: SetUp;
  readonly after: SetUp;
  /** Of the fastest network for migrations, bit/s. */
  readonly rateBefore: number;
  readonly rate: number;
}

/**
 * The findings behind a change that an option makes, those alone that cover the cluster with the option: most are about 1 and
 * 10 Gb/s, hosts of 2011 and one connection for each migration.
 */
export function groundsOf({ kind }: Change, before: SetUp, after: SetUp): Grounds {
  return rules[kind]({ before, after, rateBefore: fastestOf(before), rate: fastestOf(after) });
}

const [slow, fast, fastest] = [1e9, 10e9, 100e9];

const rules: Readonly<Record<Change['kind'], (of: Circumstances) => Grounds>> = {
  link({ before, after, rateBefore, rate }) {
    const [stops, direct] = ['01-bigger-pipes/one-connection-stops-gaining', '08-evacuating-a-host/rdma-uses-the-line'] as const;
    if (!isDirect(before) && isDirect(after) && rate >= fastest) return { decides: direct, also: [] };
    if (rateBefore < fast) return { decides: '01-bigger-pipes/bigger-is-better', also: rate > fast ? [stops] : [] };
    return { also: [stops], open: 'the finding on faster links is about going from 1 to 10 Gb/s' };
  },

  jumbo({ after: { platform }, rate }) {
    const [little, gain] = ['02-jumbo-frames/little-at-one-gigabit', '02-jumbo-frames/jumbo-gain'] as const;
    if (rate <= slow) return { decides: little, also: [] };
    if (rate > fast) return { also: [gain], open: beyondFast };
    if (coalesces(platform)) return { also: [gain], open: coalesced };
    return { decides: gain, also: ['02-jumbo-frames/jumbo-gain-any-power'] };
  },

  'full-power': onProcessors('03-power-and-c-states/jumbo-full-power', '02-jumbo-frames/jumbo-gain'),

  'c-states-off': onProcessors('03-power-and-c-states/c-states-off', '03-power-and-c-states/every-intel-generation'),

  'at-once'({ before, after, rate }) {
    const [several, bandwidth] = ['several-evacuate-faster', 'only-with-bandwidth'].map(
      (id) => `08-evacuating-a-host/${id}` as const,
    ) as [FindingKey, FindingKey];
    const fill = '01-bigger-pipes/several-fill-the-pipe';
    const counts = [atOnceOf(before), atOnceOf(after)] as const;
    if (after.performance === 'smb') return { also: [several], open: oneConnection };
    if (rate <= slow) return { also: [bandwidth], open: 'over 1 Gb/s several are no faster between tuned hosts' };
    if (counts[0] === 1) return { decides: several, also: [bandwidth] };
    if (counts[0] < mostThatFill && counts[1] <= mostThatFill && rate <= fast) return { decides: fill, also: [several] };
    return { also: [several, fill], open: 'the findings are about up to four at once over 10 Gb/s, instead of one' };
  },

  compression: ({ before: { performance } }) => ({
    also: ['08-evacuating-a-host/newer-is-not-slower'],
    open:
      performance === undefined
        ? 'compression is the default of this version already; as the cluster is, none of it is counted, since it takes idle processors. The option assumes that it halves what is sent, which a measured migration tells'
        : 'that it halves what is sent is assumed, and takes idle processors; a measured migration tells',
  }),

  rdma: ({ rate }) => {
    const direct = '08-evacuating-a-host/rdma-uses-the-line';
    return rate >= fastest ? { decides: direct, also: [] } : { also: [direct], open: 'the finding on RDMA is about 100 Gb/s' };
  },

  'second-network'({ after, rate }) {
    const single = '07-migration-networks/one-connection-each';
    if (after.performance === 'smb') return { also: [single], open: oneConnection };
    if (atOnceOf(after) === 1) return { also: [single], open: 'one migration at a time takes one network' };
    if (rate <= slow) return { decides: '07-migration-networks/different-connections', also: [single] };
    if (rate <= fast) return { decides: '08-evacuating-a-host/more-networks-only-help', also: [single] };
    return { also: ['08-evacuating-a-host/more-networks-only-help'], open: beyondFast };
  },
};

const beyondFast = 'the findings on it are about 1 and 10 Gb/s';
const oneConnection = 'the findings on it are about migrations of one connection each, and SMB takes several or RDMA';
const coalesced =
  'newer versions coalesce what they receive, which takes over much of what jumbo frames do, and the finding is about one that does not';

/** Of migrations at once over 10 Gb/s, as the finding has it. */
const mostThatFill = 4;

/** Versions that run on processors newer than those that were measured, or on any. */
const newerHosts: readonly PlatformId[] = ['hyperv-2016', 'hyperv-2022', 'qemu'];

/**
 * What processors decide: one finding about 1 Gb/s, and `atFast` up to 10 Gb/s. It has not been measured on current ones, so that
 * another finding decides there.
 */
function onProcessors(atFast: FindingKey, also: FindingKey): (circumstances: Circumstances) => Grounds {
  return ({ after: { platform }, rate }) => {
    if (rate > fast) return { also: [also], open: beyondFast };
    const found =
      rate <= slow
        ? { decides: '03-power-and-c-states/less-at-one-gigabit' as const, also: [] }
        : { decides: atFast, also: [also] };
    if (!newerHosts.includes(platform)) return found;
    return {
      decides: '03-power-and-c-states/current-processors',
      also: [found.decides, ...found.also],
      open: 'it was found for processors of 2008 to 2013 and has not been measured on current ones',
    };
  };
}

/** Receive segment coalescing came with Windows Server 2012, and Linux has it. */
function coalesces(platform: PlatformId): boolean {
  return platform !== 'hyperv-2008r2' && platform !== 'ideal';
}

function isDirect(setUp: SetUp): boolean {
  return migrationNetworks(setUp).every(({ rdma }) => rdma === true);
}

function fastestOf(setUp: SetUp): number {
  return Math.max(...migrationNetworks(setUp).map((network) => linkOf(setUp, network).rate));
}
