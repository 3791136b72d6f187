import { barChart } from '../charts/bar.ts';
import { heatmapChart } from '../charts/heatmap.ts';
import { lineChart } from '../charts/line.ts';
import type { Figure } from '../report/document.ts';
import { performancesOf } from '../scenario/performance.ts';
import type { PlatformId } from '../scenario/platforms.ts';
import type { ScenarioInput } from '../scenario/scenario.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatNumber } from '../units/format.ts';
import { evacuate, networks, versions, type Way } from './evacuation.ts';
import type { Model } from './model.ts';
import { figure } from './prose.ts';

type Words = Pick<Figure, 'id' | 'caption'>;
const minutesTo = (digits: number) => ['Time until empty (min)', digits] as const;
const minutesOf = (model: Model, way: Way) => evacuate(model, ...way).makespan / 60;
const told = (minutes: number) => `${formatNumber(minutes, 1)} min`;

/** Time until a host is empty by version of Hyper-V, for hosts that are set up in several ways. */
export function evacuationByVersion(model: Model, hosts: Readonly<Record<string, ScenarioInput>>, words: Words): Figure {
  const rows = versions.flatMap(({ platform, version }) =>
    Object.entries(hosts)
      .filter(([, settings]) => isPossible(platform, settings))
      .map(([hosts, settings]) => {
        return { version, hosts, minutes: minutesOf(model, [{}, settings, { migration: { platform } }]) };
      }),
  );
  return figure({
    ...words,
    alt: `Bars of the time to empty a host: ${rows.map(({ version, hosts, minutes }) => `${version}, ${hosts}: ${told(minutes)}`).join('; ')}.`,
    chart: barChart(tableOf({ version: 'Version', hosts: 'Hosts', minutes: minutesTo(1) }, rows), {
      category: 'version',
      value: 'minutes',
      series: 'hosts',
    }),
  });
}

function isPossible(platform: PlatformId, { migration }: ScenarioInput): boolean {
  return migration?.compressionRatio === undefined || performancesOf[platform].includes('compression');
}

/** Time until a host is empty by link rate, in Gb/s, for several ways to send. */
export function evacuationByLink(
  model: Model,
  rates: readonly number[],
  ways: Readonly<Record<string, Way>>,
  words: Words,
): Figure {
  const rows = Object.entries(ways).flatMap(([way, [how, ...changes]]) =>
    rates.map((link) => {
      const over: ScenarioInput = { link: { rate: `${link} Gb/s` } };
      return { way, link, minutes: minutesOf(model, [how, ...changes, over]) };
    }),
  );
  const byWay = [...Map.groupBy(rows, ({ way }) => way)];
  const lines = byWay.map(([way, of]) => `${way}, from ${told(of[0]!.minutes)} to ${told(of.at(-1)!.minutes)}`);
  return figure({
    ...words,
    alt: `Time to empty a host over links from ${rates[0]} to ${rates.at(-1)} Gb/s: ${lines.join('; ')}.`,
    chart: lineChart(tableOf({ way: 'Sent by', link: 'Link rate (Gb/s)', minutes: minutesTo(1) }, rows), {
      x: 'link',
      y: 'minutes',
      series: 'way',
      xScale: 'log',
      yScale: 'log',
    }),
  });
}

/** Time until a host is empty by the number of migration networks and of migrations at once. */
export function evacuationByNetworks(model: Model, counts: readonly number[], words: Words): Figure {
  const rows = counts.flatMap((atOnce) =>
    counts.map((count) => ({
      networks: String(count),
      atOnce: String(atOnce),
      minutes: minutesOf(model, [{ networks: networks(count), atOnce }]),
    })),
  );
  const all = rows.map(({ minutes }) => minutes);
  return figure({
    ...words,
    alt: `Grid of the time to empty a host, from ${told(Math.max(...all))} with one migration at a time to ${told(Math.min(...all))} with the most networks and migrations.`,
    chart: heatmapChart(tableOf({ networks: 'Migration networks', atOnce: 'Migrations at once', minutes: minutesTo(1) }, rows), {
      x: 'networks',
      y: 'atOnce',
      value: 'minutes',
    }),
  });
}
