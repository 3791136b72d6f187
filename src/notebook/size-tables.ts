import type { Customer } from '../importers/customer/customer.ts';
import type { TableBlock } from '../report/document.ts';
import { memoryOn } from '../sizing/drains.ts';
import type { Sizing } from '../sizing/size.ts';
import { chanceWithin, knownOf, verdictOf } from '../sizing/window.ts';
import { tableOf } from '../tables/table-of.ts';
import type { Row, Table } from '../tables/table.ts';
import { md, tableBlock } from './prose.ts';
import { advisedWords, keptWords } from './size-words.ts';

export const asItIs = 'as it is';

/** Options by minutes saved per hour of work. */
export function rankTable({ prices, windows }: Customer, { ranked }: Sizing, show = 40): TableBlock {
  const rows = ranked.map(({ variant, advised, saved, savedPerHour, cost, slowest, chance }) => ({
    option: variant.option!.name,
    advised: advisedWords[advised],
    saved: saved.expected / 60,
    low: saved.low / 60,
    high: saved.high / 60,
    hours: cost.hours,
    perHour: savedPerHour / 60,
    slowest: slowest.expected / 60,
    chance: 100 * (chance ?? 0),
    price: cost.price ?? null,
  }));
  return tableBlock({
    id: 'ranking',
    caption: md`What to change, by minutes saved per hour of work. Saved is the time to empty every host once, against the cluster as it
      is; from and to hold 90 % of the draws. Hours of work are assumed.`,
    show,
    table: without(
      tableOf(
        {
          option: 'Option',
          advised: 'Advice',
          saved: ['Saved (min)', 1],
          low: ['from (min)', 1],
          high: ['to (min)', 1],
          hours: ['Work (h)', 1],
          perHour: ['Saved per hour (min)', 1],
          slowest: ['Slowest host (min)', 1],
          chance: ['All in window (%)', 0],
          price: [`Purchase (${prices?.currency ?? ''})`, 0],
        },
        rows,
      ),
      { chance: windows.drain === undefined, price: prices === undefined },
    ),
  });
}

/** Every host as it is and with every option. */
export function drainTable({ windows: { drain } }: Customer, { now, ranked, vms }: Sizing): TableBlock {
  const memory = memoryOn(vms);
  const rows = [now, ...ranked.map(({ variant }) => variant)].flatMap(({ option, drains }) =>
    drains.map(({ host, times, outcome, homeless }) => {
      const { expected, low, high } = knownOf(times);
      const chance = drain === undefined ? 1 : chanceWithin(times, drain);
      return {
        option: option?.name ?? asItIs,
        host,
        vms: outcome.migrations.length,
        memory: memory.get(host)! / 2 ** 30,
        expected: expected / 60,
        low: low / 60,
        high: high / 60,
        chance: 100 * chance,
        kept: homeless.length > 0 ? 'no room' : keptWords[verdictOf(chance)],
      };
    }),
  );
  return tableBlock({
    id: 'drains',
    caption: md`Every host emptied, as the cluster is and with every option: expected, and between what 90 % of the draws lie.`,
    show: Math.min(40, now.drains.length),
    table: without(
      tableOf(
        {
          option: 'Option',
          host: 'Host',
          vms: ['VMs', 0],
          memory: ['Memory (GiB)', 0],
          expected: ['Empty after (min)', 1],
          low: ['from (min)', 1],
          high: ['to (min)', 1],
          chance: ['In window (%)', 0],
          kept: 'Window',
        },
        rows,
      ),
      { chance: drain === undefined, kept: drain === undefined },
    ),
  });
}

/** VMs that need looking after, and what to do. */
export function difficultTable({ difficult }: Sizing): TableBlock {
  return tableBlock({
    id: 'difficult',
    caption: md`VMs that do not converge or pause too long in more than a tenth of the draws as the cluster is, the worst first.`,
    table: tableOf(
      {
        vm: 'VM',
        host: 'Host',
        memory: ['Memory (GiB)', 0],
        endless: ['Does not converge (%)', 0],
        paused: ['Pauses too long (%)', 0],
        downtime: ['Expected pause (s)', 1],
        remedy: 'What to do',
      },
      difficult.map(({ vm, endless, paused, downtime, remedy }) => ({
        vm: vm.name,
        host: vm.host,
        memory: vm.memory / 2 ** 30,
        endless: 100 * endless,
        paused: 100 * paused,
        downtime: Number.isFinite(downtime) ? downtime : null,
        remedy: remedy ?? 'move it by hand in a quiet hour, or measure what it writes',
      })),
    ),
  });
}

/** Every VM that is sized. */
export function vmTable({ now }: Sizing): TableBlock {
  const rows = now.drains.flatMap(({ host, outcome, guests }) => {
    const alone = new Map(guests.vms.map(({ name }, at) => [name, at]));
    const memory = new Map(guests.vms.map((vm) => [vm.name, vm.memory / 2 ** 30]));
    return outcome.migrations.map(({ vm, start, end, downtime, rounds, transferred }) => {
      const at = alone.get(vm);
      return {
        vm,
        host,
        memory: memory.get(vm) ?? null,
        takes: finite((end - start) / 60),
        likely: at === undefined ? null : knownOf(guests.times[at]!).high / 60,
        downtime: finite(downtime),
        rounds: finite(rounds),
        sent: finite(transferred / 2 ** 30),
      };
    });
  });
  return tableBlock({
    id: 'vms',
    caption: md`Every VM in the order in which it leaves its host, as the cluster is.`,
    table: tableOf(
      {
        vm: 'VM',
        host: 'Host',
        memory: ['Memory (GiB)', 1],
        takes: ['Takes (min)', 2],
        likely: ['at most, in 19 of 20 (min)', 2],
        downtime: ['Pause (s)', 2],
        rounds: ['Passes', 0],
        sent: ['Sent (GiB)', 1],
      },
      rows,
    ),
  });
}

/** VMs of the inventory that are not sized. */
export function leftTable({ left }: Sizing): TableBlock {
  return tableBlock({
    id: 'left',
    caption: md`VMs of the inventory that are not sized, and why.`,
    table: tableOf(
      { vm: 'VM', host: 'Host', why: 'Why' },
      left.map(({ vm, host, why }) => ({ vm, host: host ?? null, why })),
    ),
  });
}

/** A table without the columns that say nothing here. */
function without<R extends Row>(table: Table<R>, hidden: { readonly [K in keyof R]?: boolean }): Table {
  return table.select(...table.columns.map(({ name }) => name).filter((name) => hidden[name] !== true));
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
