import { z } from 'zod';
import { units, type UnitName } from '../../units/unit.ts';
import { planMessages as messages } from './messages.ts';

/** One value as typed, not blank. */
export const text = z
  .string({ error: ({ input }) => (input === undefined ? messages.missing : messages.notText(described(input))) })
  .min(1, { error: messages.blank, abort: true });

/** One of the choices, in any case and with or without hyphens: `TransportPorts` is `transport-ports`. */
export function choice<const C extends string>(choices: readonly C[]) {
  return text.transform((given, context): C => {
    const found = choices.find((one) => letters(one) === letters(given));
    if (found === undefined) context.addIssue({ code: 'custom', message: messages.notAChoice(given, choices) });
    return found ?? z.NEVER;
  });
}

/** Yes or no, in the words of YAML. */
export const trueOrFalse = choice(['true', 'yes', 'on', 'false', 'no', 'off']).transform((said) =>
  ['true', 'yes', 'on'].includes(said),
);

export function wholeNumber(min: number, max = Number.MAX_SAFE_INTEGER) {
  return number(
    (value) => Number.isInteger(value) && value >= min && value <= max,
    (given) => messages.notWhole(given, min, max),
  );
}

/** A number in the unit, 0 or more, returned in base units. */
export function quantityIn(unit: UnitName) {
  const { symbol, factor } = units[unit];
  return number(
    (value) => value >= 0 && value < Infinity,
    (given) => messages.notANumber(given, symbol),
  ).transform((value) => value * factor);
}

/** The same, but not 0. */
export function moreThanNone(unit: UnitName) {
  const { symbol, factor } = units[unit];
  return number(
    (value) => value > 0 && value < Infinity,
    (given) => messages.notMoreThanNone(given, symbol),
  ).transform((value) => value * factor);
}

function number(isFit: (value: number) => boolean, why: (given: string) => string) {
  return text
    .refine((given) => /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(given) && isFit(Number(given)), {
      error: ({ input }) => why(String(input)),
    })
    .transform(Number);
}

export function list<T extends z.ZodType>(item: T) {
  return z
    .array(item, { error: ({ input }) => (input === undefined ? messages.missing : messages.notAList(described(input))) })
    .min(1, { error: messages.emptyList });
}

/**
 * Keys and values, and no other keys.
 * @param belongsTo in which other part of the plan a key is known, if in any
 */
export function entry<const S extends z.ZodRawShape>(shape: S, belongsTo: (key: string) => string | undefined = () => undefined) {
  const keys = Object.keys(shape);
  const unknown = z.custom<never>(() => false, {
    params: { part: 'key' },
    error: ({ path }) => {
      const key = String(path?.at(-1));
      return messages.unknownKey(key, keys, belongsTo(key));
    },
  });
  // The unknown keys of a valid entry are none, which the type of a catch-all cannot say.
  return z
    .object(shape, {
      error: ({ input }) => (input === undefined ? messages.missing : messages.notAnObject(described(input), keys)),
    })
    .catchall(unknown) as unknown as z.ZodObject<S>;
}

function described(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'keys and values';
  return typeof value === 'string' && value !== '' ? `"${value}"` : 'nothing';
}

function letters(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
