import 'vega';

declare module 'vega' {
  /** How Vega measures text; its own declarations leave it out. */
  export const textMetrics: { width: (item: { fontSize?: number; font?: string }, text: string) => number };
}
