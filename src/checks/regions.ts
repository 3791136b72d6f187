/** A box of a grid in which every point has the same label: for each axis the first and the last place. */
export interface Region<L extends string = string> {
  readonly label: L;
  readonly spans: readonly (readonly [first: number, last: number])[];
  /** How many points it holds. */
  readonly points: number;
}

/**
 * Where a grid has which label: boxes of one label each, which may overlap, the one that covers most of what no earlier one covers first,
 * until every point is covered.
 *
 * @param sizes number of places on each axis
 * @param labels of all points, the last axis varying fastest
 */
export function regionsOf<L extends string>(sizes: readonly number[], labels: readonly L[]): Region<L>[] {
  const boxes = crossed(sizes.map(spansOf)).flatMap((spans) => {
    const points = pointsIn(spans, sizes);
    const label = labels[points[0]!]!;
    return points.every((point) => labels[point] === label) ? [{ label, spans, points }] : [];
  });
  const covered = new Set<number>();
  const found: Region<L>[] = [];
  while (covered.size < labels.length) {
    const gain = ({ points }: { readonly points: readonly number[] }) => points.filter((point) => !covered.has(point)).length;
    const best = boxes.reduce((one, other) =>
      gain(other) > gain(one) || (gain(other) === gain(one) && other.points.length > one.points.length) ? other : one,
    );
    best.points.forEach((point) => covered.add(point));
    found.push({ label: best.label, spans: best.spans, points: best.points.length });
  }
  return found;
}

function spansOf(size: number): (readonly [number, number])[] {
  return Array.from({ length: size }, (_, first) =>
    Array.from({ length: size - first }, (_, more) => [first, first + more] as const),
  ).flat();
}

function pointsIn(spans: readonly (readonly [number, number])[], sizes: readonly number[]): number[] {
  return spans.reduce<number[]>(
    (points, [first, last], axis) =>
      points.flatMap((point) => Array.from({ length: last - first + 1 }, (_, at) => point * sizes[axis]! + first + at)),
    [0],
  );
}

function crossed<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((combinations, list) => combinations.flatMap((one) => list.map((item) => [...one, item])), [[]]);
}
