import { robustSpread } from '../stats/robust.ts';
import { observables, type Observable } from './observable.ts';

/** How far observations lie from predictions, by what was observed: standard deviations of ln(observed / predicted). */
export type Spreads = Readonly<Record<Observable, number>>;

/** Nobody repeats a migration more closely than to about 1 %: 0.6 % median, 5 % at worst, in 74 quiet pairs with QEMU. */
const closest = 0.01;

/** Fewer observations of a kind than this say nothing of their spread. */
const enough = 4;

/**
 * The same spread for every kind: to begin with, since a kind that the reference predicts badly would else be taken for
 * one that is measured badly, and never fitted.
 */
export function evenSpreads(ratios: ArrayLike<number>): Spreads {
  const spread = Math.max(closest, robustSpread(Array.from(ratios)));
  return Object.fromEntries(observables.map((name) => [name, spread])) as Record<Observable, number>;
}

/** The spread of each kind of observation; that of all where there are few of the kind. */
export function spreadsOf(ratios: ArrayLike<number>, names: readonly Observable[]): Spreads {
  const all = Array.from(ratios);
  const overall = robustSpread(all);
  const spread = (observable: Observable) => {
    const own = all.filter((_, at) => names[at] === observable);
    return Math.max(closest, own.length < enough ? overall : robustSpread(own));
  };
  return Object.fromEntries(observables.map((name) => [name, spread(name)])) as Record<Observable, number>;
}
