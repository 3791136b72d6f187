/** Where a value stands, in CSS pixels, and which round values mark the axis. */
export interface Scale {
  at(value: number): number;
  readonly ticks: readonly number[];
}

const steps = [1, 2, 5];

/** From nothing to at least `high`, evenly. */
export function linearScale(high: number, [start, end]: readonly [number, number]): Scale {
  const step = roundUp((high > 0 ? high : 1) / 6);
  const count = Math.max(1, Math.ceil(high / step - 1e-9));
  const top = count * step;
  return {
    at: (value) => start + ((end - start) * Math.min(value, top)) / top,
    ticks: Array.from({ length: count + 1 }, (_, i) => tidy(i * step)),
  };
}

/** Between round values around `low` and `high`, both positive, each factor as wide as another. */
export function logScale(low: number, high: number, [start, end]: readonly [number, number], round = true): Scale {
  const [bottom, top] = round ? [roundDown(low), roundUp(high)] : [low, high];
  const width = Math.log(top / bottom) || 1;
  return {
    at: (value) => start + ((end - start) * Math.log(value / bottom)) / width,
    ticks: roundBetween(bottom, top),
  };
}

function roundBetween(low: number, high: number): number[] {
  const [first, last] = [Math.floor(Math.log10(low) + 1e-9), Math.ceil(Math.log10(high) - 1e-9)];
  const decades = Array.from({ length: last - first + 1 }, (_, i) => 10 ** (first + i));
  const all = decades.flatMap((decade) => (decades.length > 4 ? [1] : steps).map((step) => tidy(step * decade)));
  return all.filter((value) => value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9));
}

function roundUp(value: number): number {
  const decade = 10 ** Math.floor(Math.log10(value));
  return tidy(([...steps, 10].find((step) => step >= value / decade - 1e-9) ?? 10) * decade);
}

function roundDown(value: number): number {
  const decade = 10 ** Math.floor(Math.log10(value));
  return tidy((steps.findLast((step) => step <= value / decade + 1e-9) ?? 1) * decade);
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
