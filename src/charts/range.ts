import { escapeName } from './encode.ts';

/** The columns that hold the two ends of a range; null where a row has none. */
export type Range<F extends string = string> = readonly [low: F, high: F];

interface Place {
  readonly x: object;
  readonly y: object;
}

/** Layers for one bracket per row along x: where the source expects the value to lie. Readable on paper and on bars. */
export function brackets([low, high]: Range, { x, ...rows }: Place): object[] {
  const there = present(low, high);
  const span = { ...rows, x: { ...x, field: escapeName(low) }, x2: { field: escapeName(high) } };
  const end = (name: string) => ({ ...rows, x: { ...x, field: escapeName(name) } });
  return ['rim', 'edge'].flatMap((part) => [
    { transform: there, mark: { type: 'rule', style: `expected-${part}` }, encoding: span },
    ...[low, high].map((name) => ({
      transform: there,
      mark: {
        type: 'tick',
        style: `expected-${part}`,
        orient: 'vertical',
        size: part === 'rim' ? 14 : 12,
        thickness: part === 'rim' ? 4 : 1.5,
      },
      encoding: end(name),
    })),
  ]);
}

/** A layer for one thin line per row along x: the interval that its value is known in. */
export function whisker([low, high]: Range, { x, ...rows }: Place, colours: object): object {
  const span = { ...rows, x: { ...x, field: escapeName(low) }, x2: { field: escapeName(high) } };
  return { transform: present(low, high), mark: { type: 'rule', style: 'whisker' }, encoding: { ...span, ...colours } };
}

function present(...names: readonly string[]): object[] {
  return names.map((name) => ({ filter: `isValid(${datum(name)})` }));
}

/** A column's value in a Vega expression. */
export function datum(name: string): string {
  return `datum[${JSON.stringify(name)}]`;
}
