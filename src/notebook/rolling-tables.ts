import type { MigrationOutcome } from '../model/cluster/outcome.ts';
import type { HostUpdate, VmMoves } from '../model/rolling-update/outcome.ts';
import type { TableBlock } from '../report/document.ts';
import { tableOf } from '../tables/table-of.ts';
import { inUnit } from '../units/format.ts';
import { md, tableBlock } from './prose.ts';
import { hostOutcomes } from './rolling-words.ts';

/** When each host is away. */
export function hostTable(hosts: readonly HostUpdate[]): TableBlock {
  return tableBlock({
    id: 'host-times',
    caption: md`
Hosts in the order of the update, times from its start. Memory left is what stays free on the hosts that remain while it is
away.
    `,
    table: tableOf(
      {
        host: 'Host',
        outcome: 'Outcome',
        vms: ['VMs', 0],
        start: ['Start (min)', 1],
        drained: ['Empty (min)', 1],
        patched: ['Patched (min)', 1],
        back: ['Back (min)', 1],
        left: ['Memory left (GiB)', 0],
      },
      hosts.map(({ host, outcome, guests, start, drained, patched, back, memoryLeft = Infinity }) => ({
        host,
        outcome: hostOutcomes[outcome],
        vms: guests,
        start: outcome === 'no room' ? null : minutes(start),
        drained: minutes(drained),
        patched: minutes(patched),
        back: minutes(back),
        left: finite(memoryLeft / 2 ** 30),
      })),
    ),
  });
}

/** How often VMs move and how long they stand still. */
export function vmTable(vms: readonly VmMoves[]): TableBlock {
  return tableBlock({
    id: 'vm-downtimes',
    caption: md`
How often each VM moves and how long it stands still, those that do longest first.
    `,
    show: 20,
    table: tableOf(
      {
        vm: 'VM',
        moves: ['Moves', 0],
        downtime: ['Downtime in all (ms)', 0],
        longest: ['Longest (ms)', 0],
        sent: ['Transferred (GiB)', 2],
        hosts: 'Runs on',
      },
      vms
        .toSorted((a, b) => b.downtime - a.downtime)
        .map(({ vm, hosts, downtime, longestDowntime, transferred }) => ({
          vm,
          moves: hosts.length - 1,
          downtime: downtime * 1e3,
          longest: longestDowntime * 1e3,
          sent: finite(transferred / 2 ** 30),
          hosts: hosts.join(' → '),
        })),
    ),
  });
}

/** Every migration. */
export function moveTable(moves: readonly MigrationOutcome[]): TableBlock {
  return tableBlock({
    id: 'moves',
    caption: md`
All migrations, in the order of the update and of the queue.
    `,
    show: 20,
    table: tableOf(
      {
        vm: 'VM',
        source: 'From',
        target: 'To',
        move: 'How',
        network: 'Network',
        start: ['Start (min)', 2],
        end: ['End (min)', 2],
        downtime: ['Downtime (ms)', 0],
      },
      moves.map(({ vm, source, target, move, network, start, end, downtime }) => ({
        vm,
        source,
        target: target ?? null,
        move,
        network: network ?? null,
        start: minutes(start),
        end: minutes(end),
        downtime: finite(downtime * 1e3),
      })),
    ),
  });
}

function minutes(seconds: number): number | null {
  return finite(inUnit(seconds, 'min'));
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
