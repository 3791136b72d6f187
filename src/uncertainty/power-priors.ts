import type { Power } from '../scenario/power.ts';
import type { Prior } from './priors.ts';

type Ranged = Extract<Prior, { readonly low: number }> & { readonly form: 'uniform' | 'log-uniform' };

const year = 31_557_600;

/** What is known of the inputs of a power bill where they are not one's own: ranges in base units, money in US dollars. */
export const powerPriors = {
  idlePower: {
    ...{ form: 'log-uniform', low: 87, high: 189 },
    source: 'three servers with the DAPC profile: Dell HPC System for Manufacturing, figure 39',
  },
  awakeExtra: {
    ...{ form: 'log-uniform', low: 17, high: 84 },
    source:
      '19 % (Dell, 2012) of the least idle power, to the largest difference between two profiles: 63, 63 and 84 W (Dell HPC System for Manufacturing, figure 39)',
  },
  fullPower: {
    ...{ form: 'log-uniform', low: 275, high: 400 },
    source: 'from that of 2010 (AnandTech); upper end assumed',
  },
  load: {
    ...{ form: 'uniform', low: 0.12, high: 0.45 },
    source: 'the least of an average server (NRDC, 2014) to the most of a set of test VMs (“25-45%”, AnandTech, 2010)',
  },
  pue: {
    ...{ form: 'uniform', low: 1.58, high: 2.5 },
    source: 'the average of 2023 to what was held for it before 2011 (both Uptime Institute)',
  },
  energyPrice: {
    ...{ form: 'log-uniform', low: 0.0688, high: 0.349 },
    source: 'industry in 2011 (EIA) to commercial customers in Hawaii in January 2014 (EIA by Ballotpedia)',
  },
  serverPrice: { ...{ form: 'log-uniform', low: 4500, high: 18_000 }, source: 'half to twice the $9000 of 2010; assumed' },
  serviceLife: { ...{ form: 'uniform', low: 3 * year, high: 5 * year }, source: '3 to 5 years, as the 10 Gb/s article says' },
  performanceLost: {
    ...{ form: 'uniform', low: 0, high: 0.15 },
    source:
      '“little or no impact on performance for most workloads” (VMware, 2011) to a BIOS scheme that another one “performs 18% better” than (VMware, 2014)',
  },
  hourPrice: { ...{ form: 'uniform', low: 0, high: 100 }, source: 'from drains that no one waits for; assumed' },
} as const satisfies Readonly<Partial<Record<keyof Power, Ranged>>>;
