import { barChart } from '../charts/bar.ts';
import { crashHunt } from '../evidence/crash-hunt.ts';
import type { Figure } from '../report/document.ts';
import { tuning } from '../scenario/presets.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatNumber } from '../units/format.ts';
import type { Model } from './model.ts';
import { figure, md } from './prose.ts';

/** Seconds of one migration of the scenario over either network, with hosts untuned and tuned. */
export interface MigrationSeconds {
  readonly slow: number;
  readonly slowTuned: number;
  readonly fast: number;
  readonly fastTuned: number;
}

export function migrationSeconds(model: Model): MigrationSeconds {
  const seconds = (rate: '1 Gb/s' | '10 Gb/s', hosts: (typeof tuning)['default' | 'tuned']) =>
    model.migrate(hosts, { link: { rate } }).totalTime;
  return {
    slow: seconds('1 Gb/s', tuning.default),
    slowTuned: seconds('1 Gb/s', tuning.tuned),
    fast: seconds('10 Gb/s', tuning.default),
    fastTuned: seconds('10 Gb/s', tuning.tuned),
  };
}

/** Days that so many migrations take one after the other. */
export function daysOf(migrations: number, seconds: number): number {
  return (migrations * seconds) / 86_400;
}

const networks: Readonly<Record<keyof MigrationSeconds, string>> = {
  slow: '1 Gb/s',
  slowTuned: '1 Gb/s, tuned',
  fast: '10 Gb/s',
  fastTuned: '10 Gb/s, tuned',
};

/** How long the article's hunt takes, by network. */
export function daysFigure(seconds: MigrationSeconds): Figure {
  const purposes = { 'to reproduce': crashHunt.toReproduce, 'to verify': crashHunt.toVerify };
  const rows = Object.entries(networks).flatMap(([key, network]) =>
    Object.entries(purposes).map(([purpose, migrations]) => {
      const days = daysOf(migrations, seconds[key as keyof MigrationSeconds]);
      return { network, purpose: `${formatNumber(migrations, 0)} ${purpose}`, days };
    }),
  );
  const told = rows.map(({ network, purpose, days }) => `${network}, ${purpose}: ${formatNumber(days, 1)} days`);
  return figure({
    id: 'days-of-hunting',
    caption: md`Days of migrating a VM to and fro without a pause, by network (modelled). Tuned: jumbo frames, full power, C-states
      off.`,
    alt: `Bars of days by network and purpose: ${told.join('; ')}.`,
    chart: barChart(tableOf({ network: 'Network', purpose: 'Migrations', days: ['Time (days)', 1] }, rows), {
      category: 'network',
      value: 'days',
      series: 'purpose',
    }),
  });
}
