/**
 * Numbers that know what they measure. A quantity is a plain number in its base unit with a brand that exists only
 * for the type checker, so mixing bytes and bits, or milliseconds and seconds, does not compile.
 */
declare const dimension: unique symbol;

export type Dimension = 'data' | 'time' | 'bitRate' | 'byteRate' | 'frequency' | 'cycles' | 'power' | 'ratio' | 'count';

/** A number measured in the base unit of `D`: byte, second, bit/s, byte/s, hertz, cycle, watt, 1. */
export type Quantity<D extends Dimension> = number & { readonly [dimension]: D };

export type Bytes = Quantity<'data'>;
export type Seconds = Quantity<'time'>;
export type BitsPerSecond = Quantity<'bitRate'>;
export type BytesPerSecond = Quantity<'byteRate'>;
export type Hertz = Quantity<'frequency'>;
export type Cycles = Quantity<'cycles'>;
export type Watts = Quantity<'power'>;
export type Ratio = Quantity<'ratio'>;
export type Count = Quantity<'count'>;

export const bytes = (n: number) => n as Bytes;
export const kibibytes = (n: number) => (n * 1024) as Bytes;
export const mebibytes = (n: number) => (n * 1024 ** 2) as Bytes;
export const gibibytes = (n: number) => (n * 1024 ** 3) as Bytes;
/** Decimal gigabytes, 10^9 bytes: what a vendor's "50 GB" may mean. */
export const gigabytes = (n: number) => (n * 1e9) as Bytes;

export const seconds = (n: number) => n as Seconds;
export const milliseconds = (n: number) => (n / 1e3) as Seconds;
export const microseconds = (n: number) => (n / 1e6) as Seconds;
/** Julian years of 365.25 days. */
export const years = (n: number) => (n * 31_557_600) as Seconds;

export const gigabitsPerSecond = (n: number) => (n * 1e9) as BitsPerSecond;

export const bytesPerSecond = (n: number) => n as BytesPerSecond;

export const gigahertz = (n: number) => (n * 1e9) as Hertz;

export const cycles = (n: number) => n as Cycles;
export const watts = (n: number) => n as Watts;
export const ratio = (n: number) => n as Ratio;
export const count = (n: number) => n as Count;
