import type { Customer, SetUp } from '../importers/customer/customer.ts';
import type { Option } from '../importers/customer/option.ts';
import type { Inventory } from '../importers/inventory/inventory.ts';
import type { HostPath } from '../uncertainty/host-path-sample.ts';
import { whatMatters, type Matter } from './assumptions.ts';
import { difficultVms, type DifficultVm } from './difficult.ts';
import { drainEach } from './drains.ts';
import { drawAll, type Draws } from './draws.ts';
import type { Evidence } from './advice.ts';
import { headroomOf, type Headroom } from './headroom.ts';
import { hostsOf, type Hosted } from './hosts-of.ts';
import type { MeasuredHosts } from './measured-hosts.ts';
import { moneyOf, type Money } from './money.ts';
import { rankOptions, type Ranked } from './rank.ts';
import { usualOptions, withOption } from './set-ups.ts';
import { updateAll, type Updated } from './update.ts';
import { slowestOf, type Variant } from './variant.ts';

/** All that a sizing report says. */
export interface Sizing extends Hosted {
  readonly draws: Draws;
  /** What was measured of the hosts; where nothing was, they are drawn as the article leaves them. */
  readonly measured?: MeasuredHosts;
  readonly now: Variant;
  readonly options: readonly Variant[];
  /** Best first. */
  readonly ranked: readonly Ranked[];
  readonly difficult: readonly DifficultVm[];
  readonly updates: readonly Updated[];
  readonly headroom: Headroom;
  /** What each assumption does to the slowest host. */
  readonly matters: readonly Matter[];
  readonly money?: Money;
}

/**
 * Size a customer’s cluster.
 *
 *     customer, inventory ─→ 1 who runs where ─→ 2 options ─→ 3 draws ─→ 4 drains of each ─→ 5 ranking ─→ 6 the rest
 *
 * @param hostPaths the stored sample
 * @param evidence what the analyses found
 * @throws InputError where nothing is left to be sized
 */
export function size(
  customer: Customer,
  inventory: Inventory,
  hostPaths: readonly HostPath[],
  evidence: Evidence,
  seed: number,
  measured?: MeasuredHosts,
): Sizing {
  // 1 who runs where
  const hosted = hostsOf(customer.cluster, inventory);
  const { cluster, vms } = hosted;

  // 2 options
  const options = customer.options ?? usualOptions(cluster);

  // 3 draws
  const drawn = drawAll(hosted, customer, options.length + 1, hostPaths, seed, measured);

  // 4 drains of each
  const variantOf = (setUp: SetUp, option?: Option): Variant => ({
    setUp,
    drains: drainEach(setUp, vms, drawn),
    ...(option && { option }),
  });
  const now = variantOf(cluster);
  const variants = options.map((option) => variantOf(withOption(cluster, option), option));

  // 5 ranking
  const ranked = rankOptions(now, variants, customer, evidence);

  // 6 assumptions, update, headroom, money, VMs
  const slowest = slowestOf(now);
  const money = moneyOf(customer, cluster, ranked);
  return {
    ...hosted,
    draws: drawn,
    ...(measured && { measured }),
    now,
    options: variants,
    ranked,
    difficult: difficultVms(now, ranked, customer.windows.pause),
    updates: updateAll(now, ranked, hosted, drawn, customer),
    headroom: headroomOf(hosted, customer),
    matters: whatMatters(
      cluster,
      vms.filter(({ host }) => host === slowest.host),
      drawn,
      slowest.times[0]!,
      measured,
    ),
    ...(money && { money }),
  };
}
