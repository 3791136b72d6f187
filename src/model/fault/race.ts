import { milliseconds, type Seconds } from '../../units/quantity.ts';

/** How the enumeration of a disk and the power-off of the virtual motherboard come to meet. */
export interface Race {
  /** How long an expansion delays writes, so that an enumeration in that time hits freed memory. */
  readonly window: Seconds;
  /** Expected delays of other origin that are under way when a disk is enumerated, 0.00002 for one in 50,000 migrations. */
  readonly otherDelays: number;
}

/**
 * An assumption: nobody published either number. Four dynamic disks that expand twice in four seconds then crash once in 481
 * migrations, in the article's “many hundreds”; four fixed ones once in 12,501, which it saw a single time.
 */
export const assumedRace: Race = { window: milliseconds(1), otherDelays: 2e-5 };
