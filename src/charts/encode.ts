import type { Column, Row, Table, Value } from '../tables/table.ts';

/** The columns of a table that a chart can show. */
export type Field<R extends Row> = keyof R & string;

/** How an axis runs. `ordinal` sets the values side by side at equal distances, whatever they measure. */
export type Scale = 'linear' | 'log' | 'ordinal';

/** A column's title with its unit, `Goodput (Gb/s)`. */
export function titleOf({ title, unit }: Column): string {
  return unit === undefined || unit === '' ? title : `${title} (${unit})`;
}

/** A position, colour or size that measures. */
export function quantity(table: Table, name: string, scale: object = {}) {
  const column = table.column(name);
  return { field: escapeName(name), type: 'quantitative', title: titleOf(column), scale } as const;
}

/** A position or series whose values stand side by side, in the order of `valuesOf`. */
export function category(table: Table, name: string) {
  return { field: escapeName(name), type: 'ordinal', title: titleOf(table.column(name)), sort: valuesOf(table, name) } as const;
}

/** A position on any scale. */
export function position(table: Table, name: string, scale: Scale, zero: boolean) {
  if (scale === 'ordinal') return { ...category(table, name), axis: { labelAngle: 0 } };
  if (scale === 'log')
    return { ...quantity(table, name, { type: 'log', nice: false }), axis: { format: ',~r', ...logTicks(table, name) } };
  return quantity(table, name, { zero });
}

/** On a log axis few values are best marked themselves; many want round steps, not a line for every digit. */
function logTicks(table: Table, name: string): { values: number[]; tickCount: number } {
  const values = valuesOf(table, name).map(Number).filter(Number.isFinite);
  const [low, high] = [values[0]!, values.at(-1)!];
  if (values.length <= 8 || !(low > 0)) return { values, tickCount: values.length };
  const decades = Array.from(
    { length: Math.ceil(Math.log10(high)) - Math.floor(Math.log10(low)) + 1 },
    (_, i) => Math.floor(Math.log10(low)) + i,
  );
  const steps = decades.length > 4 ? [1] : [1, 2, 5];
  const ticks = decades.flatMap((decade) => steps.map((step) => Number((step * 10 ** decade).toPrecision(12))));
  const inside = ticks.filter((tick) => tick >= low && tick <= high);
  return { values: inside, tickCount: inside.length };
}

/** The distinct values of a column: numbers in ascending order, words as they first appear. */
export function valuesOf(table: Table, name: string): Exclude<Value, null>[] {
  const distinct = [...new Set(table.values(name))].filter((value) => value !== null);
  return distinct.every((value) => typeof value === 'number') ? distinct.sort((a, b) => a - b) : distinct;
}

/** What a reader sees when pointing at a mark: every shown column once, with unit and digits. */
export function tooltips(table: Table, names: readonly (string | undefined)[]) {
  return [...new Set(names)].filter((name) => name !== undefined).map((name) => tooltip(table, name));
}

function tooltip(table: Table, name: string) {
  const column = table.column(name);
  const shown = { field: escapeName(name), title: titleOf(column) };
  return isMeasured(table, name) ? { ...shown, type: 'quantitative', format: formatOf(column) } : { ...shown, type: 'nominal' };
}

/** The d3 format of a column's values: its digits, or four significant ones. */
export function formatOf({ digits }: Column): string {
  return digits === undefined ? ',.4~r' : `,.${digits}f`;
}

function isMeasured(table: Table, name: string): boolean {
  return table.values(name).some((value) => typeof value === 'number');
}

/** Vega-Lite reads `a.b` as a path into an object; our columns may be called so. */
export function escapeName(name: string): string {
  return name.replace(/[.[\]]/g, '\\$&');
}
