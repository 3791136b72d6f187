import { logShare } from './rules.ts';
import { sustainedChurn } from './steady-state.ts';

/** How the first copy gets there, and what the VM writes meanwhile. Base units. */
export interface InitialCopy {
  /** Bytes of disk that are copied. */
  readonly disks: number;
  /** Seconds until disks on their way arrive and are read in; over the network where it is left out. */
  readonly shipped?: number;
  readonly goodput: number;
  readonly compressionRatio: number;
  /** Bytes written per second. */
  readonly churn: number;
}

export interface InitialCopied {
  /** Seconds until the disks are there, as they were at the start. */
  readonly copied: number;
  /** Seconds until what was written meanwhile is there too; infinite where the link does not sustain the churn. */
  readonly caughtUp: number;
  /** The log of what was written meanwhile outgrows its share of the disks: they would have to be compared. */
  readonly overflows: boolean;
}

/**
 * The time of an initial copy: disks over the line, or the journey of the media; then the log that has grown meanwhile, and the
 * log that grows while that one is sent, and so on: copied / (1 − churn / sustained churn) in all over the network.
 */
export function initialCopy({ disks, shipped, goodput, compressionRatio, churn }: InitialCopy): InitialCopied {
  const rate = sustainedChurn(goodput, compressionRatio);
  const copied = shipped ?? disks / rate;
  const caughtUp = churn < rate ? copied + (copied * churn) / (rate - churn) : Infinity;
  return { copied, caughtUp, overflows: copied * churn > logShare * disks };
}
