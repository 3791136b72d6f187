import type { Verdict } from '../../evidence/finding.ts';
import type { Customer, SetUp } from '../../importers/customer/customer.ts';
import type { Draws } from '../../sizing/draws.ts';
import { writesOfEach, type Writes } from '../../sizing/guest-writes.ts';
import type { HostedVm } from '../../sizing/hosts-of.ts';
import type { Sizing } from '../../sizing/size.ts';
import { slowestOf } from '../../sizing/variant.ts';
import type { Values } from '../../scenario/scenario.ts';
import { packed, unpacked, type Packed } from '../travel.ts';

/** What a reader can ask of a sizing: how a host is emptied. */
export interface Question {
  readonly cluster: SetUp;
  readonly vms: readonly HostedVm[];
  readonly hostPaths: Draws['hostPaths'];
  /** What a VM writes, drawn as in the report. */
  readonly writesOf: (vm: HostedVm) => Writes;
  /** Hosts with VMs, in the order of the report. */
  readonly hosts: readonly string[];
  /** The one that takes longest. */
  readonly slowest: string;
  readonly options: readonly Option[];
  readonly windows: Pick<Customer['windows'], 'drain' | 'pause'>;
  readonly words: Words;
}

/** How the report says what draws come to. */
export interface Words {
  /** The chance to keep a window, by the number of draws that do. */
  readonly chances: readonly string[];
  /** Whether it is kept. */
  readonly kept: Readonly<Record<Verdict, string>>;
}

type Option = NonNullable<Customer['options']>[number];

/** The same as plain JSON, small: draws are drawn again from their seed. */
export interface PackedQuestion extends Pick<Question, 'slowest' | 'options' | 'windows' | 'words'> {
  readonly cluster: Omit<SetUp, 'hosts' | 'networks'>;
  /** Settings that hosts share. */
  readonly kinds: readonly Packed[];
  readonly hosts: readonly (Omit<SetUp['hosts'][number], 'settings'> & { readonly kind: number })[];
  readonly networks: readonly (Omit<SetUp['networks'][number], 'settings'> & { readonly settings: Packed })[];
  readonly hostPaths: readonly (Packed | null)[];
  readonly seed: number;
  /** In the order in which they were drawn. */
  readonly vms: readonly PackedVm[];
}

/** Name, number of its host, bytes, class, and what few VMs have: priority, measured bytes per second, and bytes. */
type PackedVm = readonly [
  name: string,
  host: number,
  memory: number,
  workload: string,
  priority?: HostedVm['priority'] | null,
  dirtyRate?: number | null,
  workingSet?: number | null,
];

/** @param seed of the sizing */
export function packQuestion(
  { windows: { drain, pause } }: Pick<Customer, 'windows'>,
  sizing: Sizing,
  seed: number,
  words: Words,
): PackedQuestion {
  const { hosts, networks, ...cluster } = sizing.cluster;
  const { hostPaths, writes } = sizing.draws;
  const kinds = [...new Set(hosts.map(({ settings }) => settings))];
  const numbers = new Map(hosts.map(({ name }, at) => [name, at]));
  return {
    cluster,
    kinds: kinds.map(packed),
    hosts: hosts.map(({ settings, ...host }) => ({ ...host, kind: kinds.indexOf(settings) })),
    networks: networks.map(({ settings, ...network }) => ({ ...network, settings: packed(settings) })),
    hostPaths: hostPaths.map((path) => (path === undefined ? null : packed(path))),
    seed,
    vms: sizing.vms.map(({ name, host, memory, priority, dirtyRate, workingSet }) => {
      const usual = [name, numbers.get(host)!, memory, writes.get(name)!.workload] as const;
      if (priority === undefined && dirtyRate === undefined && workingSet === undefined) return usual;
      return [...usual, priority ?? null, dirtyRate ?? null, workingSet ?? null];
    }),
    slowest: slowestOf(sizing.now).host,
    options: sizing.ranked.map(({ variant }) => variant.option!),
    windows: { pause, ...(drain !== undefined && { drain }) },
    words,
  };
}

export function unpackQuestion({ cluster, kinds, hosts, networks, hostPaths, seed, vms, ...rest }: PackedQuestion): Question {
  const settings: Values[] = kinds.map(unpacked);
  const all = vms.map(([name, host, memory, workload, priority, dirtyRate, workingSet]): HostedVm => ({
    name,
    host: hosts[host]!.name,
    memory,
    workload,
    ...(priority && { priority }),
    ...(typeof dirtyRate === 'number' && { dirtyRate }),
    ...(typeof workingSet === 'number' && { workingSet }),
  }));
  const occupied = new Set(all.map(({ host }) => host));
  return {
    ...rest,
    cluster: {
      ...cluster,
      hosts: hosts.map(({ kind, ...host }) => ({ ...host, settings: settings[kind]! })),
      networks: networks.map((network) => ({ ...network, settings: unpacked(network.settings) })),
    },
    vms: all,
    hostPaths: hostPaths.map((path) => (path === null ? undefined : unpacked(path))),
    writesOf: writesOfEach(all, false, hostPaths.length - 1, seed),
    hosts: hosts.map(({ name }) => name).filter((name) => occupied.has(name)),
  };
}
