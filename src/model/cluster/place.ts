import { count } from '../../units/quantity.ts';
import { byNaturalOrder } from '../../units/natural-order.ts';
import type { ClusterHost, ClusterPlan, ClusterVm, Move } from './plan.ts';
import type { Order } from './queue.ts';
import { clusterRules } from './rules.ts';

/**
 * An order for each VM that fits somewhere. Targets are given out before anything moves, in the order of the queue: what
 * fits nowhere is known then, and nothing moves to a place that another needs.
 *
 * Each goes to its own target or to that with most free memory, other than its own host; where memory is not limited to the
 * one that got least so far; then by name.
 */
export function placeVms(vms: readonly ClusterVm[], plan: ClusterPlan): Order[] {
  const { hosts, from, to } = plan;
  const named = new Map(hosts.map((host) => [host.name, withoutOtherFlows(host)]));
  const rooms = [...new Set(to)].map((name) => roomOn(named.get(name)!));
  return vms.flatMap((vm) => {
    const source = named.get(vm.host ?? from)!;
    const room = roomiest(rooms.filter(({ host }) => host !== source && host.name === (vm.to ?? host.name)));
    const needed = plan.mode === 'storage' ? 0 : vm.vm.memory;
    if (room === undefined || room.free < needed) return [];
    room.free -= needed;
    room.taken += plan.mode === 'storage' ? vm.disks!.size : needed;
    const move = moveOf(vm, plan);
    return [{ vm, source, target: room.host, move, place: 0, waitingSince: 0, queued: 0, attempts: 0, wasted: 0 }];
  });
}

/** How a VM moves: as the plan has it, and of those whose memory alone moves the ones of low priority as the platform does. */
export function moveOf({ priority }: ClusterVm, { mode = 'live', lowPriority, migration }: ClusterPlan): Move {
  if (mode !== 'live') return mode;
  return priority === 'low' ? (lowPriority ?? clusterRules[migration.platform].lowPriority) : 'live';
}

/** The migrations that share an adapter are simulated, so that no other flow is presumed. */
function withoutOtherFlows(host: ClusterHost): ClusterHost {
  return { ...host, host: { ...host.host, flows: count(1) } };
}

/** Memory of a target as VMs are placed on it. */
interface Room {
  readonly host: ClusterHost;
  free: number;
  /** Bytes placed so far. */
  taken: number;
}

function roomOn(host: ClusterHost): Room {
  return { host, free: host.memoryFree ?? Infinity, taken: 0 };
}

function roomiest(rooms: readonly Room[]): Room | undefined {
  return rooms.reduce<Room | undefined>((best, room) => (best === undefined || isRoomier(room, best) ? room : best), undefined);
}

function isRoomier(a: Room, b: Room): boolean {
  if (a.free !== b.free) return a.free > b.free;
  if (a.taken !== b.taken) return a.taken < b.taken;
  return byNaturalOrder(a.host.name, b.host.name) < 0;
}
