import type { Customer } from '../importers/customer/customer.ts';
import type { TableBlock } from '../report/document.ts';
import { memoryOn } from '../sizing/drains.ts';
import type { Ranked } from '../sizing/rank.ts';
import type { Sizing } from '../sizing/size.ts';
import { knownOf, verdictOf } from '../sizing/window.ts';
import { tableOf } from '../tables/table-of.ts';
import type { Row, Table } from '../tables/table.ts';
import { chanceColumns, chanceHeadings, hiddenChance } from './chance-columns.ts';
import { chanceOf, chanceToKeep } from './chance-words.ts';
import { md, tableBlock } from './prose.ts';
import { advisedWords, keptWords, minutesWithin } from './size-words.ts';

export const asItIs = 'as it is';

/** As many as stand on the first page beside the answer. */
const shown = 6;

/** The best options, for who decides. */
export function summaryTable({ prices, windows }: Customer, { ranked, draws }: Sizing): TableBlock {
  const rows = ranked.slice(0, shown).map((one) => ({
    option: one.variant.option!.name,
    advised: advisedWords[one.advised],
    saves: minutesWithin(one.saved),
    ...savedBy(one),
    hours: one.cost.hours,
    price: one.cost.price ?? null,
    takes: minutesWithin(one.slowest),
    ...slowestWith(one),
    ...allWithin(one, draws),
  }));
  return tableBlock({
    id: 'summary',
    caption: md`${which(rows.length, ranked.length)}, by time saved per hour of work each time all hosts are emptied; in brackets the
      90 % interval. ${windows.drain === undefined ? '' : 'The chance is that of all hosts keeping the window.'}`,
    table: without(
      tableOf(
        {
          option: 'Option',
          advised: 'Advice',
          saves: ['Saves (min)', 0, 'page'],
          saved: ['Saved (min)', 1, 'file'],
          saved_low: ['from (min)', 1, 'file'],
          saved_high: ['to (min)', 1, 'file'],
          hours: ['Work (h)', 1],
          price: [`Purchase (${prices?.currency ?? ''})`, 0],
          takes: ['Slowest host (min)', 0, 'page'],
          ...slowestHeadings,
          ...chanceHeadings('chance', 'Chance (%)'),
        },
        rows,
      ),
      { ...hiddenChance('chance', windows.drain === undefined), price: prices === undefined },
    ),
  });
}

function which(shownOf: number, all: number): string {
  if (shownOf < all) return `The ${shownOf} best of ${all} options`;
  return all === 1 ? 'The one option that was compared' : `The ${all} options`;
}

/** Options by minutes saved per hour of work. */
export function rankTable({ prices, windows }: Customer, { ranked, draws }: Sizing): TableBlock {
  const rows = ranked.map((one) => ({
    option: one.variant.option!.name,
    advised: advisedWords[one.advised],
    ...savedBy(one),
    hours: one.cost.hours,
    per_hour: one.savedPerHour / 60,
    ...slowestWith(one),
    ...allWithin(one, draws),
    price: one.cost.price ?? null,
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
          saved_low: ['from (min)', 1],
          saved_high: ['to (min)', 1],
          hours: ['Work (h)', 1],
          per_hour: ['Saved per hour (min)', 1],
          ...slowestHeadings,
          slowest: ['Slowest host (min)', 1],
          ...chanceHeadings('chance', 'All in window (%)'),
          price: [`Purchase (${prices?.currency ?? ''})`, 0],
        },
        rows,
      ),
      { ...hiddenChance('chance', windows.drain === undefined), price: prices === undefined },
    ),
  });
}

function savedBy({ saved: { expected, low, high } }: Ranked) {
  return { saved: expected / 60, saved_low: low / 60, saved_high: high / 60 };
}

function slowestWith({ slowest: { expected, low, high } }: Ranked) {
  return { slowest: expected / 60, slowest_low: low / 60, slowest_high: high / 60 };
}

const slowestHeadings = {
  slowest: ['Slowest host (min)', 1, 'file'],
  slowest_low: ['from (min)', 1, 'file'],
  slowest_high: ['to (min)', 1, 'file'],
} as const;

function allWithin({ chance = 0 }: Ranked, { hostPaths }: Sizing['draws']) {
  return chanceColumns('chance', chanceOf(chance, hostPaths.length - 1));
}

/** Rows that the page has of all options and hosts; whole options, the best first. */
const drainsShown = 120;

/** Every host as it is and with every option. */
export function drainTable({ windows: { drain } }: Customer, { now, ranked, vms }: Sizing): TableBlock {
  const memory = memoryOn(vms);
  const rows = [now, ...ranked.map(({ variant }) => variant)].flatMap(({ option, drains }) =>
    drains.map(({ host, times, outcome, homeless }) => {
      const { expected, low, high } = knownOf(times);
      const chance = chanceToKeep(times, drain ?? Infinity);
      return {
        option: option?.name ?? asItIs,
        host,
        vms: outcome.migrations.length,
        memory: memory.get(host)! / 2 ** 30,
        expected: expected / 60,
        low: low / 60,
        high: high / 60,
        ...chanceColumns('chance', chance),
        kept: homeless.length > 0 ? 'no room' : keptWords[verdictOf(chance.value)],
      };
    }),
  );
  return tableBlock({
    id: 'drains',
    caption: md`Every host emptied, as the cluster is and with every option: expected, and
      between what 90 % of the draws lie.${drain === undefined ? '' : ' In window is the chance to keep it, with its 90 % interval.'}`,
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
          ...chanceHeadings('chance', 'In window (%)'),
          kept: 'Window',
        },
        rows,
      ),
      { ...hiddenChance('chance', drain === undefined), kept: drain === undefined },
    ),
  });
}

/** A table without the columns that say nothing here. */
export function without<R extends Row>(table: Table<R>, hidden: { readonly [K in keyof R]?: boolean }): Table {
  return table.select(...table.columns.map(({ name }) => name).filter((name) => hidden[name] !== true));
}
