import type { HostUpdate } from '../model/rolling-update/outcome.ts';
import { formatDuration } from '../units/duration.ts';

const narrowest = 20;

export const hostTimelineLegend = '< VMs leave  # out of service  > VMs return';

/**
 * Hosts drawn in plain characters below a scale: `<` while VMs leave, `#` while it is patched, `>` while VMs return.
 * @returns a line for the scale and one for each host
 */
export function hostTimeline(hosts: readonly HostUpdate[], width: number): string[] {
  const cells = Math.max(narrowest, width - 2);
  const times = hosts.flatMap(({ start, drained, patched, back }) => [start, drained, patched, back]);
  const last = Math.max(0, ...times.filter(Number.isFinite));
  const cell = (time: number) => Math.min(cells, Math.round((time / (last || 1)) * cells));
  const scale = formatDuration(last);
  return [`|0${scale.padStart(cells - 1)}|`, ...hosts.map((host) => `|${bar(host, cell).padEnd(cells)}|`)];
}

/** One character at least for each part that takes time, at the cost of the next. */
function bar({ outcome, start, drained, patched, returning, back }: HostUpdate, cell: (time: number) => number): string {
  if (outcome === 'no room' || outcome === 'not begun') return '';
  const parts = [
    { sign: '<', from: start, to: drained },
    { sign: '#', from: drained, to: patched < Infinity ? patched : drained },
    { sign: '>', from: returning, to: back },
  ];
  let drawn = '';
  for (const { sign, from, to } of parts) {
    if (!(to > from)) continue;
    drawn = drawn.padEnd(cell(from));
    drawn = drawn.padEnd(Math.max(cell(to), drawn.length + 1), sign);
  }
  return drawn.slice(0, cell(Infinity));
}
