declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    characters: string,
    options?: { targetFormat?: 'sfnt' | 'woff' | 'woff2'; variationAxes?: Readonly<Record<string, number>> },
  ): Promise<Uint8Array>;
}

declare module 'tar-fs' {
  export function extract(folder: string): import('node:stream').Writable;
}
