/** A table of a file, cells as text, whatever it was stored in. */
export interface Sheet {
  /** File, and sheet where it has several, as messages name it. */
  readonly place: string;
  readonly names: readonly string[];
  readonly rows: readonly SheetRow[];
  /** What the rows of such a file are counted in. */
  readonly counted: 'line' | 'row' | 'entry';
  /** Whether `1,5` means one and a half. */
  readonly decimalComma: boolean;
}

export interface SheetRow {
  /** Its number in the file, from 1. */
  readonly at: number;
  /** By position of the column; missing where there is none. */
  readonly cells: readonly (string | undefined)[];
}
