import type { Customer } from '../importers/customer/customer.ts';
import type { TableBlock } from '../report/document.ts';
import { memoryOn } from '../sizing/drains.ts';
import type { Sizing } from '../sizing/size.ts';
import { chanceWithin, knownOf, verdictOf } from '../sizing/window.ts';
import { formatNumber } from '../units/format.ts';
import { tableOf } from '../tables/table-of.ts';
import type { Row, Table } from '../tables/table.ts';
import { md, tableBlock } from './prose.ts';
import { advisedWords, keptWords, minutesWithin } from './size-words.ts';

export const asItIs = 'as it is';

/** As many as stand on the first page beside the answer. */
const shown = 6;

/** The best options, for who decides. */
export function summaryTable({ prices, windows }: Customer, { ranked }: Sizing): TableBlock {
  const rows = ranked.slice(0, shown).map(({ variant, advised, saved, cost, slowest, chance }) => ({
    option: variant.option!.name,
    advised: advisedWords[advised],
    saved: minutesWithin(saved),
    hours: cost.hours,
    price: cost.price ?? null,
    slowest: minutesWithin(slowest),
    chance: 100 * (chance ?? 0),
  }));
  return tableBlock({
    id: 'summary',
    caption: md`The ${String(rows.length)} best of ${String(ranked.length)} options, by time saved per hour of work each time all hosts are emptied; in brackets the
      90 % interval. The chance is that of all hosts keeping the window.`,
    table: without(
      tableOf(
        {
          option: 'Option',
          advised: 'Advice',
          saved: 'Saves (min)',
          hours: ['Work (h)', 1],
          price: [`Purchase (${prices?.currency ?? ''})`, 0],
          slowest: 'Slowest host (min)',
          chance: ['Chance (%)', 0],
        },
        rows,
      ),
      { chance: windows.drain === undefined, price: prices === undefined },
    ),
  });
}

/** Options by minutes saved per hour of work. */
export function rankTable({ prices, windows }: Customer, { ranked }: Sizing): TableBlock {
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

/** Rows that the page has of all options and hosts; whole options, the best first. */
const drainsShown = 120;

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
    caption: md`Every host emptied, as the cluster is and with every option: expected, and
      between what 90 % of the draws lie; in window is the share of ${formatNumber(Math.max(1, now.drains[0]!.times.length - 1), 0)} draws.`,
    show: now.drains.length * Math.max(1, Math.floor(drainsShown / now.drains.length)),
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

/** A table without the columns that say nothing here. */
export function without<R extends Row>(table: Table<R>, hidden: { readonly [K in keyof R]?: boolean }): Table {
  return table.select(...table.columns.map(({ name }) => name).filter((name) => hidden[name] !== true));
}
