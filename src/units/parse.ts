import { InputError, suggestion } from './input-error.ts';
import type { Dimension, Quantity } from './quantity.ts';
import { units, type Unit, type UnitName } from './unit.ts';

/** Other spellings of unit names that people write. */
const spellings: Readonly<Record<string, UnitName>> = {
  bps: 'b/s',
  kbps: 'kb/s',
  Mbps: 'Mb/s',
  Gbps: 'Gb/s',
  'Mbit/s': 'Mb/s',
  'Gbit/s': 'Gb/s',
  MBps: 'MB/s',
  MiBps: 'MiB/s',
  µs: 'us',
  μs: 'us',
  sec: 's',
};

/** The units of one dimension, base unit first. */
export function unitsOf(dimension: Dimension): UnitName[] {
  return (Object.keys(units) as UnitName[]).filter((name) => units[name].dimension === dimension);
}

/**
 * Read a quantity such as `25 Gb/s`, `50GiB` or `20 %` and return it in base units.
 * A number without unit is accepted only for ratios and counts.
 * @param example how a message shows that such a quantity is written
 * @throws InputError when the text is not a finite number followed by a unit of the dimension
 */
export function parseQuantity<D extends Dimension>(text: string, dimension: D, example = exampleOf(dimension)): Quantity<D> {
  if (/\d,\d/.test(text))
    throw new InputError(`"${text}" has a comma; write a decimal point and no separator of thousands, for example "${example}"`);
  const match = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*(\S*)\s*$/.exec(text);
  if (match === null) throw new InputError(`"${text}" is not a number${unitWord(dimension)}; write for example "${example}"`);
  const [, digits, suffix] = match as unknown as [string, string, string];
  if (suffix === '' && (dimension === 'ratio' || dimension === 'count')) return Number(digits) as Quantity<D>;
  if (suffix === '') throw new InputError(`"${text}" has no unit; write for example "${digits} ${example.split(' ')[1]}"`);
  const name = spellings[suffix] ?? suffix;
  const unit = (units as Readonly<Record<string, Unit>>)[name];
  if (unit?.dimension !== dimension) {
    const written = unitsOf(dimension).filter((known) => units[known].symbol !== '');
    const next = written.length === 0 ? `write for example "${example}"` : suggestion(suffix, written);
    throw new InputError(`"${suffix}" does not measure this; ${next}`);
  }
  return (Number(digits) * unit.factor) as Quantity<D>;
}

function unitWord(dimension: Dimension): string {
  return dimension === 'count' ? '' : ' with a unit';
}

function exampleOf(dimension: Dimension): string {
  if (dimension === 'ratio') return '20 %';
  if (dimension === 'count') return '4';
  return `10 ${unitsOf(dimension).at(-1)}`;
}
