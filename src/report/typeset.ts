import { units } from '../units/unit.ts';

const symbols = [...new Set(Object.values(units).map(({ symbol }) => symbol))].filter((symbol) => symbol !== '');
const unitAfterNumber = new RegExp(`(\\d) (?=(?:${symbols.join('|')})(?![\\w/]))`, 'g');

/** Plain text as a typesetter would leave it: units stay with their number, a minus is not a hyphen. */
export function typeset(text: string): string {
  return text.replace(unitAfterNumber, '$1\u00a0').replace(/(^|[\s(])-(?=\d)/g, '$1−');
}
