/** Where chance comes from: each call gives the next number of a stream, even over 0 ≤ u < 1. */
export type Random = () => number;

/**
 * A stream of random numbers that depends on nothing but a seed and a key: the same on every machine, and unlike that of
 * any other key.
 *
 * sfc32 (Doty-Humphrey, PractRand: passes BigCrush; period about 2^127), started from 128 hashed bits and run in before
 * use; two outputs make one number of 53 bits. Good for simulation, not for secrets.
 *
 * @param key what the stream is for, in words: `"host path, draw"`
 * @example streamFor(1, 'a')() === streamFor(1, 'a')() // true
 */
export function streamFor(seed: number, key: string): Random {
  const next = sfc32(hash128(`${seed}:${key}`));
  for (let discarded = 0; discarded < 20; discarded++) next();
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
}

/** Numbers 0 to `size` − 1 in random order (Fisher and Yates). */
export function permutation(size: number, random: Random): Uint32Array {
  const order = Uint32Array.from({ length: size }, (_, at) => at);
  for (let last = size - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const moved = order[last]!;
    order[last] = order[other]!;
    order[other] = moved;
  }
  return order;
}

type Words = [number, number, number, number];

function sfc32([a, b, c, counter]: Words): () => number {
  return () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum;
  };
}

/** Four words that each depend on every character: FNV-1a from four starts, mixed at the end as in MurmurHash3. */
function hash128(text: string): Words {
  return [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((start) => {
    let word = start;
    for (let at = 0; at < text.length; at++) word = Math.imul(word ^ text.charCodeAt(at), 0x01000193);
    word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    return word ^ (word >>> 16);
  }) as Words;
}
