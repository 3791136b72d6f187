import { changed, note, type Cluster } from './cluster.ts';
import { diskRouteOf } from './disk-route-of.ts';
import { takeNext, type Order } from './queue.ts';
import { storeOf } from './quick.ts';
import { routeOf } from './route-of.ts';
import { takeOff, takeOffQuickly } from './take-off.ts';

/** Start what the limits allow, in the order of the queue. With no network up nothing starts. */
export function startWhatMay(cluster: Cluster, now: number): void {
  const { up, flights, plan, queue, limits } = cluster;
  while (up.length > 0) {
    const order = takeNext(queue, limits);
    if (order === undefined) return;
    order.attempts++;
    order.queued += now - order.waitingSince;
    const disks = order.move === 'live' ? undefined : diskRouteOf(cluster, order);
    const flight = takeOff(order, order.vm.migration ?? plan.migration, routeOf(cluster, order)!, disks, now);
    flights.add(flight);
    note(cluster, 'start', flight, now);
    changed(cluster, 'lasting');
  }
}

/** Save what moves quickly, all at once: no limit on them is known. */
export function startQuickly(cluster: Cluster, orders: readonly Order[]): void {
  const { flights, plan, resources } = cluster;
  for (const order of orders) {
    const flight = takeOffQuickly(order, order.vm.migration ?? plan.migration, storeOf(resources, order));
    flights.add(flight);
    note(cluster, 'start', flight, 0);
    note(cluster, 'suspended', flight, 0);
    changed(cluster, 'lasting');
  }
}
