import { InputError } from '../units/input-error.ts';
import { formatExactly, formatQuantity } from '../units/format.ts';
import type { UnitName } from '../units/unit.ts';
import { messages } from './messages.ts';
import type { InputOf, Parameter, ValueOf } from './parameter.ts';
import { parameters } from './parameters.ts';
import { parseInput } from './parse-input.ts';
import { platformIds, platforms, type Platform, type PlatformId } from './platforms.ts';

type Registry = typeof parameters;

/** All inputs of one question, in base units, complete and valid. */
export type Scenario = { readonly [G in keyof Registry]: { readonly [K in keyof Registry[G]]: ValueOf<Registry[G][K]> } };

/** What a user states of a scenario: quantities, or text such as `'25 Gb/s'`. The rest has defaults. */
export type ScenarioInput = { readonly [G in keyof Registry]?: { readonly [K in keyof Registry[G]]?: InputOf<Registry[G][K]> } };

/** Path of a parameter: `link.rate`, `host.cStates`. */
export type ParameterPath = { [G in keyof Registry]: `${G}.${keyof Registry[G] & string}` }[keyof Registry];

const entries = new Map<string, Parameter>(
  Object.entries(parameters).flatMap(([group, keys]) =>
    Object.entries(keys).map(([key, entry]) => [`${group}.${key}`, entry] as const),
  ),
);

export const parameterPaths = [...entries.keys()] as readonly ParameterPath[];

/** Where each parameter's value stands in a scenario: split once, since sweeps and samples complete many. */
const places = new Map(
  parameterPaths.map((path) => {
    const [group, key] = path.split('.') as [keyof Registry, string];
    return [path, { group, key, usual: parameterAt(path).default }] as const;
  }),
);

/** The entry of a path. @throws InputError with a suggestion when there is none */
export function parameterAt(path: string): Parameter {
  const entry = entries.get(path);
  if (entry === undefined) throw new InputError(messages.unknownParameter(path, parameterPaths));
  return entry;
}

/** Values by path, as a flat face of a scenario. */
export type Values = Map<ParameterPath, number | string>;

/** What is known of a user’s own hosts: values that go over a platform’s defaults and under whatever is stated. */
export type HouseDefaults = (platform: PlatformId) => Values;

/**
 * A complete scenario from what is stated: stated values over the platform's defaults over the parameters' own.
 * @throws InputError when a name is unknown, or a value cannot be read, is out of range, or contradicts another
 */
export function scenario(...inputs: readonly ScenarioInput[]): Scenario {
  return complete(stated(...inputs));
}

/** Stated values over those of the house over defaults. @throws InputError when two values contradict each other */
export function complete(values: Values, house?: HouseDefaults): Scenario {
  const platform = (values.get('migration.platform') ?? parameters.migration.platform.default) as keyof typeof platforms;
  const brought = broughtBy(platform);
  const own = house?.(platform);
  const result: Record<keyof Registry, Record<string, number | string>> = { link: {}, host: {}, vm: {}, migration: {} };
  for (const [path, { group, key, usual }] of places) {
    result[group][key] = values.get(path) ?? own?.get(path) ?? brought.get(path) ?? usual;
  }
  const whole = result as unknown as Scenario;
  refuseContradictions(whole.vm);
  refuseTransport(whole.migration);
  return whole;
}

/** The defaults of a platform, read once. */
function broughtBy(platform: PlatformId): Values {
  const known =
    brought.get(platform) ??
    new Map(
      Object.entries(platforms[platform].defaults).map(([path, text]) => [
        path as ParameterPath,
        parseValue(path as ParameterPath, text),
      ]),
    );
  brought.set(platform, known);
  return known;
}

const brought = new Map<PlatformId, Values>();

/** @throws InputError when values that are each in range cannot stand together */
export function refuseContradictions({ untouched, memory }: Pick<Scenario['vm'], 'untouched' | 'memory'>): void {
  if (untouched > memory) {
    throw new InputError(messages.untouchedBeyondMemory(formatExactly(untouched, 'MiB'), formatExactly(memory, 'MiB')));
  }
}

/** @throws InputError when the platform cannot move memory by the transport */
export function refuseTransport({ platform, transport }: Pick<Scenario['migration'], 'platform' | 'transport'>): void {
  const { rdma, title }: Platform = platforms[platform];
  if (transport === 'rdma' && !rdma)
    throw new InputError(
      messages.noRdma(
        title,
        platformIds.filter((id) => platforms[id].rdma),
      ),
    );
}

/** Where the value of a parameter stands in a scenario. */
export function placeOf(path: ParameterPath): { readonly group: keyof Scenario; readonly key: string } {
  return places.get(path)!;
}

/** The value of a scenario at a path. */
export function valueAt(of: Scenario, path: ParameterPath): number | string {
  const { group, key } = placeOf(path);
  return (of[group] as Record<string, number | string>)[key]!;
}

/** Write a value, in base units, into a scenario that is one’s own. */
export function setValue(into: Scenario, path: ParameterPath, value: number | string): void {
  const { group, key } = placeOf(path);
  (into[group] as Record<string, number | string>)[key] = value;
}

/**
 * Read a setting as typed on a command line, `host.cStates=off`.
 * @throws InputError when it has no `=`, the name is unknown or the value is not valid
 */
export function parseSetting(text: string): [ParameterPath, number | string] {
  const at = text.indexOf('=');
  if (at < 0) throw new InputError(messages.notASetting(text));
  const path = text.slice(0, at).trim();
  parameterAt(path);
  return [path as ParameterPath, parseValue(path as ParameterPath, text.slice(at + 1).trim())];
}

/**
 * Read a value of the parameter from text or a number in base units, and check its range.
 * @param unit what a message shows numbers in; the parameter's own unless given
 * @throws InputError
 */
export function parseValue(path: ParameterPath, given: string | number, unit?: UnitName): number | string {
  return parseInput(path, parameterAt(path), given, unit);
}

/** The value of a parameter as people read it: `10 Gb/s`, `off`, `none`. */
export function showValue(path: ParameterPath, value: number | string): string {
  const entry = parameterAt(path);
  if (entry.kind === 'choice') return String(value);
  return value === Infinity && entry.none !== undefined ? 'none' : formatQuantity(value as number, entry.unit);
}

/** Parse what is stated into values by path, later ones over earlier ones. @throws InputError */
export function stated(...inputs: readonly ScenarioInput[]): Values {
  const values: Values = new Map();
  for (const input of inputs) readInput(input, values);
  return values;
}

function readInput(input: ScenarioInput, into: Values): void {
  for (const [group, entries] of Object.entries(input)) {
    if (!(group in parameters)) throw new InputError(messages.unknownParameter(group, Object.keys(parameters)));
    for (const [key, value] of Object.entries(entries ?? {})) {
      const path = `${group}.${key}`;
      parameterAt(path);
      if (value !== undefined) into.set(path as ParameterPath, parseValue(path as ParameterPath, value as string | number));
    }
  }
}
