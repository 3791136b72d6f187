import type { ParameterPath, Scenario } from '../scenario/scenario.ts';

/** A parameter of `scenario.host`. */
export type HostKey = keyof Scenario['host'];

/** Values of such parameters, in base units. */
export type HostValues = Readonly<Partial<Record<HostKey, number>>>;

/**
 * What is known of a parameter before the article is read: every value of a range or a list equally likely, a range divided by
 * another parameter, or another's value.
 */
export type Prior = { readonly source: string } & (
  | { readonly form: 'uniform' | 'log-uniform'; readonly low: number; readonly high: number }
  | { readonly form: 'discrete'; readonly values: readonly number[] }
  | { readonly form: 'quotient'; readonly low: number; readonly high: number; readonly by: HostKey }
  | { readonly form: 'equal'; readonly to: HostKey }
);

export type Priors = Readonly<Partial<Record<HostKey, Prior>>>;

const kib = 1024;
const us = 1e-6;
const receiveWindows = 'Windows documents 64 KiB below and 128 KiB from 10 Gb/s (net-sub-performance-tuning-nics)';

/** The parameters of the host path over the ranges that the literature leaves them, in base units. */
export const hostPathPriors = {
  clock: {
    ...{ form: 'uniform', low: 2.26e9, high: 3.33e9 },
    source: 'nominal clocks of Nehalem-EP and Westmere-EP servers (Intel ARK)',
  },
  balancedClock: {
    ...{ form: 'quotient', low: 1.52e9, high: 1.68e9, by: 'clock' },
    source:
      'lowest over nominal clock: 1.60 GHz on all of these processors (Intel ARK), give or take 5 % of turns at a higher one',
  },
  cyclesPerByte: {
    ...{ form: 'log-uniform', low: 0.65, high: 8 },
    source: '0.65 with all offloads (Cai 2021) to 8, the rule of 1 GHz per Gb/s (Foong 2003)',
  },
  cyclesPerPacket: {
    ...{ form: 'log-uniform', low: 300, high: 8000 },
    source: 'below the 10 000 cycles per packet, bytes included, of Menon and Zwaenepoel 2008; lower end assumed',
  },
  overlap: {
    ...{ form: 'log-uniform', low: 1, high: 10 },
    source: 'from stop-and-wait (1) to a practically perfect pipeline (10)',
  },
  wakeUps: {
    ...{ form: 'discrete', values: [1, 2, 3, 4] },
    source: 'one core per host, or interrupt and worker on different cores; assumed',
  },
  exitLatency: {
    ...{ form: 'log-uniform', low: 3 * us, high: 200 * us },
    source: 'C1 to C6 of Nehalem (Linux intel_idle.c)',
  },
  exitLatencyRatio: { ...{ form: 'discrete', values: [1] }, source: 'the same idle states on every link' },
  wakeCycles: {
    ...{ form: 'log-uniform', low: 10e3, high: 300e3 },
    source: 'a few to a hundred microseconds of dispatch and cold caches; assumed',
  },
  windowFast: {
    ...{ form: 'log-uniform', low: 64 * kib, high: 256 * kib },
    source: `${receiveWindows}; half to twice that`,
  },
  windowSlow: {
    ...{ form: 'log-uniform', low: 32 * kib, high: 128 * kib },
    source: `${receiveWindows}; half to twice that`,
  },
  handOff: {
    ...{ form: 'log-uniform', low: 1 * us, high: 20 * us },
    source: 'one to a few context switches; assumed',
  },
  ringCost: {
    ...{ form: 'uniform', low: 0, high: 0.2 },
    source: 'rings beyond the cache cost up to 20 % in the milder cases of rxBisect (OSDI 2025)',
  },
  ringWakeCost: {
    ...{ form: 'uniform', low: 0, high: 0.4 },
    source: 'as on processing, up to twice that on cold caches; assumed',
  },
  loadCost: { ...{ form: 'uniform', low: 0, high: 1 }, source: 'no figure in the literature; assumed' },
  loadWakeCost: { ...{ form: 'uniform', low: 0, high: 3 }, source: 'no figure in the literature; assumed' },
} as const satisfies Priors;

/**
 * The value below which a share `u` of the prior lies (its quantile function), given the others.
 *
 * @param u 0 ≤ u < 1
 * @param valueOf the value of another parameter
 * @example quantileOf({ form: 'quotient', low: 2, high: 4, by: 'clock', source: '' }, 0.5, () => 6) // 0.5
 */
export function quantileOf(prior: Prior, u: number, valueOf: (key: HostKey) => number): number {
  switch (prior.form) {
    case 'equal':
      return valueOf(prior.to);
    case 'quotient':
      return (prior.low + u * (prior.high - prior.low)) / valueOf(prior.by);
    case 'uniform':
      return prior.low + u * (prior.high - prior.low);
    case 'log-uniform':
      return prior.low * (prior.high / prior.low) ** u;
    case 'discrete':
      return prior.values[Math.floor(u * prior.values.length)]!;
  }
}

/** Host values as values of a scenario. */
export function byPath(values: HostValues): [ParameterPath, number][] {
  return Object.entries(values).map(([key, value]) => [`host.${key as HostKey}`, value]);
}
