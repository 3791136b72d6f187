import type { Row, Table } from '../tables/table.ts';

type NumberIn<R extends Row> = { [K in keyof R & string]: R[K] extends number ? K : never }[keyof R & string];

/**
 * The points of a full factorial grid, each with the percent by which a result differs from that at one value of the last
 * axis, everything else equal.
 */
export function changesFrom<R extends Row, A extends keyof R & string>(
  points: Table<R>,
  axis: A,
  usual: R[A],
  result: NumberIn<R>,
): (R & { readonly change: number })[] {
  const rows = points.rows();
  const results = points.values(result) as number[];
  const values = [...new Set(points.values(axis))];
  const place = values.indexOf(usual);
  return rows.map((row, at) => {
    const beside = at - (at % values.length) + place;
    return { ...row, change: 100 * (results[at]! / results[beside]! - 1) };
  });
}
