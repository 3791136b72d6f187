import type { LoadStep } from '../model/cluster/outcome.ts';

/**
 * What a network carries on average in each of equal parts of the time: short gaps between migrations, which no drawing of hours
 * can show, count and do not clutter.
 */
export function meanLoad(load: readonly LoadStep[], until: number, parts: number): LoadStep[] {
  const width = until / parts;
  const carried = Array.from({ length: parts }, () => 0);
  load.forEach(({ at, rate }, index) => {
    const end = Math.min(load[index + 1]?.at ?? at, until);
    for (let part = Math.floor(at / width); part < parts && part * width < end; part++) {
      carried[part]! += rate * Math.max(0, Math.min(end, (part + 1) * width) - Math.max(at, part * width));
    }
  });
  return carried.map((sum, part) => ({ at: part * width, rate: sum / width }));
}
