import type { Dimension, Quantity } from '../units/quantity.ts';
import type { UnitOf, Written } from '../units/unit.ts';

interface Described {
  /** Heading and axis title, without the unit. */
  readonly title: string;
  readonly meaning: string;
  /** Where the default comes from. */
  readonly source: string;
}

/** A measured input. Ranges and defaults are in base units. */
export interface QuantityParameter<D extends Dimension = Dimension> extends Described {
  readonly kind: 'quantity';
  readonly dimension: D;
  /** The unit it is shown in. */
  readonly unit: UnitOf<D>;
  /** Scenario table columns that set it, each with its unit. */
  readonly columns: Readonly<Record<string, UnitOf<D>>>;
  readonly min: number;
  readonly max: number;
  /** Between what most values lie, in base units: what a slider offers. The whole range unless given. */
  readonly usual?: readonly [low: number, high: number];
  readonly default: Quantity<D>;
  /** What its absence means, for a limit that may be absent; the value is then `Infinity`, written `none`. */
  readonly none?: string;
  /** Only whole numbers of base units. */
  readonly whole?: true;
}

/** An input with a closed list of values. */
export interface ChoiceParameter<C extends string = string> extends Described {
  readonly kind: 'choice';
  readonly choices: readonly C[];
  readonly columns: Readonly<Record<string, 'choice'>>;
  readonly default: C;
}

export type Parameter = QuantityParameter | ChoiceParameter;

/** What a parameter holds. */
export type ValueOf<P> = P extends QuantityParameter<infer D> ? Quantity<D> : P extends ChoiceParameter<infer C> ? C : never;

/** What a user may state for it. */
export type InputOf<P> =
  P extends QuantityParameter<infer D>
    ? Quantity<D> | Written<D> | (D extends 'ratio' | 'count' ? number : never) | 'none'
    : P extends ChoiceParameter<infer C>
      ? C
      : never;

export function quantity<const D extends Dimension>(
  dimension: D,
  entry: Omit<QuantityParameter<D>, 'kind' | 'dimension'>,
): QuantityParameter<D> {
  return { kind: 'quantity', dimension, ...entry };
}

export function choice<const C extends string>(
  choices: readonly C[],
  {
    column,
    ...entry
  }: Omit<ChoiceParameter<C>, 'kind' | 'choices' | 'columns' | 'default'> & {
    readonly default: NoInfer<C>;
    readonly column: string;
  },
): ChoiceParameter<C> {
  return { kind: 'choice', choices, columns: { [column]: 'choice' }, ...entry };
}
