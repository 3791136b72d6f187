/** 1, 2 and 5 times powers of ten between two numbers, and these two. */
export function roundSteps(low: number, high: number): number[] {
  const steps = [low, high];
  for (let decade = 10 ** Math.floor(Math.log10(low)); decade <= high; decade *= 10)
    steps.push(...[decade, 2 * decade, 5 * decade].filter((step) => step > low && step < high));
  return steps.sort((a, b) => a - b);
}
