import { heatmapChart } from '../charts/heatmap.ts';
import { lineChart } from '../charts/line.ts';
import type { Figure } from '../report/document.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatNumber } from '../units/format.ts';
import { figure, md } from './prose.ts';

/** What a ring of some size changes for one migration, beside one of 512. */
export interface RingChange {
  readonly setting: string;
  readonly buffers: number;
  readonly change: number;
}

/** What a ring of 4096 changes where flows share it while the receiving core stalls. */
export interface SharedRing {
  readonly flows: number;
  readonly stall: string;
  readonly change: number;
}

/** @param losses with 4096 jumbo buffers, C-states off and on */
export function ringFigure(changes: readonly RingChange[], losses: { readonly off: number; readonly on: number }): Figure {
  const headings = { setting: 'Settings', buffers: 'Receive buffers', change: ['Change in goodput (%)', 1] } as const;
  const usual = { axis: 'y', at: 0, label: 'as with 512' } as const;
  return figure({
    id: 'by-ring',
    caption: md`Goodput of one migration at 10 Gb/s relative to a ring of 512, full power (modelled). The size of the loss is
        not known, only its sign and that C-states make it larger.`,
    alt: `Change in goodput over ring sizes from 256 to 8192; with jumbo frames it is ${formatNumber(losses.off, 1)} % at 4096 with
        C-states off and ${formatNumber(losses.on, 1)} % with C-states on.`,
    chart: lineChart(
      tableOf(
        headings,
        changes.map((row) => ({ ...row })),
      ),
      { x: 'buffers', y: 'change', series: 'setting', xScale: 'ordinal', references: [usual] },
    ),
  });
}

export function sharedRingFigure(mixes: readonly SharedRing[]): Figure {
  const headings = { flows: 'Flows in the ring', stall: 'Receive stall', change: ['Change in goodput (%)', 0] } as const;
  const at = (n: number, stall: string) => formatNumber(mixes.find((mix) => mix.flows === n && mix.stall === stall)!.change, 0);
  return figure({
    id: 'where-it-would-help',
    caption: md`Change in goodput from 512 to 4096 buffers at 10 Gb/s and MTU 1500, by number of flows that share the ring and
        the time for which the receiving core leaves it unserved (modelled).`,
    alt: `Six flow counts by five stall times. The change is ${at(1, '2 ms')} % for one flow and ${at(32, '2 ms')} % for 32,
        both with a stall of 2 ms, and ${at(32, '0 ms')} % for 32 without a stall.`,
    chart: heatmapChart(
      tableOf(
        headings,
        mixes.map((row) => ({ ...row })),
      ),
      { x: 'flows', y: 'stall', value: 'change', centre: 0 },
    ),
  });
}
