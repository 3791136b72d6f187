declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    characters: string,
    options?: { targetFormat?: 'sfnt' | 'woff' | 'woff2'; variationAxes?: Readonly<Record<string, number>> },
  ): Promise<Uint8Array>;
}

declare module 'tar-fs' {
  import type { Writable } from 'node:stream';

  export function extract(folder: string): Writable;
}
