/** Where something stands in a file; both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export function located({ line, column }: Position): string {
  return `line ${line}, column ${column}`;
}
