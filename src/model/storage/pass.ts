import type { Storage } from '../../scenario/storage.ts';

/** A pass over the disks under way: bytes that the target lacks yet. */
export interface Pass {
  /** Of the part that the guest never writes to. */
  readonly cold: number;
  /** Of its write set. */
  readonly hot: number;
}

/** A pass about to begin: the target lacks everything. */
export function beginPass({ size, writeSet }: Pick<Storage, 'size' | 'writeSet'>): Pass {
  const hot = Math.min(writeSet, size);
  return { cold: size - hot, hot };
}

/**
 * Seconds until a pass is over, its rates staying as they are.
 *
 * The copy, c bytes per second, takes what is lacking from both parts alike, since the write set is spread evenly. A write
 * that hits a block not yet copied brings it over, and the pass leaves it out (B. Armstrong, “How does Storage Migration
 * actually work?”, 2012): hot blocks vanish at λ = g/W besides. With k = hot/cold the lacking parts obey
 * cold′ = −c/(1 + k·e^(−λt)), which ends at
 *
 *     t = cold/c + ln(1 + hot·(λ/c)·φ)/λ,   φ = (1 − e^(−y))/y,   y = λ·cold/c
 *
 * that is (cold + hot)/c without writes, and (S/g)·ln(1 + g/c) when they go all over a disk of S bytes. Exact in
 * expectation for blocks much smaller than the disk, each written as a whole.
 *
 * @param copy bytes per second copied
 * @param turnover λ, how often per second the guest writes its whole write set
 * @example passTime({ cold: 0, hot: 100 }, 50, 0) // 2
 * @example passTime({ cold: 0, hot: 100 }, 50, 0.5) // 2 * Math.log(2)
 */
export function passTime({ cold, hot }: Pass, copy: number, turnover: number): number {
  if (turnover === 0) return (cold + hot) / copy;
  const y = (turnover * cold) / copy;
  const share = y === 0 ? 1 : -Math.expm1(-y) / y;
  return cold / copy + Math.log1p((hot * turnover * share) / copy) / turnover;
}

/**
 * What is lacking `time` seconds later, at most as many as the pass still takes: the solution that `passTime` is the end of.
 * @example advancePass({ cold: 60, hot: 40 }, 50, 0, 1) // { cold: 30, hot: 20 }
 */
export function advancePass({ cold, hot }: Pass, copy: number, turnover: number, time: number): Pass {
  if (turnover === 0) {
    const left = Math.max(0, 1 - (copy * time) / (cold + hot));
    return { cold: cold * left, hot: hot * left };
  }
  const kept = Math.exp(-turnover * time);
  if (cold === 0) return { cold, hot: Math.max(0, hot * kept - (copy / turnover) * -Math.expm1(-turnover * time)) };
  const ratio = hot / cold;
  const gone = copy * (time + Math.log((1 + ratio * kept) / (1 + ratio)) / turnover);
  const left = Math.max(0, cold - gone);
  return { cold: left, hot: left * ratio * kept };
}

/** How often per second a guest that writes at `rate` goes through its whole write set. */
export function turnover(rate: number, { size, writeSet }: Pick<Storage, 'size' | 'writeSet'>): number {
  const hot = Math.min(writeSet, size);
  return hot === 0 ? 0 : rate / hot;
}
