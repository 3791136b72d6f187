import { priorities, type ClusterHost, type ClusterVm, type Limits } from './plan.ts';

/** A VM that is to move, and what its attempts so far came to. */
export interface Order {
  readonly vm: ClusterVm;
  readonly source: ClusterHost;
  readonly target: ClusterHost;
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
  return priorities.indexOf(a.priority) - priorities.indexOf(b.priority) || (a.name < b.name ? -1 : 1);
}

/** Orders that wait. Those between the same two hosts wait for the same places, so only the first of each pair is looked at. */
export interface Queue {
  readonly lanes: Map<string, Lane>;
  /** Migrations that each host takes part in, and all. */
  readonly busy: Map<string, number>;
  running: number;
  last: number;
}

interface Lane {
  readonly orders: Order[];
  next: number;
}

export function queueOf(orders: readonly Order[]): Queue {
  const queue: Queue = { lanes: new Map(), busy: new Map(), running: 0, last: 0 };
  for (const order of orders) enqueue(queue, order);
  return queue;
}

/** Put an order behind all others. */
export function enqueue(queue: Queue, order: Order): void {
  const key = JSON.stringify([order.source.name, order.target.name]);
  const lane = queue.lanes.get(key) ?? { orders: [], next: 0 };
  queue.lanes.set(key, lane);
  order.place = queue.last++;
  lane.orders.push(order);
}

/** Take out the first order for which source and target, and the cluster, have a place. */
export function takeNext(queue: Queue, limits: Limits): Order | undefined {
  if (queue.running >= limits.clusterWide) return undefined;
  let first: Lane | undefined;
  for (const [key, lane] of queue.lanes) {
    const order = lane.orders[lane.next];
    if (order === undefined) queue.lanes.delete(key);
    else if (hasPlace(queue, order, limits) && (first === undefined || order.place < first.orders[first.next]!.place))
      first = lane;
  }
  if (first === undefined) return undefined;
  const order = first.orders[first.next++]!;
  count(queue, order, 1);
  return order;
}

/** Give back the places of a migration that is over. */
export function release(queue: Queue, order: Order): void {
  count(queue, order, -1);
}

/** All that still wait, in order. */
export function waiting(queue: Queue): Order[] {
  return [...queue.lanes.values()].flatMap(({ orders, next }) => orders.slice(next)).sort((a, b) => a.place - b.place);
}

function hasPlace({ busy }: Queue, { source, target }: Order, { simultaneousMigrations }: Limits): boolean {
  return [source, target].every(({ name }) => (busy.get(name) ?? 0) < simultaneousMigrations);
}

function count(queue: Queue, { source, target }: Order, by: number): void {
  queue.running += by;
  for (const { name } of [source, target]) queue.busy.set(name, (queue.busy.get(name) ?? 0) + by);
}
