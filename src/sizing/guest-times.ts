import { blankOutcome } from '../model/metric.ts';
import { migrateOver } from '../model/migrate.ts';
import { complete, type Scenario } from '../scenario/scenario.ts';
import { ratio, type BitsPerSecond, type Bytes, type BytesPerSecond } from '../units/quantity.ts';
import type { Writes } from './guest-writes.ts';
import type { HostedVm } from './hosts-of.ts';

/** Each VM timed alone, in the order in which they leave; at 0 with what is expected, then for every draw. */
export interface Guests {
  readonly vms: readonly HostedVm[];
  readonly draws: number;
  /** Seconds. */
  readonly times: readonly Float64Array[];
  readonly downtimes: readonly Float64Array[];
  /** 1 where it converges. */
  readonly converged: readonly Uint8Array[];
}

const order = { high: 0, medium: 1, low: 2 } as const;

/**
 * Time VMs alone at given rates.
 * @param migrations what migrations cost in every draw
 * @param rate bytes of memory per second of every draw; what is compressed counts in full
 */
export function guestTimes(
  vms: readonly HostedVm[],
  migrations: readonly Scenario['migration'][],
  rate: Float64Array,
  writes: ReadonlyMap<string, Writes>,
): Guests {
  const sorted = vms.toSorted((a, b) => order[a.priority ?? 'medium'] - order[b.priority ?? 'medium']);
  const whole = complete(new Map([['migration.platform', migrations[0]!.platform]]));
  const vm: { -readonly [K in keyof Scenario['vm']]: Scenario['vm'][K] } = { ...whole.vm };
  const scenarios = migrations.map((migration): Scenario => ({
    ...whole,
    vm,
    migration: { ...migration, compressionRatio: ratio(1) },
  }));
  const found = blankOutcome();
  const empty = () => sorted.map(() => new Float64Array(rate.length));
  const guests = {
    vms: sorted,
    draws: rate.length,
    times: empty(),
    downtimes: empty(),
    converged: sorted.map(() => new Uint8Array(rate.length)),
  };
  sorted.forEach(({ name, memory }, at) => {
    const own = writes.get(name)!;
    vm.memory = memory as Bytes;
    for (let draw = 0; draw < rate.length; draw++) {
      vm.dirtyRate = own.rate[draw] as BytesPerSecond;
      vm.workingSet = Math.min(own.set[draw]!, memory) as Bytes;
      const line = (8 * rate[draw]!) as BitsPerSecond;
      migrateOver({ rate: line, liveRate: line, bottleneck: 'wire' }, scenarios[draw]!, found);
      guests.times[at]![draw] = found.totalTime;
      guests.downtimes[at]![draw] = found.downtime;
      guests.converged[at]![draw] = Number(found.converged);
    }
  });
  return guests;
}
