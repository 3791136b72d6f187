import { tornadoChart } from '../charts/tornado.ts';
import type { Figure, TableBlock } from '../report/document.ts';
import { typeset } from '../report/typeset.ts';
import { workloads, type WorkloadId } from '../scenario/workloads.ts';
import type { Sizing } from '../sizing/size.ts';
import { slowestOf } from '../sizing/variant.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatNumber, inUnit } from '../units/format.ts';
import { figure, md, tableBlock } from './prose.ts';

/** What each assumption alone does to the drain of the slowest host. */
export function mattersFigure({ matters, now }: Sizing): Figure {
  const rows = matters.map(({ assumption, low, lowAt, high, highAt }) => ({
    assumption,
    low: Math.min(low, high) / 60,
    lowAt,
    high: Math.max(low, high) / 60,
    highAt,
  }));
  const shown = (minutes: number) => formatNumber(minutes, 1);
  return figure({
    id: 'what-matters',
    caption: md`What each assumption alone does to the time until the slowest host is empty, the widest first: what VMs write and what
      hosts are like within their middle 90 %.`,
    alt: `Bars in minutes: ${rows.map(({ assumption, low, high }) => `${assumption} ${shown(low)} to ${shown(high)}`).join('; ')}.`,
    chart: tornadoChart(
      tableOf(
        {
          assumption: 'Assumption',
          low: ['Time until empty (min)', 1],
          lowAt: 'at',
          high: ['to (min)', 1],
          highAt: 'at the other end',
        },
        rows,
      ),
      {
        category: 'assumption',
        low: 'low',
        lowLabel: 'lowAt',
        high: 'high',
        highLabel: 'highAt',
        base: { at: slowestOf(now).times[0]! / 60, label: 'usual case' },
      },
    ),
  });
}

/** What was assumed, and on what ground. */
export function assumptionTable({ matters, draws, vms, ranked }: Sizing): TableBlock {
  const measured = vms.filter(({ dirtyRate }) => dirtyRate !== undefined).length;
  const classes = Map.groupBy(draws.writes.values(), ({ workload }) => workload);
  const rows = [
    ...matters.map(({ assumption, low, high, basis }) => ({
      what: assumption,
      vms: null,
      swing: Math.abs(high - low) / 60,
      basis: typeset(basis),
    })),
    ...Array.from(classes, ([workload, of]) => ({
      what: `class: ${workloads[workload].title}`,
      vms: of.length,
      swing: null,
      basis: classWords(workload),
    })),
    {
      what: 'hours of work',
      vms: null,
      swing: null,
      basis: 'for someone who has done it before; restarts fall into the next updates',
    },
    ...(ranked.every(({ cost }) => cost.price === undefined)
      ? []
      : [
          {
            what: 'purchases',
            vms: null,
            swing: null,
            basis:
              'an adapter and a switch port in each host for every network that is new or faster, and an adapter for every other that RDMA begins to be used on; what has no price is not told',
          },
        ]),
  ];
  return tableBlock({
    id: 'assumptions',
    caption: md`What was assumed, how much it moves the drain of the slowest host, and what it rests on. Of ${formatNumber(vms.length, 0)} VMs
      ${measured === 0 ? 'none is' : measured === 1 ? 'one is' : `${formatNumber(measured, 0)} are`} measured.`,
    table: tableOf({ what: 'Assumption', vms: ['VMs', 0], swing: ['Moves the drain by (min)', 1], basis: 'Rests on' }, rows),
  });
}

function classWords(workload: WorkloadId): string {
  const { dirtyRate, source } = workloads[workload];
  const unit = 2 ** 20 / 2 ** 30;
  const [low, median, high] = [dirtyRate.low, dirtyRate.median, dirtyRate.high].map((rate) =>
    formatNumber(rate / unit, rate / unit < 1 ? 2 : 1),
  );
  return `${median} MiB/s per GiB of memory (${low} to ${high}): ${typeset(source)}`;
}

/** Length of what is out of service, for the method. */
export function minutesOf(seconds: number): string {
  return formatNumber(inUnit(seconds, 'min'), 0);
}
