/** Something that has arrived at a copy. */
export interface Delivery {
  readonly arrived: number;
  readonly bytes: number;
  /** The moment whose state the copy can be started with from now on. */
  readonly upTo: number;
}

/** How far a copy is behind: what a failure would lose, in seconds of work. */
export interface RecoveryPoint {
  /** Just before the worst delivery, or at the end. */
  readonly worst: number;
  /** In 95 % of the time it is no older. */
  readonly usual: number;
  readonly mean: number;
}

/** A time without delivery: the recovery point ages by a second each second. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Age at its beginning. */
  readonly age: number;
}

const usualShare = 0.95;

/** Age of the recovery point over a time that begins with both sides equal. Exact: it rises evenly and drops with deliveries. */
export function recoveryPointOf(deliveries: readonly Delivery[], duration: number): RecoveryPoint {
  const stretches = stretchesOf(deliveries, duration);
  return {
    worst: Math.max(...stretches.map(oldest)),
    usual: ageOfShare(stretches, usualShare * duration),
    mean: stretches.reduce((sum, one) => sum + ((one.age + oldest(one)) / 2) * (one.to - one.from), 0) / duration,
  };
}

/** The oldest that the recovery point gets in each window of `width` seconds. */
export function worstInWindows(deliveries: readonly Delivery[], duration: number, width: number): number[] {
  const worst = Array.from({ length: Math.ceil(duration / width) }, () => 0);
  for (const { from, to, age } of stretchesOf(deliveries, duration)) {
    for (let i = Math.floor(from / width); i < worst.length && i * width < to; i++) {
      worst[i] = Math.max(worst[i]!, age + Math.min(to, (i + 1) * width) - from);
    }
  }
  return worst;
}

function stretchesOf(deliveries: readonly Delivery[], duration: number): Stretch[] {
  const stretches: Stretch[] = [];
  let [from, upTo] = [0, 0];
  for (const delivery of deliveries) {
    if (delivery.arrived > duration) break;
    stretches.push({ from, to: delivery.arrived, age: from - upTo });
    from = delivery.arrived;
    upTo = Math.max(upTo, delivery.upTo);
  }
  return [...stretches, { from, to: duration, age: from - upTo }];
}

function oldest({ from, to, age }: Stretch): number {
  return age + to - from;
}

/** The age that is not exceeded for `time` seconds in all: every stretch that passes an age spends a second there per second. */
function ageOfShare(stretches: readonly Stretch[], time: number): number {
  const turns = stretches.flatMap((one) => [
    { age: one.age, change: 1 },
    { age: oldest(one), change: -1 },
  ]);
  turns.sort((a, b) => a.age - b.age);
  let [below, passing, last] = [0, 0, 0];
  for (const { age, change } of turns) {
    const grown = below + passing * (age - last);
    if (grown >= time) return last + (time - below) / passing;
    [below, passing, last] = [grown, passing + change, age];
  }
  return last;
}
