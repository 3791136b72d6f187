/** Cells below each other, with a head, two spaces between columns. */
export function textColumns(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align: readonly ('left' | 'right')[],
): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...all.map((row) => row[at]!.length)));
  const cell = (text: string, at: number) => (align[at] === 'left' ? text.padEnd(widths[at]!) : text.padStart(widths[at]!));
  return all.map((row) => row.map(cell).join('  '));
}
