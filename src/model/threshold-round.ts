import type { Outlook } from './outlook.ts';
import type { Round } from './rounds.ts';

/** A round that ends at a threshold. Bytes by kind of page: of the hot tier, of the cold one, and never written again. */
export interface ThresholdRound extends Round {
  first: boolean;
  /** Which tier is the hot one, its pages being written more often. */
  firstTierIsHot: boolean;
  hotSet: number;
  coldSet: number;
  /** Waiting when the round began. */
  foundHot: number;
  foundCold: number;
  foundOther: number;
  /** Of what waited then, what the last round had left. */
  leftHot: number;
  leftCold: number;
  /** Waiting still when it has sent what it sends. */
  left: number;
  /** Least that any round left, and how many have passed since without less. */
  least: number;
  stalled: number;
  /** Chance that the last look would find a rest that fits, and that all looks so far found none. */
  chance: number;
  unlucky: number;
  outlook: Outlook;
}

export function blankThresholdRound(): ThresholdRound {
  return {
    found: 0,
    sending: 0,
    pace: 0,
    duration: 0,
    steady: false,
    first: true,
    firstTierIsHot: true,
    hotSet: 0,
    coldSet: 0,
    foundHot: 0,
    foundCold: 0,
    foundOther: 0,
    leftHot: 0,
    leftCold: 0,
    left: 0,
    least: Infinity,
    stalled: 0,
    chance: 0,
    unlucky: 1,
    outlook: 'ends',
  };
}
