import { parseValue, type ParameterPath } from '../scenario/scenario.ts';
import type { Axes } from '../sweep/axes.ts';
import type { Span } from '../uncertainty/sensitivity.ts';

/** What parameters may be: a list of values as on an axis, or anything between two. */
export type Ranges = {
  readonly [P in keyof Axes]?: Axes[P] | { readonly from: Values<P>; readonly to: Values<P> };
};

type Values<P extends keyof Axes> = NonNullable<Axes[P]>[number];

/** @throws InputError when a value is not valid */
export function parseRanges(ranges: Ranges): Map<ParameterPath, Span> {
  return new Map(
    Object.entries(ranges).map(([name, range]): [ParameterPath, Span] => {
      const path = name as ParameterPath;
      const parsed = (value: string | number) => parseValue(path, value);
      if ('from' in range) return [path, { from: parsed(range.from) as number, to: parsed(range.to) as number }];
      return [path, (range as readonly (string | number)[]).map(parsed)];
    }),
  );
}
