import fc from 'fast-check';
import type { Churn } from '../../../src/model/replica/churn.ts';
import type { Outage, ReplicaPlan } from '../../../src/model/replica/plan.ts';
import { replication, type Replication } from '../../../src/scenario/replication.ts';

export const mebibyte = 2 ** 20;
export const gibibyte = 2 ** 30;
export const day = 86_400;

const endless = replication({ disks: '1000 TiB' });

/** 5 min over a line of 10 MB/s, disks that no log can fill. Inputs are numbers in base units. */
export function planOf(churn: Churn, inputs: Inputs = {}, other: Partial<ReplicaPlan> = {}): ReplicaPlan {
  const replication = { ...endless, ...inputs } as Replication;
  return { platform: 'hyperv-2012r2', replication, churn, goodput: 80e6, ...other };
}

type Inputs = { readonly [K in keyof Replication]?: number };

const thousandth = (max: number) => fc.integer({ min: 0, max: 1000 }).map((n) => (n * max) / 1000);

/** Six hours of writes, from none to three times what the line of `planOf` carries. */
const anyChurn = fc
  .array(thousandth(3 * 600 * 10e6), { minLength: 36, maxLength: 36 })
  .map((written) => ({ step: 600, written }));

const anyOutage: fc.Arbitrary<Outage> = fc.tuple(thousandth(6 * 3600), thousandth(7200)).map(([from, length]) => {
  return { from, to: from + 1 + length };
});

/** Plans in which logs wait, networks fail and resynchronisations come one after the other. */
export const anyPlan: fc.Arbitrary<ReplicaPlan> = fc
  .tuple(
    anyChurn,
    fc.record({
      interval: fc.constantFrom(30, 300, 900),
      compressionRatio: fc.constantFrom(1, 2),
      hotSet: fc.constantFrom(Infinity, 20e9),
      disks: fc.constantFrom(50e9, 500e9, 1e15),
    }),
    fc.array(anyOutage, { maxLength: 3 }),
  )
  .map(([churn, inputs, outages]) => planOf(churn, inputs, { outages }));
