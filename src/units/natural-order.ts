const collator = new Intl.Collator('en', { numeric: true });

/** Names as people count them, `app-2` before `app-10`; those that read alike, such as `1` and `01`, by their characters. */
export function byNaturalOrder(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
