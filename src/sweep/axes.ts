import type { Scenario, ParameterPath, ScenarioInput } from '../scenario/scenario.ts';

type GroupOf<P extends string> = P extends `${infer G}.${string}` ? G : never;

/** Last part of a path: `rate` of `link.rate`. Unique over all parameters, so it names a column. */
export type KeyOf<P extends string> = P extends `${string}.${infer K}` ? K : never;

type InputAt<P extends ParameterPath> = NonNullable<
  NonNullable<ScenarioInput[GroupOf<P> & keyof ScenarioInput]>[KeyOf<P> &
    keyof NonNullable<ScenarioInput[GroupOf<P> & keyof ScenarioInput]>]
>;

type ScenarioValueAt<P extends ParameterPath> = Scenario[GroupOf<P> & keyof Scenario][KeyOf<P> &
  keyof Scenario[GroupOf<P> & keyof Scenario]];

/** Values to try per parameter; every combination is one point. */
export type Axes = { readonly [P in ParameterPath]?: readonly InputAt<P>[] };

/** A row's value of a swept parameter: a number in the unit the parameter is shown in, or the choice. */
export type AxisCell<P extends ParameterPath> = ScenarioValueAt<P> extends number ? number : ScenarioValueAt<P>;
