import { secondsBetween, type Moment } from '../moment.ts';

/** Something that lasts for a number of samples: a migration, or traffic. */
export interface Spell {
  readonly line: number;
  readonly first: Moment;
  last: Moment;
  samples: number;
  /** Bytes in the intervals whose rate is known, and how many seconds those are. */
  bytes: number;
  covered: number;
}

export function newSpell(line: number, time: Moment): Spell {
  return { line, first: time, last: time, samples: 1, bytes: 0, covered: 0 };
}

/** Go on to the next sample, since which bytes went at `rate`, NaN where that is not known. */
export function goOn(spell: Spell, time: Moment, rate: number): void {
  const seconds = secondsBetween(spell.last, time);
  if (rate >= 0 && seconds > 0) {
    spell.bytes += rate * seconds;
    spell.covered += seconds;
  }
  spell.last = time;
  spell.samples += 1;
}

/** Mb/s while the rate is known. */
export function meanRate({ bytes, covered }: Spell): number {
  return (bytes * 8) / covered / 1e6;
}

/** The sum of the rates that are known; NaN where none is. */
export function sumOf(values: readonly number[], positions: readonly number[]): number {
  const known = positions.map((at) => values[at]!).filter((value) => value >= 0);
  return known.length === 0 ? NaN : known.reduce((sum, value) => sum + value, 0);
}
