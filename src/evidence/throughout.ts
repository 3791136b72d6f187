/** Whether something holds where it was looked at: everywhere, nowhere, or here and there, which settles nothing. */
export function throughout<T>(places: readonly T[], holds: (place: T) => boolean): boolean | 'undecided' {
  const count = places.filter(holds).length;
  return count === 0 ? false : count === places.length || 'undecided';
}
