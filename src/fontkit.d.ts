declare module 'fontkit' {
  export interface Font {
    readonly unitsPerEm: number;
    readonly characterSet: readonly number[];
    layout(text: string, features?: readonly string[], script?: string): { readonly advanceWidth: number };
  }

  export function create(file: Uint8Array): Font;
}
