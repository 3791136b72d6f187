/** `1 row`, `2 rows`. */
export function counted(count: number, noun: string, written = String(count)): string {
  return `${written} ${noun}${count === 1 ? '' : 's'}`;
}

/** `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)!}`;
}

const few = 4;

/** The same; more than a sentence bears are counted: `a, b, c and 7 others`. */
export function listedInShort(items: readonly string[]): string {
  return listed(items.length > few ? [...items.slice(0, few - 1), `${items.length - few + 1} others`] : items);
}
