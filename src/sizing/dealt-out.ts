import type { SetUp } from '../importers/customer/customer.ts';
import { limitsOf } from '../model/cluster/limits.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Draws } from './draws.ts';
import { guestTimes, type Guests } from './guest-times.ts';
import type { HostedVm } from './hosts-of.ts';
import { listSchedule } from './list-schedule.ts';
import { baseOf, type Base } from './plan-of.ts';
import { rateOfSeveral } from './rate-of-several.ts';

/** Seconds until VMs timed alone are all moved, dealt out to so many places, in every draw. */
export function dealtOut({ times, draws }: Guests, atOnce: number): Float64Array {
  return Float64Array.from({ length: draws }, (_, draw) => listSchedule(times, draw, atOnce));
}

/** Migrations that run at once off a host of so many VMs. */
export function mostAtOnce(base: Base, vms: number): number {
  const { simultaneousMigrations, clusterWide } = limitsOf(base);
  return Math.min(simultaneousMigrations, clusterWide, vms);
}

/**
 * The same for the VMs of one host, without a simulation.
 * @param change of what migrations cost
 */
export function estimate(
  setUp: SetUp,
  vms: readonly HostedVm[],
  { hostPaths, writes }: Draws,
  change: (of: Scenario['migration']) => Scenario['migration'] = (of) => of,
): Float64Array {
  const bases = hostPaths.map((path) => baseOf(setUp, new Map(), path));
  const atOnce = mostAtOnce(bases[0]!, vms.length);
  const rate = rateOfSeveral(bases, vms[0]!.host, atOnce);
  return dealtOut(
    guestTimes(
      vms,
      bases.map(({ migration }) => change(migration)),
      rate,
      writes,
    ),
    atOnce,
  );
}
