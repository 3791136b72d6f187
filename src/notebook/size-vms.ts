import type { TableBlock } from '../report/document.ts';
import { cell } from '../report/markdown-text.ts';
import type { DifficultVm } from '../sizing/difficult.ts';
import type { Sizing } from '../sizing/size.ts';
import { workloads } from '../scenario/workloads.ts';
import { quantile } from '../stats/quantile.ts';
import { tableOf } from '../tables/table-of.ts';
import { chanceColumns, chanceHeadings } from './chance-columns.ts';
import { chanceOf } from './chance-words.ts';
import { md, tableBlock } from './prose.ts';
import { without } from './size-tables.ts';

/** VMs that may pause too long, and what to do. */
export function difficultTable({ difficult, draws }: Sizing): TableBlock {
  const count = draws.hostPaths.length - 1;
  return tableBlock({
    id: 'difficult',
    caption: md`VMs that pause too long in more than a twentieth of the draws as the cluster is, the worst first; chances with their 90 %
      interval.`,
    show: 25,
    table: tableOf(
      {
        vm: 'VM',
        host: 'Host',
        memory: ['Memory (GiB)', 0],
        ...chanceHeadings('share', 'Too long (%)'),
        downtime: ['Median pause (s)', 1],
        ...chanceHeadings('endless', 'Does not converge (%)'),
        advice: 'What to do',
      },
      difficult.map(({ vm, share, endless, downtime, remedy }) => ({
        vm: vm.name,
        host: vm.host,
        memory: vm.memory / 2 ** 30,
        ...chanceColumns('share', chanceOf(share, count)),
        downtime: finite(downtime),
        ...chanceColumns('endless', chanceOf(endless, count)),
        advice: adviceFor(vm, remedy),
      })),
    ),
  });
}

function adviceFor({ dirtyRate }: DifficultVm['vm'], remedy: string | undefined): string {
  const first = dirtyRate === undefined ? 'measure what it writes' : 'move it in a quiet hour';
  return remedy === undefined ? first : `${first}, or ${remedy}`;
}

/** What still prints in seconds, on a dozen pages; the file has all. */
const vmsShown = 500;

/** Every VM that is sized. */
export function vmTable({ now, draws }: Sizing): TableBlock {
  const rows = now.drains.flatMap(({ host, guests: { vms, times, downtimes } }) =>
    vms.map(({ name, memory, assigned, maximum, dirtyRate, priority }, at) => {
      const [drawn, paused] = [times[at]!.subarray(1), downtimes[at]!.subarray(1)];
      const { workload, rate } = draws.writes.get(name)!;
      return {
        vm: name,
        host,
        priority: priority ?? 'medium',
        memory: memory / 2 ** 30,
        maximum: assigned === undefined ? null : (maximum ?? memory) / 2 ** 30,
        workload: dirtyRate === undefined ? workloads[workload].title : 'measured',
        writes: quantile(rate.subarray(1), 0.5) / 2 ** 20,
        takes: finite(quantile(drawn, 0.5) / 60),
        atMost: finite(quantile(drawn, 0.95) / 60),
        pause: finite(quantile(paused, 0.5)),
        longest: finite(quantile(paused, 0.95)),
      };
    }),
  );
  const dynamic = rows.some(({ maximum }) => maximum !== null);
  return tableBlock({
    id: 'vms',
    show: vmsShown,
    caption: md`Every VM, host by host in the order in which they leave, as the cluster is: what it writes, and how long it moves and pauses
      beside the others, in half and in 19 of 20 draws at most.${cell(dynamic ? ' Of dynamic memory what is assigned now is moved; beside it stands the most that may be.' : '')}`,
    table: without(
      tableOf(
        {
          vm: 'VM',
          host: 'Host',
          priority: 'Priority',
          memory: ['Memory (GiB)', 1],
          maximum: ['Dynamic, at most (GiB)', 1],
          workload: 'What it writes is',
          writes: ['Writes (MiB/s)', 1],
          takes: ['Takes (min)', 2],
          atMost: ['at most (min)', 2],
          pause: ['Pause (s)', 2],
          longest: ['at most (s)', 2],
        },
        rows,
      ),
      { maximum: !dynamic },
    ),
  });
}

/** VMs of the inventory that are not sized. */
export function leftTable({ left }: Sizing): TableBlock {
  const counts = Array.from(
    Map.groupBy(left, ({ why }) => why),
    ([why, of]) => `${of.length}: ${why}`,
  );
  const summed = counts.length > 1 && counts.length <= 8 ? ` In all, ${counts.join('; ')}.` : '';
  return tableBlock({
    id: 'left',
    caption: md`VMs of the inventory that are not sized, and why.${cell(summed)}`,
    show: 25,
    table: tableOf(
      { vm: 'VM', host: 'Host', why: 'Why' },
      left.map(({ vm, host, why }) => ({ vm, host: host ?? null, why })),
    ),
  });
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
