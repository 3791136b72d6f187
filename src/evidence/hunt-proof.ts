import { chanceAtMost, clopperPearson } from '../stats/clopper-pearson.ts';
import { fisherExact } from '../stats/fisher-exact.ts';
import { mixtureAtMost } from '../stats/mixture.ts';
import { cleanTrialsToStop, type SequentialPlan } from '../stats/sequential-test.ts';
import { chanceToSee } from '../stats/trials-to-see.ts';
import { formatNumber } from '../units/format.ts';
import { crashHunt } from './crash-hunt.ts';
import type { Estimate, Origin } from './finding.ts';
import { exactly, over } from './judge.ts';

const { toReproduce, toVerify, crashes, level } = crashHunt;

/** What the published numbers of migrations say of a claim. */
interface Proof {
  readonly kind: Origin;
  readonly observed: Estimate;
  readonly holds: boolean | 'undecided';
}

/** Migrations per crash that the article leaves open: with as few crashes as convince, and how far other numbers of crashes reach. */
export function migrationsPerCrash(): Estimate {
  const [commonest, rarest] = [crashes.most, crashes.fewest].map((count) => clopperPearson(count, toReproduce, level));
  const unit = 'migrations per crash';
  return { value: toReproduce / fewestConclusive(), low: 1 / commonest!.high, high: 1 / rarest!.low, unit };
}

/** Whether luck can explain that no verifying migration crashed, at so many migrations per crash: the first to quote. */
export function luckAlone(...perCrash: readonly number[]): Proof {
  const luck = perCrash.map((rarity) => 1 - chanceToSee(1 / rarity, toVerify));
  const observed = over(
    luck.map((chance) => 1000 * chance),
    'of 1,000 campaigns',
  );
  return { kind: 'published', observed, holds: luck.every((chance) => chance <= 1 - level) };
}

/** Whether it can explain that all crashes, whose number is not known, fell into the migrations before the fix. */
export function againstThoseBefore(): Proof & { readonly why: string } {
  const enough = fewestConclusive();
  const luck = [enough, crashes.most, crashes.fewest].map((count) => 100 * luckAgainst(count));
  const why = `It takes ${enough} crashes, and how many there were is not published. Observed for ${enough}, from ${crashes.most} to ${crashes.fewest}.`;
  return { kind: 'published', observed: over(luck, '%'), holds: 'undecided', why };
}

/** How many times less the verifying migrations prove where only some of the VMs that they are spread over can crash. */
export function spreadOver(vms: number, susceptible: number): Proof & { readonly why: string } {
  const proven = 1 / mixtureAtMost(Array<number>(vms).fill(toVerify / vms), susceptible, level);
  const lost = provenPerCrash() / proven;
  const why = `Where ${susceptible} of ${vms} VMs can crash (assumed), only theirs count: at most 1 in ${formatNumber(proven, 0)} is shown, not 1 in ${formatNumber(provenPerCrash(), 0)}.`;
  return { kind: 'published', observed: exactly(lost, '×'), holds: lost === 1, why };
}

/** Whether the sequential test would have stopped before the end, at so many migrations per crash: the first to quote. */
export function stopsEarly(...perCrash: readonly number[]): Proof {
  const clean = perCrash.map((rarity) => cleanTrialsToStop(stoppingRule(rarity)));
  return { kind: 'published', observed: over(clean, 'clean migrations'), holds: clean.every((count) => count < toVerify) };
}

/** Migrations per crash, at least, after the verifying migrations if each could have crashed. */
export function provenPerCrash(): number {
  return 1 / chanceAtMost(0, toVerify, level);
}

/** The fewest crashes before the fix that luck does not explain. */
export function fewestConclusive(): number {
  for (let count = 1; ; count++) if (luckAgainst(count) <= 1 - level) return count;
}

function luckAgainst(count: number): number {
  return fisherExact([{ hits: 0, trials: toVerify, otherHits: count, otherTrials: toReproduce }]).fewer;
}

/** A fix that counts makes the crash rarer by this factor: an assumption, as no fix can be shown to leave none. */
export const rarerWhenFixed = 20;

/** The sequential test between a crash as before and one that is fixed, with the same errors either way. */
export function stoppingRule(perCrash: number): SequentialPlan {
  const [alpha, beta] = [1 - level, 1 - level];
  return { unchanged: 1 / perCrash, changed: 1 / perCrash / rarerWhenFixed, alpha, beta };
}
