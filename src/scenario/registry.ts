import { InputError } from '../units/input-error.ts';
import { messages } from './messages.ts';
import type { InputOf, Parameter, ValueOf } from './parameter.ts';
import { parseInput } from './parse-input.ts';

/** Inputs of one mechanism that stands beside the migration of memory: entries as in `parameters.ts`, but no table columns. */
export type Registry = Readonly<Record<string, Parameter>>;

/** All inputs of a registry, in base units, complete and valid. */
export type ValuesOf<R extends Registry> = { readonly [K in keyof R]: ValueOf<R[K]> };

/** What a user states of them: quantities, or text such as `'25 Gb/s'`. The rest has defaults. */
export type InputsOf<R extends Registry> = { readonly [K in keyof R]?: InputOf<R[K]> };

/**
 * Complete inputs from what is stated, later statements over earlier ones over the defaults.
 * @param group what messages put before the name of an input: `storage.size`
 * @throws InputError when a name is unknown, or a value cannot be read or is out of range
 */
export function completeInputs<R extends Registry>(group: string, registry: R, ...stated: readonly InputsOf<R>[]): ValuesOf<R> {
  const values: Record<string, number | string> = {};
  for (const [key, entry] of Object.entries(registry)) values[key] = entry.default;
  for (const [key, given] of stated.flatMap((inputs) => Object.entries(inputs))) {
    const entry = registry[key];
    if (entry === undefined) throw new InputError(messages.unknownParameter(`${group}.${key}`, namesIn(group, registry)));
    if (given !== undefined) values[key] = parseInput(`${group}.${key}`, entry, given);
  }
  return values as ValuesOf<R>;
}

function namesIn(group: string, registry: Registry): string[] {
  return Object.keys(registry).map((key) => `${group}.${key}`);
}
