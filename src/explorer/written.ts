import type { Parameter, QuantityParameter } from '../scenario/parameter.ts';
import { parseInput } from '../scenario/parse-input.ts';
import { decimalSign } from '../units/decimal-sign.ts';
import { formatQuantity, inUnit } from '../units/format.ts';

/** A value as the panel shows it: `10 Gb/s`, `all memory in use`. */
export function shownValue(entry: Parameter, value: number | string): string {
  if (entry.kind === 'choice') return String(value);
  return value === Infinity && entry.none !== undefined ? entry.none : formatQuantity(value as number, entry.unit);
}

/** A value as an address can hold it, `10Gb/s`, with every digit it has. */
export function writtenValue(entry: Parameter, value: number | string): string {
  if (entry.kind === 'choice') return String(value);
  if (value === Infinity) return 'none';
  return `${Number(inUnit(value as number, entry.unit).toPrecision(15))}${unitOf(entry)}`;
}

/**
 * The value that a reader or an address states: as shown, as written, or a bare number in the unit it is shown in.
 * A choice may be a name, which is taken as it is.
 * @throws InputError
 */
export function readValue(path: string, entry: Parameter, text: string): number | string {
  if (entry.kind === 'choice') return entry.choices.includes(text) ? text : parseInput(path, entry, text);
  const plain = text
    .replace(/\u202f/g, '')
    .replaceAll('\u00a0', ' ')
    .replace('−', '-')
    .replace(decimalSign(), '.')
    .trim();
  if (plain === entry.none) return parseInput(path, entry, 'none');
  return parseInput(path, entry, /^[\d.e+-]+$/i.test(plain) ? `${plain} ${unitOf(entry)}` : plain);
}

function unitOf({ unit }: QuantityParameter): string {
  return unit === 'count' || unit === '1' ? '' : unit;
}
