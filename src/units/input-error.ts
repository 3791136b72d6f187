/**
 * The user's mistake: bad input, an unknown name, a file that cannot be read. Shown as its message alone, exit code 2.
 * Every other error is ours. The message names the place, the value, what was expected and what to do next.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** `did you mean "x"?` for the nearest of `known` to `given`, or the list of what is known where nothing is near. */
export function suggestion(given: string, known: readonly string[]): string {
  const near = known
    .map((name) => ({ name, distance: editDistance(given.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)[0];
  if (near !== undefined && near.distance <= Math.max(2, Math.floor(near.name.length / 3))) return `did you mean "${near.name}"?`;
  return `known: ${known.join(', ')}`;
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
