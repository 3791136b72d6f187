import type { Moment } from '../moment.ts';

/** A line of a task log. */
export interface TaskLine {
  /** Absent where the line has none. */
  readonly time: Moment | undefined;
  /** Whether the time has a year: logs of Proxmox VE 5 and before have not. */
  readonly isDated: boolean;
  readonly words: string;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** A leap year, for days without one. */
const anyYear = 2000;

/** Read `2025-01-04 00:34:24 start remote tunnel`, or the same after `Jan 04 00:34:24`. */
export function taskLine(text: string): TaskLine {
  const dated = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2}) (.*)$/.exec(text);
  if (dated !== null) return { time: wall(dated.slice(1, 7).map(Number)), isDated: true, words: dated[7]!.trim() };
  const undated = /^([A-Z][a-z]{2}) +(\d{1,2}) (\d{2}):(\d{2}):(\d{2}) (.*)$/.exec(text);
  if (undated === null) return { time: undefined, isDated: false, words: text.trim() };
  const [day, hour, minute, second] = undated.slice(2, 6).map(Number) as [number, number, number, number];
  const month = months.indexOf(undated[1]!) + 1;
  return { time: wall([anyYear, month, day, hour, minute, second]), isDated: false, words: undated[6]!.trim() };
}

function wall(numbers: readonly number[]): Moment {
  const [year, month, ...rest] = numbers as [number, number, number, number, number, number];
  return { ms: Date.UTC(year, month - 1, ...rest), zoned: false };
}
