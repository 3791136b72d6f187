import type { Model } from './model.ts';
import { moveTogether } from './move-together.ts';

const orders = ['ABC', 'ACB', 'BAC', 'BCA', 'CAB', 'CBA'];

/** In how many of all orders of three networks, with none, one or two of them down, a migration takes the first that is up. */
export function preferenceFollowed(model: Model): { readonly followed: number; readonly of: number } {
  const cases = orders.flatMap((order) => [0, 1, 2].map((down) => ({ order: [...order], down })));
  const followed = cases.filter(({ order, down }) => {
    const networks = Object.fromEntries(order.map((name) => [name, {}]));
    const events = order.slice(0, down).map((network) => ({ at: 0, network, state: 'down' as const }));
    return moveTogether(model, { vms: 1, networks, events }).migrations[0]!.network === order[down];
  });
  return { followed: followed.length, of: cases.length };
}
