/** What flows share: an adapter in one direction, the cores of a host, a limit. Working space of `fairShares`. */
export interface Resource {
  /** What one of its flows fills it with alone, bit/s; the others are measured by it. */
  line: number;
  /** Share of it that is free, and how many flows of `line` all that still want more are as good as. */
  free: number;
  wanted: number;
}

export function resource(): Resource {
  return { line: 0, free: 1, wanted: 0 };
}

/** What one migration sends, through all that it uses. Bit/s. */
export interface Flow {
  /** Most that it can use. */
  cap: number;
  uses: readonly Use[];
  /** What it gets. */
  rate: number;
}

export interface Use {
  readonly of: Resource;
  /** What would fill it alone, bit/s of this flow. */
  readonly line: number;
}

/** Mark of a flow whose rate is still rising. */
const unset = -1;

/** Levels that differ by less than rounding are one. */
const rounding = 1 + 1e-12;

/**
 * Max-min fair rates: no flow can get more without taking from one that has less or as much. All rates rise together
 * (progressive filling: Bertsekas and Gallager, Data Networks, 6.5.2); a flow stops at its cap or when something that it
 * uses is full. TCP comes near it where round trips are alike, as they are inside one data centre.
 *
 * Writes each flow’s `rate`. Alone, a flow gets its cap to the last digit.
 */
export function fairShares(flows: readonly Flow[]): void {
  let open = flows.filter(({ cap }) => cap > 0);
  for (const flow of flows) {
    flow.rate = flow.cap > 0 ? unset : 0;
    for (const { of, line } of flow.uses) {
      of.line = line;
      of.free = 1;
      of.wanted = 0;
    }
  }
  for (const { uses } of open) for (const { of, line } of uses) of.wanted += of.line / line;
  while (open.length > 0) {
    const level = open.reduce((least, flow) => Math.min(least, levelOf(flow)), Infinity) * rounding;
    const capped = open.filter(({ cap }) => cap <= level);
    const full = capped.length > 0 ? capped : open.filter((flow) => levelOf(flow) <= level);
    for (const flow of full) flow.rate = full === capped ? flow.cap : levelOf(flow);
    for (const flow of full) take(flow);
    open = open.filter(({ rate }) => rate === unset);
  }
}

/** Bit/s at which the first of what it uses is full, all that share it rising alike. */
function levelOf({ uses }: Flow): number {
  let level = Infinity;
  for (const { of } of uses) level = Math.min(level, (of.line * of.free) / of.wanted);
  return level;
}

function take({ rate, uses }: Flow): void {
  for (const { of, line } of uses) {
    of.free = Math.max(0, of.free - rate / line);
    of.wanted -= of.line / line;
  }
}
