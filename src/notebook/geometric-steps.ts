/** Numbers from low to high, each the same factor above the last: as many as a smooth curve over a logarithmic axis takes. */
export function geometricSteps(low: number, high: number, count = 61): number[] {
  return Array.from({ length: count }, (_, at) => low * (high / low) ** (at / (count - 1)));
}
