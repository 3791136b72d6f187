/**
 * The user's mistake: bad input, an unknown name, a file that cannot be read. Shown as its message alone, exit code 2.
 * Every other error is ours. The message names the place, the value, what was expected and what to do next.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** `did you mean "x"?` for the nearest of `known` to `given`, or the list of what is known where nothing is near. */
export function suggestion(given: string, known: readonly string[]): string {
  return nearest(given, known) ?? `known: ${known.join(', ')}`;
}

/** `did you mean "x"?`, or nothing where no name is near: few letters differ, or one name alone contains what was given. */
export function nearest(given: string, known: readonly string[]): string | undefined {
  const typed = given.toLowerCase();
  const containing = typed.length < 3 ? [] : known.filter((name) => name.toLowerCase().includes(typed));
  const near = known
    .map((name) => ({ name, distance: editDistance(typed, name.toLowerCase()) - sharedStart(typed, name.toLowerCase()) / 10 }))
    .sort((a, b) => a.distance - b.distance)[0];
  const isNear = near !== undefined && near.distance <= Math.max(2, Math.floor(near.name.length / 3));
  const name = isNear ? near.name : containing.length === 1 ? containing[0] : undefined;
  return name === undefined ? undefined : `did you mean "${name}"?`;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Levenshtein distance: insertions, deletions and substitutions that turn `a` into `b`. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}
