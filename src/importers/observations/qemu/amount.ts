const prefixes: Readonly<Record<string, number>> = { '': 1, k: 1e3, K: 1e3, M: 1e6, G: 1e9, T: 1e12, Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40 }; // prettier-ignore

/** Bytes, or bytes per second, of `1.076 GiB` or `111.7 MiB/s`; NaN where it is no such amount. */
export function parseBytes(text: string): number {
  const [, number, prefix] = /^\s*(\d+(?:\.\d+)?)\s*([kKMGT]i?|)B(?:\/s)?\s*$/.exec(text) ?? [];
  return number === undefined ? NaN : Number(number) * prefixes[prefix!]!;
}
