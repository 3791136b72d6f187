import { byNaturalOrder } from '../../units/natural-order.ts';
import { priorities, type ClusterHost, type ClusterVm, type Limits, type Move } from './plan.ts';

/** A VM that is to move, and what its attempts so far came to. */
export interface Order {
  readonly vm: ClusterVm;
  readonly source: ClusterHost;
  readonly target: ClusterHost;
  readonly move: Move;
  /** Place in the queue; one that failed stands behind all others. */
  place: number;
  /** Since when it waits, and how long it did in all. */
  waitingSince: number;
  queued: number;
  attempts: number;
  /** Bytes on the wire of attempts that failed. */
  wasted: number;
}

/** High priority first, then by name: the order in which a plan lists its VMs has no say. */
export function byPriority(a: ClusterVm, b: ClusterVm): number {
  return priorities.indexOf(a.priority) - priorities.indexOf(b.priority) || byNaturalOrder(a.name, b.name);
}

/** Orders that wait. Those between the same two hosts wait for the same places, so only the first of each lane is looked at. */
export interface Queue {
  readonly lanes: Map<string, Lane>;
  /** Lanes that begin or end at a host. */
  readonly lanesAt: Map<string, Lane[]>;
  /** Hosts with which something may have become possible since nothing was. */
  readonly news: Set<string>;
  /** Migrations that each host takes part in, and all. */
  readonly busy: Map<string, number>;
  running: number;
  /** Place of the next order to come. */
  end: number;
  /** Most that can ever run at once on one host. */
  readonly atOnce: number;
}

interface Lane {
  readonly orders: Order[];
  next: number;
}

export function queueOf(orders: readonly Order[], { simultaneousMigrations, clusterWide }: Limits): Queue {
  const atOnce = Math.min(simultaneousMigrations, clusterWide, mostFromOneHost(orders));
  const queue: Queue = { lanes: new Map(), lanesAt: new Map(), news: new Set(), busy: new Map(), running: 0, end: 0, atOnce };
  for (const order of orders) enqueue(queue, order);
  return queue;
}

/** Put an order behind all others. */
export function enqueue(queue: Queue, order: Order): void {
  order.place = queue.end++;
  laneOf(queue, order).orders.push(order);
  for (const { name } of [order.source, order.target]) queue.news.add(name);
}

/** Take out the first order for which source and target, and the cluster, have a place. */
export function takeNext(queue: Queue, limits: Limits): Order | undefined {
  if (queue.running >= limits.clusterWide) return undefined;
  let first: Lane | undefined;
  for (const host of queue.news) {
    if (!hasPlace(queue, host, limits)) continue;
    for (const lane of queue.lanesAt.get(host)!) {
      const order = lane.orders[lane.next];
      if (order === undefined || (first !== undefined && order.place >= first.orders[first.next]!.place)) continue;
      if (hasPlace(queue, order.source.name, limits) && hasPlace(queue, order.target.name, limits)) first = lane;
    }
  }
  if (first === undefined) {
    queue.news.clear();
    return undefined;
  }
  const order = first.orders[first.next++]!;
  count(queue, order, 1);
  return order;
}

/** Give back the places of a migration that is over. */
export function release(queue: Queue, order: Order): void {
  count(queue, order, -1);
  for (const { name } of [order.source, order.target]) queue.news.add(name);
}

/** All that still wait, in order. */
export function waiting(queue: Queue): Order[] {
  return [...queue.lanes.values()].flatMap(({ orders, next }) => orders.slice(next)).sort((a, b) => a.place - b.place);
}

function mostFromOneHost(orders: readonly Order[]): number {
  const leaving = new Map<ClusterHost, number>();
  for (const { source } of orders) leaving.set(source, (leaving.get(source) ?? 0) + 1);
  return Math.max(1, ...leaving.values());
}

function laneOf({ lanes, lanesAt }: Queue, { source, target }: Order): Lane {
  const key = JSON.stringify([source.name, target.name]);
  const known = lanes.get(key);
  if (known !== undefined) return known;
  const lane: Lane = { orders: [], next: 0 };
  lanes.set(key, lane);
  for (const { name } of [source, target]) lanesAt.set(name, [...(lanesAt.get(name) ?? []), lane]);
  return lane;
}

function hasPlace({ busy }: Queue, host: string, { simultaneousMigrations }: Limits): boolean {
  return (busy.get(host) ?? 0) < simultaneousMigrations;
}

function count(queue: Queue, { source, target }: Order, by: number): void {
  queue.running += by;
  for (const { name } of [source, target]) queue.busy.set(name, (queue.busy.get(name) ?? 0) + by);
}
