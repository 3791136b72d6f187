import type { Dimension } from './quantity.ts';

/** A way to write a quantity: its symbol, what it measures, and how many base units it holds. */
export interface Unit {
  readonly symbol: string;
  readonly dimension: Dimension;
  readonly factor: number;
}

/**
 * Every unit that can be read or shown. Binary prefixes are powers of 1024, decimal ones powers of 1000
 * (IEC 80000-13); `GB` is 10^9 bytes and `GiB` 2^30. The first unit of a dimension is its base unit.
 */
export const units = {
  B: { symbol: 'B', dimension: 'data', factor: 1 },
  kB: { symbol: 'kB', dimension: 'data', factor: 1e3 },
  MB: { symbol: 'MB', dimension: 'data', factor: 1e6 },
  GB: { symbol: 'GB', dimension: 'data', factor: 1e9 },
  TB: { symbol: 'TB', dimension: 'data', factor: 1e12 },
  KiB: { symbol: 'KiB', dimension: 'data', factor: 2 ** 10 },
  MiB: { symbol: 'MiB', dimension: 'data', factor: 2 ** 20 },
  GiB: { symbol: 'GiB', dimension: 'data', factor: 2 ** 30 },
  TiB: { symbol: 'TiB', dimension: 'data', factor: 2 ** 40 },
  s: { symbol: 's', dimension: 'time', factor: 1 },
  ms: { symbol: 'ms', dimension: 'time', factor: 1e-3 },
  us: { symbol: 'µs', dimension: 'time', factor: 1e-6 },
  ns: { symbol: 'ns', dimension: 'time', factor: 1e-9 },
  min: { symbol: 'min', dimension: 'time', factor: 60 },
  h: { symbol: 'h', dimension: 'time', factor: 3600 },
  years: { symbol: 'years', dimension: 'time', factor: 31_557_600 },
  'b/s': { symbol: 'b/s', dimension: 'bitRate', factor: 1 },
  'kb/s': { symbol: 'kb/s', dimension: 'bitRate', factor: 1e3 },
  'Mb/s': { symbol: 'Mb/s', dimension: 'bitRate', factor: 1e6 },
  'Gb/s': { symbol: 'Gb/s', dimension: 'bitRate', factor: 1e9 },
  'B/s': { symbol: 'B/s', dimension: 'byteRate', factor: 1 },
  'MB/s': { symbol: 'MB/s', dimension: 'byteRate', factor: 1e6 },
  'MiB/s': { symbol: 'MiB/s', dimension: 'byteRate', factor: 2 ** 20 },
  'GiB/s': { symbol: 'GiB/s', dimension: 'byteRate', factor: 2 ** 30 },
  Hz: { symbol: 'Hz', dimension: 'frequency', factor: 1 },
  MHz: { symbol: 'MHz', dimension: 'frequency', factor: 1e6 },
  GHz: { symbol: 'GHz', dimension: 'frequency', factor: 1e9 },
  cycles: { symbol: 'cycles', dimension: 'cycles', factor: 1 },
  kcycles: { symbol: 'kcycles', dimension: 'cycles', factor: 1e3 },
  W: { symbol: 'W', dimension: 'power', factor: 1 },
  kW: { symbol: 'kW', dimension: 'power', factor: 1e3 },
  '1': { symbol: '', dimension: 'ratio', factor: 1 },
  '%': { symbol: '%', dimension: 'ratio', factor: 1e-2 },
  count: { symbol: '', dimension: 'count', factor: 1 },
} as const satisfies Record<string, Unit>;

export type UnitName = keyof typeof units;

/** The names of the units that measure `D`, for text such as `"25 Gb/s"` checked when it compiles. */
export type UnitOf<D extends Dimension> = {
  [U in UnitName]: (typeof units)[U]['dimension'] extends D ? U : never;
}[UnitName];

/** A quantity as written: a number, a space, a unit of the right dimension. */
export type Written<D extends Dimension> = D extends 'ratio'
  ? `${number} %` | `${number}`
  : D extends 'count'
    ? `${number}`
    : `${number} ${UnitOf<D>}`;
