import type { ScenarioInput } from '../../scenario/scenario.ts';
import { seconds, type BitsPerSecond, type Bytes } from '../../units/quantity.ts';

/** Metres per second of light in vacuum, and how many times slower it goes in single-mode fibre (group index at 1550 nm). */
const light = 299_792_458;
const groupIndex = 1.468;

/**
 * Seconds to a site and back through fibre: 2·d·n/c, 9.79 µs per kilometre. A lower bound: cables are longer than the way
 * as the crow flies, and devices on the way add to it.
 * @param kilometres of cable
 * @example roundTrip(1000).toFixed(5) // '0.00979'
 */
export function roundTrip(kilometres: number): number {
  return (2 * kilometres * 1000 * groupIndex) / light;
}

/**
 * What a distance changes of a migration: one connection has at most one window under way per round trip, so its rate is at
 * most min(X, 8·W/RTT) (“throughput = window / latency”, Microsoft, Performance Tuning Network Adapters), and each
 * round waits once for its last acknowledgement.
 *
 * An upper bound: where both limits are alike the rate may be down to half of it. Losses, which long lines make costly,
 * are left out.
 *
 * @param goodput payload bit/s that the connection reaches without distance
 * @param window bytes under way at most
 */
export function overDistance(kilometres: number, goodput: BitsPerSecond | number, window: Bytes | number): ScenarioInput {
  const wait = roundTrip(kilometres);
  return {
    link: { latency: seconds(wait) },
    migration: { streamCap: Math.min(goodput, (8 * window) / wait) as BitsPerSecond },
  };
}
