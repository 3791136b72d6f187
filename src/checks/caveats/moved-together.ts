import { settingsIn } from '../runs.ts';
import type { Caveat, Seen } from './caveat.ts';

/** Another column that was never the same on both sides. */
export function movedTogether({ runs, comparison: { sides, roles } }: Seen): Caveat[] {
  const { factor, base, level, baseRows, levelRows } = sides;
  return roles.moved.map((column) => {
    const settings = settingsIn(runs, column);
    const [before, after] = [baseRows, levelRows].map((rows) => [...new Set(rows.map((row) => settings[row]!))]);
    const plain = before!.length === 1 && after!.length === 1;
    return {
      kind: 'moved together',
      says: plain
        ? `${column} was always ${shown(after![0]!)} with ${factor.column} ${level}, and ${shown(before![0]!)} with ${base}: which of the two did it cannot be told.`
        : `${column} was never the same with ${factor.column} ${base} and with ${level}: which of the two did it cannot be told.`,
      advice: `Measure runs that differ in ${factor.column} alone; until then the effect is of both together.`,
    };
  });
}

function shown(setting: string): string {
  return setting === '' ? 'blank' : setting;
}
