import { parseCell, type ScenarioColumn } from '../scenario/columns.ts';
import { platformIds, platforms, type PlatformId } from '../scenario/platforms.ts';
import {
  complete,
  parameterAt,
  refuseContradictions,
  refuseTransport,
  valueAt,
  type HouseDefaults,
  type ParameterPath,
  type Scenario,
} from '../scenario/scenario.ts';
import { InputError } from '../units/input-error.ts';
import type { Bytes } from '../units/quantity.ts';
import type { DelimitedRow } from './delimited.ts';
import { messages } from './messages.ts';
import { isRequired, type ScenarioHeader } from './scenario-header.ts';

export type Value = number | string;

/** A cell, or where `column` is absent a row, that cannot be understood. */
export interface BadCell {
  readonly line: number;
  readonly column?: string;
  readonly why: string;
}

export interface RowReader {
  /** What a row sets: the parameters of its columns, and those whose default depends on its platform. */
  readonly paths: readonly ParameterPath[];
  /** Values in base units in the order of `paths`, defaults for blank cells. What cannot be understood is added to `bad`. */
  read(row: DelimitedRow, bad: BadCell[]): Value[];
}

/** A reader of the rows below a header; blank cells take the defaults of `house` over those of their row’s platform. */
export function rowReader(
  { names, columns }: Pick<ScenarioHeader, 'names' | 'columns'>,
  decimalComma: boolean,
  house?: HouseDefaults,
): RowReader {
  const paths = pathsOf(columns);
  const slots = columns.map((column) => (column === undefined ? -1 : paths.indexOf(column.path)));
  const platformAt = columns.findIndex((column) => column?.path === 'migration.platform');
  const [memoryAt, untouchedAt] = [paths.indexOf('vm.memory'), paths.indexOf('vm.untouched')];
  const [platformSlot, transportAt] = [paths.indexOf('migration.platform'), paths.indexOf('migration.transport')];
  const usual = defaultsOf(undefined, paths, house);
  const usualOf = new Map<Value, Value[]>(platformIds.map((platform) => [platform, defaultsOf(platform, paths, house)]));

  return {
    paths,
    read({ line, cells }, bad) {
      if (cells.length !== names.length) {
        bad.push({ line, why: messages.ragged(cells.length, names.length) });
        return usual;
      }
      const report = (column: string) => (why: string) => bad.push({ line, column, why });
      const read = (at: number) => attempt(() => readCell(names[at]!, columns[at], cells[at]!, decimalComma), report(names[at]!));

      const platform = platformAt < 0 ? undefined : read(platformAt);
      const values = (platform === undefined ? usual : usualOf.get(platform)!).slice();
      for (let at = 0; at < cells.length; at++) {
        const value = at === platformAt ? undefined : read(at);
        if (value !== undefined) values[slots[at]!] = value;
      }
      if (untouchedAt >= 0) {
        const vm = { memory: values[memoryAt] as Bytes, untouched: values[untouchedAt] as Bytes };
        attempt(() => refuseContradictions(vm), report('untouched_mib'));
      }
      if (transportAt >= 0) {
        const platform = values[platformSlot] ?? parameterAt('migration.platform').default;
        const migration = { platform, transport: values[transportAt] } as Scenario['migration'];
        attempt(() => refuseTransport(migration), report('transport'));
      }
      return values;
    },
  };
}

/** Where the platform varies by row, so do the defaults that platforms bring. */
function pathsOf(columns: ScenarioHeader['columns']): ParameterPath[] {
  const own = columns.flatMap((column) => column?.path ?? []);
  const brought = Object.values(platforms).flatMap(({ defaults }) => Object.keys(defaults) as ParameterPath[]);
  return [...new Set(own.includes('migration.platform') ? [...own, ...brought] : own)];
}

function defaultsOf(platform: PlatformId | undefined, paths: readonly ParameterPath[], house?: HouseDefaults): Value[] {
  const standard = complete(new Map(platform === undefined ? [] : [['migration.platform', platform]]), house);
  return paths.map((path) => valueAt(standard, path));
}

/** Where a comma may be a decimal mark, `51.200` MiB is more likely a size in groups of three digits than a fraction. */
const thousands = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** The value of a cell; nothing where it is blank or names the row. @throws InputError */
function readCell(name: string, column: ScenarioColumn | undefined, text: string, decimalComma: boolean): Value | undefined {
  if (text === '' && isRequired(name)) throw new InputError(messages.blank);
  if (text === '' || column === undefined) return undefined;
  if (decimalComma && column.unit === 'MiB' && thousands.test(text)) throw new InputError(messages.thousands(text));
  return parseCell(column, decimalComma && column.unit !== 'choice' ? text.replace(',', '.') : text);
}

function attempt<T>(work: () => T, report: (why: string) => void): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    report(error.message);
    return undefined;
  }
}
