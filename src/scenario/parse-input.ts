import { formatExactly, inUnit } from '../units/format.ts';
import { InputError } from '../units/input-error.ts';
import { parseQuantity } from '../units/parse.ts';
import type { UnitName } from '../units/unit.ts';
import { messages } from './messages.ts';
import type { ChoiceParameter, Parameter, QuantityParameter } from './parameter.ts';

/**
 * Read a value of a parameter from text or a number in base units, and check its range.
 * @param path what messages call it
 * @param unit what a message shows numbers in; the parameter's own unless given
 * @throws InputError
 */
export function parseInput(path: string, entry: Parameter, given: string | number, unit?: UnitName): number | string {
  return entry.kind === 'choice' ? parseChoice(path, entry, given) : parseNumber(path, entry, given, unit ?? entry.unit);
}

/** Other ways to write a choice. */
const spellings: Readonly<Record<string, string>> = {
  true: 'on',
  yes: 'on',
  enabled: 'on',
  '1': 'on',
  false: 'off',
  no: 'off',
  disabled: 'off',
  '0': 'off',
  'full-power': 'full',
  'high-performance': 'full',
  'hyperv-2019': 'hyperv-2016',
  'hyperv-2025': 'hyperv-2022',
  kvm: 'qemu',
};

function parseChoice(path: string, { choices }: ChoiceParameter, given: string | number): string {
  const written = String(given).trim().toLowerCase().replaceAll(' ', '-');
  const choice = choices.includes(written) ? written : spellings[written];
  if (choice === undefined || !choices.includes(choice)) throw new InputError(messages.notAChoice(path, String(given), choices));
  return choice;
}

function parseNumber(path: string, entry: QuantityParameter, given: string | number, unit: UnitName): number {
  const value = typeof given === 'number' ? given : readQuantity(path, entry, given);
  const shown = typeof given === 'number' ? formatExactly(value, unit) : given;
  if (value === Infinity && entry.none !== undefined) return value;
  if (!(value >= entry.min && value <= entry.max)) {
    const range = messages.outOfRange(path, shown, formatExactly(entry.min, unit), formatExactly(entry.max, unit));
    const isPercent = entry.dimension === 'ratio' && entry.max === 1 && value > 1 && value <= 100 && !shown.includes('%');
    throw new InputError(isPercent ? `${range}; ${messages.perhapsPercent(shown, formatExactly(value / 100, unit))}` : range);
  }
  if (entry.whole && !Number.isInteger(value)) throw new InputError(messages.notWhole(path, shown));
  return value;
}

function readQuantity(path: string, entry: QuantityParameter, text: string): number {
  if (text.trim() === 'none' && entry.none !== undefined) return Infinity;
  try {
    return parseQuantity(text, entry.dimension, exampleOf(entry));
  } catch (error) {
    throw error instanceof InputError ? new InputError(`${path}: ${error.message}`) : error;
  }
}

/** The parameter's own default as it would be typed, or where that says little another value of its range. */
function exampleOf({ default: usual, dimension, unit }: QuantityParameter): string {
  if (dimension === 'ratio' && usual === 0) return '50 %';
  const number = usual > 0 && usual < Infinity ? Number(inUnit(usual, unit).toPrecision(6)) : 10;
  return dimension === 'ratio' || dimension === 'count' ? String(number) : `${number} ${unit}`;
}
