import { checkpointed, highestProtectedRate } from '../model/replica/checkpointing.ts';
import { synchronousWrites } from '../model/replica/synchronous-writes.ts';
import { protection, type ProtectionInput } from '../scenario/protection.ts';
import type { ScenarioInput } from '../scenario/scenario.ts';
import type { Model } from './model.ts';

/** Kilometres that “locally” reaches. */
const nearby = 10;

/** What near-continuous protection does to a VM, in the units of a report. */
export interface ProtectedVm {
  /** Milliseconds that a mirrored write nearby takes longer. */
  readonly added: number;
  /** MiB/s that a VM may dirty and be followed. */
  readonly followed: number;
  /** Milliseconds by which output is late, on average. */
  readonly late: number;
  /** Percent of its time that the VM stands. */
  readonly stands: number;
}

export function protectedVm(model: Model, inputs: ProtectionInput = {}, ...changes: readonly ScenarioInput[]): ProtectedVm {
  const protect = protection(inputs);
  const { goodput } = model.migrate(...changes);
  const { delay, slowdown } = checkpointed(model.with(...changes).vm, protect, goodput);
  return {
    added: 1e3 * synchronousWrites(protect, goodput, nearby).added,
    followed: highestProtectedRate(protect, goodput) / 2 ** 20,
    late: 1e3 * delay,
    stands: 100 * slowdown,
  };
}
