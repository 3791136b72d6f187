/**
 * How likely each number of inversions is between m values and n others in random order: that at place u is the chance of u
 * pairs whose first exceeds its second (Mann and Whitney 1947). Exact; symmetric about m·n/2.
 *
 * @example Array.from(inversions(1, 2)) // [1/3, 1/3, 1/3]
 */
export function inversions(m: number, n: number): Float64Array {
  const ways = new Float64Array(m * n + 1);
  ways[0] = 1;
  for (let i = 1; i <= m; i++) {
    for (let u = ways.length - 1; u >= n + i; u--) ways[u]! -= ways[u - n - i]!;
    for (let u = i; u < ways.length; u++) ways[u]! += ways[u - i]!;
  }
  return normalized(ways);
}

/**
 * How likely each sum of those ranks 1 to n is whose sign is positive, where every sign is a toss (Wilcoxon 1945).
 *
 * @example Array.from(positiveRanks(2)) // [0.25, 0.25, 0.25, 0.25]
 */
export function positiveRanks(n: number): Float64Array {
  const ways = new Float64Array((n * (n + 1)) / 2 + 1);
  ways[0] = 1;
  for (let rank = 1; rank <= n; rank++) for (let sum = ways.length - 1; sum >= rank; sum--) ways[sum]! += ways[sum - rank]!;
  return normalized(ways);
}

/**
 * The distribution of a sum of two independent numbers.
 *
 * @example Array.from(sumDistribution(Float64Array.of(0.5, 0.5), Float64Array.of(0.5, 0.5))) // [0.25, 0.5, 0.25]
 */
export function sumDistribution(a: Float64Array, b: Float64Array): Float64Array {
  const sum = new Float64Array(a.length + b.length - 1);
  a.forEach((p, i) => b.forEach((q, j) => (sum[i + j]! += p * q)));
  return sum;
}

/** Only the lower half is exact in floating point; the upper half is its mirror image. */
function normalized(ways: Float64Array): Float64Array {
  for (let at = 0; at < ways.length / 2; at++) ways[ways.length - 1 - at] = ways[at]!;
  const all = ways.reduce((sum, count) => sum + count, 0);
  return ways.map((count) => count / all);
}
