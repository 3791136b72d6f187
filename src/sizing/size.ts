import type { Customer, SetUp } from '../importers/customer/customer.ts';
import type { Option } from '../importers/customer/option.ts';
import type { Inventory } from '../importers/inventory/inventory.ts';
import { byPath } from '../uncertainty/priors.ts';
import type { HostPath } from '../uncertainty/host-path-sample.ts';
import { mainVariant } from '../uncertainty/variants.ts';
import { difficultVms, type DifficultVm } from './difficult.ts';
import { drainEach, type Draws } from './drains.ts';
import { drawWrites } from './guest-writes.ts';
import type { Evidence } from './evidence-of.ts';
import { headroomOf, type Headroom } from './headroom.ts';
import { hostsOf, type Hosted } from './hosts-of.ts';
import { rankOptions, type Ranked } from './rank.ts';
import { usualOptions, withOption } from './set-ups.ts';
import { updateAll, type Updated } from './update.ts';
import type { Variant } from './variant.ts';

/** All that a sizing report says. */
export interface Sizing extends Hosted {
  readonly draws: Draws;
  readonly now: Variant;
  readonly options: readonly Variant[];
  /** Best first. */
  readonly ranked: readonly Ranked[];
  readonly difficult: readonly DifficultVm[];
  readonly updates: readonly Updated[];
  readonly headroom: Headroom;
}

/** Work that a sizing may take: so many VMs are timed in all options and draws together. */
const mostTimed = 2_500_000;
const draws = { least: 16, most: 60 } as const;

/**
 * Size a customer’s cluster.
 *
 *     customer, inventory ─→ 1 who runs where ─→ 2 options ─→ 3 draws ─→ 4 drains of each ─→ 5 ranking ─→ 6 update, headroom, VMs
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
): Sizing {
  // 1 who runs where
  const hosted = hostsOf(customer.cluster, inventory);
  const { cluster, vms } = hosted;

  // 2 options
  const options = customer.options ?? usualOptions(cluster);

  // 3 draws
  const count = Math.floor(mostTimed / (vms.length * (options.length + 1)));
  const drawn = drawAll(hosted, hostPaths, Math.min(draws.most, Math.max(draws.least, count)), seed);

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

  // 6 update, headroom, VMs
  return {
    ...hosted,
    draws: drawn,
    now,
    options: variants,
    ranked,
    difficult: difficultVms(now, ranked, customer.windows.pause),
    updates: updateAll(now, ranked, hosted, drawn, customer),
    headroom: headroomOf(hosted, customer),
  };
}

function drawAll({ vms }: Hosted, hostPaths: readonly HostPath[], count: number, seed: number): Draws {
  const main = hostPaths.filter(({ variant }) => variant === mainVariant);
  const picked = Array.from({ length: count }, (_, at) => main[Math.floor((at * main.length) / count)]!);
  return {
    hostPaths: [undefined, ...picked.map(({ values }) => new Map(byPath(values)))],
    writes: drawWrites(vms, count, seed),
  };
}
