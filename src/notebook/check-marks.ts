import type { Outcome } from '../checks/outcome.ts';

/** More marks than this say no more. */
const mostMarks = 2_000;

/** Not more rows than a drawing can show, evenly taken. */
export function thinned<R>(rows: readonly R[]): R[] {
  const step = Math.ceil(rows.length / mostMarks);
  return rows.filter((_, at) => at % step === 0);
}

/** How many of the rows a drawing has, where not all. */
export function inPart(rows: readonly unknown[]): string {
  const step = Math.ceil(rows.length / mostMarks);
  return step > 1 ? ` One in ${step} is drawn.` : '';
}

/** `Migration time with mtu 9000 (s)`. */
export function titleOf({ title, unit }: Outcome, when = ''): string {
  return `${capital(title)}${when}${unit === '' ? '' : ` (${unit})`}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
