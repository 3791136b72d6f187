import { byNaturalOrder } from '../units/natural-order.ts';
import { InputError, suggestion } from '../units/input-error.ts';
import { messages } from './messages.ts';
import type { Factor } from './question.ts';
import { settingsIn, type Runs } from './runs.ts';

/** The runs at a factor’s usual value and at another, by row. */
export interface Sides {
  readonly factor: Factor;
  readonly base: string;
  readonly level: string;
  readonly baseRows: readonly number[];
  readonly levelRows: readonly number[];
}

/** More values than someone compares with one. */
const mostLevels = 12;

/**
 * Every value of a factor against the usual one.
 * @param measured rows whose outcome is known
 * @throws InputError when there are not two values, or more than can be compared
 */
export function sidesOf(runs: Runs, factor: Factor, measured: readonly number[]): Sides[] {
  const { column } = factor;
  const settings = spelledAlike(settingsIn(runs, column));
  const levels = [...new Set(measured.map((row) => settings[row]!))].filter((level) => level !== '').sort(byNaturalOrder);
  if (levels.length === 0) throw new InputError(messages.noLevels(runs.place, column));
  if (levels.length === 1) throw new InputError(messages.oneLevel(runs.place, column, levels[0]!, measured.length));
  if (levels.length > mostLevels) throw new InputError(messages.manyLevels(runs.place, column, levels.length, mostLevels));
  const base = baseOf(levels, factor, runs);
  const rowsWith = (level: string) => measured.filter((row) => settings[row] === level);
  return levels
    .filter((level) => level !== base)
    .map((level) => ({ factor, base, level, baseRows: rowsWith(base), levelRows: rowsWith(level) }));
}

/** Words that people write for on and off, where a column has nothing else. */
const switches: Readonly<Record<string, string>> = {
  ...{ on: 'on', enabled: 'on', yes: 'on', true: 'on' },
  ...{ off: 'off', disabled: 'off', no: 'off', false: 'off', none: 'off' },
};

function spelledAlike(settings: readonly string[]): readonly string[] {
  const isSwitch = settings.every((setting) => setting === '' || setting in switches);
  return isSwitch ? settings.map((setting) => switches[setting] ?? '') : settings;
}

function baseOf(levels: readonly string[], { usual, claim, column }: Factor, runs: Runs): string {
  const known = usual.map((level) => spelledAlike([level.toLowerCase()])[0]!).find((level) => levels.includes(level));
  const named = claim === undefined && usual.length === 1 ? usual[0] : undefined;
  if (known === undefined && named !== undefined && !levels.includes(named))
    throw new InputError(messages.noBaseline(runs.place, column, named, suggestion(named, levels)));
  return known ?? levels[0]!;
}
