/** One adapter, or one member of a team, in one direction: working space of `fairShares`. */
export interface Adapter {
  /** What one of its flows fills it with alone, bit/s; the others are measured by it. */
  line: number;
  /** Share of its time that is free, and how many flows of `line` all that still want more are as good as. */
  free: number;
  wanted: number;
}

export function adapter(): Adapter {
  return { line: 0, free: 1, wanted: 0 };
}

/** What one migration sends: through one adapter of its source and one of its target. Bit/s. */
export interface Flow {
  /** Most that it can use. */
  cap: number;
  /** What would fill a line alone. */
  line: number;
  out: Adapter;
  in: Adapter;
  /** What it gets. */
  rate: number;
}

/** Mark of a flow whose rate is still rising. */
const unset = -1;

/** Levels that differ by less than rounding are one. */
const rounding = 1 + 1e-12;

/**
 * Max-min fair rates: no flow can get more without taking from one that has less or as much. All rates rise together
 * (progressive filling: Bertsekas and Gallager, Data Networks, 6.5.2); a flow stops at its cap or when an adapter that it
 * uses is full. TCP comes near it where round trips are alike, as they are inside one data centre.
 *
 * Writes each flow’s `rate`. Alone, a flow gets its cap to the last digit.
 */
export function fairShares(flows: readonly Flow[]): void {
  let open = flows.filter(({ cap }) => cap > 0);
  for (const flow of flows) {
    flow.rate = flow.cap > 0 ? unset : 0;
    flow.out.line = flow.in.line = flow.line;
    flow.out.free = flow.in.free = 1;
    flow.out.wanted = flow.in.wanted = 0;
  }
  for (const { line, out, in: into } of open) {
    out.wanted += out.line / line;
    into.wanted += into.line / line;
  }
  while (open.length > 0) {
    const level = open.reduce((least, flow) => Math.min(least, levelOf(flow)), Infinity) * rounding;
    const capped = open.filter(({ cap }) => cap <= level);
    const full = capped.length > 0 ? capped : open.filter((flow) => levelOf(flow) <= level);
    for (const flow of full) flow.rate = full === capped ? flow.cap : levelOf(flow);
    for (const flow of full) take(flow);
    open = open.filter(({ rate }) => rate === unset);
  }
}

/** Bit/s at which the first of its adapters is full, all that share it rising alike. */
function levelOf({ out, in: into }: Flow): number {
  return Math.min((out.line * out.free) / out.wanted, (into.line * into.free) / into.wanted);
}

function take({ rate, line, out, in: into }: Flow): void {
  for (const one of [out, into]) {
    one.free = Math.max(0, one.free - rate / line);
    one.wanted -= one.line / line;
  }
}
