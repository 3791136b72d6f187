import type { Heading } from '../tables/table-of.ts';
import { chanceCell, type DrawnChance } from './chance-words.ts';

type Shown<K extends string> = `${K}_shown`;
type Kept<K extends string> = K | `${K}_low` | `${K}_high`;

/** A chance in a row of a table: words for the page; numbers in percent, with its 90 % interval, for the file. */
export function chanceColumns<K extends string>(name: K, chance: DrawnChance) {
  const [value, low, high] = [chance.value, chance.low, chance.high].map((share) => 100 * share);
  return { [`${name}_shown`]: chanceCell(chance), [name]: value, [`${name}_low`]: low, [`${name}_high`]: high } as Record<
    Shown<K>,
    string
  > &
    Record<Kept<K>, number>;
}

/** The headings of these columns. */
export function chanceHeadings<K extends string>(name: K, heading: string): Record<Shown<K> | Kept<K>, Heading> {
  const headings: readonly (readonly [string, Heading])[] = [
    [`${name}_shown`, [heading, 0, 'page']],
    [name, [heading, 0, 'file']],
    [`${name}_low`, ['from (%)', 0, 'file']],
    [`${name}_high`, ['to (%)', 0, 'file']],
  ];
  return Object.fromEntries(headings) as Record<Shown<K> | Kept<K>, Heading>;
}

/** The same columns, hidden where `is`. */
export function hiddenChance<K extends string>(name: K, is: boolean) {
  return Object.fromEntries(Object.keys(chanceHeadings(name, '')).map((column) => [column, is])) as Record<
    Shown<K> | Kept<K>,
    boolean
  >;
}
