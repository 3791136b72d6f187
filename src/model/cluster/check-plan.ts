import { movesDisks } from '../../scenario/disk-moves.ts';
import { performancesOf } from '../../scenario/performance.ts';
import { platforms } from '../../scenario/platforms.ts';
import { InputError } from '../../units/input-error.ts';
import { messages } from './messages.ts';
import type { ClusterPlan } from './plan.ts';

/** @throws InputError when the parts of a plan contradict each other */
export function checkPlan(plan: ClusterPlan): void {
  const { hosts, from, to, networks, limits, vms, events = [] } = plan;
  const hostNames = distinct('hosts', hosts);
  const networkNames = distinct('networks', networks);
  distinct('vms', vms);
  if (to.length === 0) throw new InputError(messages.noneOf('to'));
  known('from', from, hostNames);
  for (const name of to) known('to', name, hostNames);
  if (to.every((name) => name === from)) throw new InputError(messages.toItself(from));
  for (const vm of vms) {
    if (vm.host !== undefined) known(`vms, ${vm.name}, host`, vm.host, hostNames);
    if (vm.to !== undefined) known(`vms, ${vm.name}, to`, vm.to, to);
  }
  for (const [name, value] of Object.entries(limits ?? {})) {
    if (!(value >= 0)) throw new InputError(messages.notPositive(`limits, ${name}`, value));
  }
  checkPerformance(plan);
  checkDisks(plan);
  for (const { name, cores = 1, stateRate = 1 } of hosts) {
    if (!(cores >= 1)) throw new InputError(messages.notPositive(`hosts, ${name}, cores`, cores));
    if (!(stateRate > 0)) throw new InputError(messages.notPositive(`hosts, ${name}, stateRate`, stateRate));
  }
  for (const { name, team, rdma, rssQueues = 1, limit = 1 } of networks) {
    if (!(rssQueues >= 1)) throw new InputError(messages.notPositive(`networks, ${name}, rssQueues`, rssQueues));
    if (!(limit > 0)) throw new InputError(messages.notPositive(`networks, ${name}, limit`, limit));
    if (rdma && team !== undefined) throw new InputError(messages.teamedRdma(name));
    if (team !== undefined && !(Number.isInteger(team.members) && team.members >= 1)) {
      throw new InputError(messages.noMembers(`networks, ${name}, team`, team.members));
    }
  }
  for (const { at, network } of events) {
    known('events', network, networkNames);
    if (!(at >= 0 && at < Infinity)) throw new InputError(messages.notATime('events', at));
  }
}

function checkPerformance({ migration, performance }: ClusterPlan): void {
  const ways = performancesOf[migration.platform];
  if (performance !== undefined && !ways.includes(performance)) {
    throw new InputError(messages.noSuchPerformance(performance, platforms[migration.platform].title, ways));
  }
}

function checkDisks({ mode = 'live', migration, vms }: ClusterPlan): void {
  if (mode === 'live') return;
  if (!movesDisks[migration.platform]) throw new InputError(messages.movesNoDisks(mode, platforms[migration.platform].title));
  for (const { name, disks } of vms) if (disks === undefined) throw new InputError(messages.noDisks(name, mode));
}

function distinct(list: string, entries: readonly { readonly name: string }[]): string[] {
  if (entries.length === 0) throw new InputError(messages.noneOf(list));
  const names = new Set<string>();
  for (const { name } of entries) {
    if (names.has(name)) throw new InputError(messages.twice(list, name));
    names.add(name);
  }
  return [...names];
}

function known(place: string, name: string, names: readonly string[]): void {
  if (!names.includes(name)) throw new InputError(messages.unknown(place, name, names));
}
