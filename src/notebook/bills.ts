import type { Claim } from '../evidence/claim.ts';
import type { Finding } from '../evidence/finding.ts';
import { finding } from '../evidence/judge.ts';
import { breakEvenLoss, hostsPerServer } from '../model/power/break-even.ts';
import { drainGain } from '../model/power/drains.ts';
import { powerBill } from '../model/power/power-bill.ts';
import { sameEnergySpare, spareShare } from '../model/power/spare.ts';
import { tuning } from '../scenario/presets.ts';
import { streamFor } from '../stats/random.ts';
import { powerDraws, samplePower } from '../uncertainty/power-sample.ts';
import type { Sample } from '../uncertainty/sample.ts';
import { formatNumber } from '../units/format.ts';
import { evacuate } from './evacuation.ts';
import type { Model } from './model.ts';

/** What one power bill says about the article's argument; money in the currency of its prices. */
export interface BillSays {
  /** Money per host and year for the power that C-states off takes. */
  readonly extraCost: number;
  /** Percent of performance at which power saving on and off cost the same. */
  readonly breakEvenLoss: number;
  readonly hostsPerServer: number;
  /** Does power saving lose more than that? */
  readonly losesMore: boolean;
  readonly breakEvenDrains: number;
  /** Percent that the purchase is of purchase and energy. */
  readonly purchase: number;
  /** How many times as much energy right sizing saves as C-states do. */
  readonly rightSizing: number;
}

/** Load up to which hosts are filled; the rest is room for one that fails. */
const filled = 0.6;

/**
 * What bills say whose inputs are drawn over what is known of them, and the one with the inputs as they come.
 * @param hours by which emptying a host and filling it again are shorter: with each host path, and with the reference set
 */
export function bills(seed: number, hours: Pick<Sample<{ readonly hours: number }>, 'found' | 'reference'>): Sample<BillSays> {
  return samplePower(streamFor(seed, 'power bill'), (power, draw) => {
    const { hours: hoursPerDrain } = (draw === undefined ? undefined : hours.found[draw % hours.found.length]) ?? hours.reference;
    const { extraCost, off } = powerBill(power);
    const lost = breakEvenLoss(power);
    return {
      extraCost: extraCost / power.hosts,
      breakEvenLoss: 100 * lost,
      hostsPerServer: hostsPerServer(power),
      losesMore: power.performanceLost > lost,
      breakEvenDrains: drainGain(power, hoursPerDrain).breakEvenDrains,
      purchase: (100 * off.purchase) / off.total,
      rightSizing: spareShare(power.load, filled) / sameEnergySpare(power),
    };
  });
}

type NumberOf = { [K in keyof BillSays]: BillSays[K] extends number ? K : never }[keyof BillSays];

/** A claim against all bills: undecided unless it holds in 95 % of them or in no more than 5 %. */
export function overBills(
  claim: Claim & { readonly why: string },
  sample: Sample<BillSays>,
  unit: string,
  number: NumberOf,
  holds: (bill: BillSays) => boolean,
): Finding {
  const { value, low, high } = sample.estimate(unit, number);
  const share = Number(sample.share(holds));
  const bills = `${formatNumber(powerDraws, 0)} bills drawn over the ranges of their inputs`;
  return finding(claim, {
    observed: { value, low, high, unit },
    holds: share >= 0.95 ? true : share <= 0.05 ? false : 'undecided',
    why: `${claim.why} Median and 90 % interval of ${bills}; it holds in ${formatNumber(100 * share, 0)} % of them.`,
  });
}

/** Hours by which C-states off shorten emptying a host and filling it again. */
export function hoursPerDrain(model: Model): number {
  const [on, off] = [tuning.jumboFullPower, tuning.tuned].map((settings) => evacuate(model, {}, settings).makespan);
  return (2 * (on! - off!)) / 3600;
}
