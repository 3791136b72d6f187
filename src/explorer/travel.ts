import { parseValue, type ParameterPath, type Values } from '../scenario/scenario.ts';

/** Values as plain JSON: base units, `none` for a limit that is absent. */
export type Packed = Readonly<Record<string, number | string>>;

export function packed(values: Values): Packed {
  return Object.fromEntries(Array.from(values, ([path, value]) => [path, value === Infinity ? 'none' : value]));
}

/** The same values again. @throws InputError where one is not valid */
export function unpacked(values: Packed): Values {
  return new Map(
    Object.entries(values).map(([path, value]) => [path as ParameterPath, parseValue(path as ParameterPath, value)]),
  );
}
