import type { SetUp } from '../importers/customer/customer.ts';
import type { ClusterOutcome } from '../model/cluster/outcome.ts';
import { placeVms } from '../model/cluster/place.ts';
import type { ClusterPlan, ClusterVm } from '../model/cluster/plan.ts';
import { byPriority } from '../model/cluster/queue.ts';
import { simulateCluster } from '../model/cluster/simulate.ts';
import { complete, type Scenario } from '../scenario/scenario.ts';
import type { Bytes, BytesPerSecond } from '../units/quantity.ts';
import type { Writes } from './guest-writes.ts';
import type { Draws } from './draws.ts';
import { guestTimes, type Guests } from './guest-times.ts';
import type { HostedVm } from './hosts-of.ts';
import { dealtOut, mostAtOnce } from './dealt-out.ts';
import { baseOf, drainOf, roomy, type Base } from './plan-of.ts';
import { rateOfSeveral } from './rate-of-several.ts';

/** One host emptied in one set-up. */
export interface Drain {
  readonly host: string;
  /** Simulated, with what is expected. */
  readonly outcome: ClusterOutcome;
  /** Seconds until empty: as simulated first, then for every draw. */
  readonly times: Float64Array;
  readonly guests: Guests;
  /** VMs that find no room on the other hosts; times are then those without any limit of memory. */
  readonly homeless: readonly string[];
}

/** Empty each host of a set-up in turn. */
export function drainEach(setUp: SetUp, vms: readonly HostedVm[], { hostPaths, writes }: Draws): Drain[] {
  const drain = drainsIn(setUp, hostPaths);
  const residents = residentsOf(vms);
  return setUp.hosts.flatMap(({ name }) => drain(name, residents, writes) ?? []);
}

/** Who runs where. */
export interface Residents {
  readonly byHost: ReadonlyMap<string, readonly HostedVm[]>;
  /** Bytes of memory of the VMs on each host. */
  readonly used: ReadonlyMap<string, number>;
}

export function residentsOf(vms: readonly HostedVm[]): Residents {
  return { byHost: Map.groupBy(vms, ({ host }) => host), used: memoryOn(vms) };
}

/**
 * How one host of a set-up is emptied; nothing of one without VMs. What is expected is simulated from event to event; what draws
 * change is a ratio of sums: every VM timed alone at the rate that it gets beside as many others as may run, and dealt out to as
 * many places. Rates are simulated when first asked for, once for hosts of a kind and so many at once.
 *
 * @returns a function of the host, and of all VMs and what those on the host write
 */
export function drainsIn(
  setUp: SetUp,
  hostPaths: Draws['hostPaths'],
): (host: string, residents: Residents, writes: Draws['writes']) => Drain | undefined {
  const bases = hostPaths.map((path) => baseOf(setUp, new Map(), path));
  const [empty] = bases as [Base];
  const migrations = bases.map(({ migration }) => migration);
  const pattern = complete(new Map([['migration.platform', setUp.platform]])).vm;
  const rateOff = ratesOff(bases);
  return (host, { byHost, used }, writes) => {
    const guests = byHost.get(host);
    if (guests === undefined) return undefined;
    const base = { ...empty, hosts: empty.hosts.map((one) => withVms(one, used.get(one.name) ?? 0)) };
    const plan = drainOf(
      base,
      host,
      guests.map((vm) => clusterVm(vm, writes.get(vm.name)!, pattern)),
    );
    const homeless = withoutRoom(plan);
    const outcome = simulateCluster(homeless.length === 0 ? plan : { ...plan, hosts: roomy(base) });
    const atOnce = mostAtOnce(base, guests.length);
    const moved = new Set(outcome.migrations.filter(({ move, end }) => move === 'live' && end < Infinity).map(({ vm }) => vm));
    const timed = guestTimes(
      guests.filter(({ name: vm }) => moved.has(vm)),
      migrations,
      rateOff(host, atOnce),
      writes,
    );
    return { host, outcome, times: scaled(outcome, dealtOut(timed, atOnce)), guests: timed, homeless };
  };
}

/** A host with so many bytes of its memory in use. */
function withVms(host: Base['hosts'][number], used: number): Base['hosts'][number] {
  return host.memoryFree === undefined ? host : { ...host, memoryFree: host.memoryFree - used };
}

/** Rates of every draw off a host; hosts of a kind have those of the first of them. */
function ratesOff(bases: readonly Base[]): (host: string, atOnce: number) => Float64Array {
  const [{ hosts }] = bases as [Base];
  const known = new Map<string, Float64Array>();
  return (name, atOnce) => {
    const kind = hosts.find((host) => host.name === name)!.host;
    const first = hosts.find(({ host }) => host === kind)!.name;
    const key = JSON.stringify([first, atOnce]);
    const rate = known.get(key) ?? rateOfSeveral(bases, first, atOnce);
    known.set(key, rate);
    return rate;
  };
}

/** Times of all draws in the proportion in which they stand to the first. */
function scaled({ makespan }: ClusterOutcome, times: Float64Array): Float64Array {
  return times.map((time, draw) => (draw === 0 || times[0] === 0 ? makespan : (makespan * time) / times[0]!));
}

function withoutRoom(plan: ClusterPlan): string[] {
  const placed = new Set(placeVms(plan.vms.toSorted(byPriority), plan).map(({ vm }) => vm.name));
  return plan.vms.map(({ name }) => name).filter((name) => !placed.has(name));
}

/** Bytes of memory of the VMs on each host. */
export function memoryOn(vms: readonly HostedVm[]): ReadonlyMap<string, number> {
  const used = new Map<string, number>();
  for (const { host, memory } of vms) used.set(host, (used.get(host) ?? 0) + memory);
  return used;
}

/** A VM in the words of the model, writing what is expected of it. */
export function clusterVm(
  { name, memory, priority, host }: HostedVm,
  { rate, set }: Writes,
  pattern: Scenario['vm'],
): ClusterVm & { host: string } {
  const vm = {
    ...pattern,
    memory: memory as Bytes,
    dirtyRate: rate[0] as BytesPerSecond,
    workingSet: Math.min(set[0]!, memory) as Bytes,
  };
  return { name, host, priority: priority ?? 'medium', vm };
}
