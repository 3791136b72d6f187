import { hostPathPriors, type Priors } from './priors.ts';

/** A way to explain the article: what the parameters of the host path may be. */
export interface Variant {
  readonly title: string;
  readonly priors: Priors;
}

/** The main explanation of the 1 Gb/s figures first, then its rival: either gives every figure of the article. */
export const variants = {
  'smaller window': {
    title: 'less data in flight on links below 10 Gb/s',
    priors: hostPathPriors,
  },
  'deeper sleep': {
    title: 'the same window everywhere, deeper idle states on links below 10 Gb/s',
    priors: {
      ...hostPathPriors,
      windowSlow: { form: 'equal', to: 'windowFast', source: 'one window on every link' },
      exitLatencyRatio: {
        ...{ form: 'log-uniform', low: 1, high: 10 },
        source: 'C3 to C6 of Nehalem is 20 to 200 µs (Linux intel_idle.c); the gaps of a slow link let C6 pay',
      },
    },
  },
} as const satisfies Record<string, Variant>;

export type VariantName = keyof typeof variants;
export const variantNames = Object.keys(variants) as readonly VariantName[];
export const mainVariant: VariantName = 'smaller window';
