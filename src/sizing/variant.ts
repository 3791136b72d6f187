import type { SetUp } from '../importers/customer/customer.ts';
import type { Option } from '../importers/customer/option.ts';
import type { Drain } from './drains.ts';

/** The cluster as it is, or with an option, and how its hosts are emptied then. */
export interface Variant {
  readonly option?: Option;
  readonly setUp: SetUp;
  /** In the order of the hosts; those without VMs are left out. */
  readonly drains: readonly Drain[];
}

/** The host that takes longest in the usual case. */
export function slowestOf({ drains }: Variant): Drain {
  return drains.reduce((slowest, drain) => (drain.times[0]! > slowest.times[0]! ? drain : slowest));
}
