import { heatmapChart } from '../charts/heatmap.ts';
import type { TuningClaim } from '../checks/claims.ts';
import { percent } from '../checks/phrases.ts';
import type { Figure, Prose, Report, TableBlock } from '../report/document.ts';
import { parameterAt } from '../scenario/scenario.ts';
import { tableOf } from '../tables/table-of.ts';
import type { Lab, Log } from './lab.ts';
import { agree, type MappedClaim } from './map-claim.ts';
import { mapHeadline, nameOf, regionRows } from './map-words.ts';
import { parameterRows, type Circumstances } from './perform.ts';
import { figure, md, tableBlock } from './prose.ts';

/** The report of a claim on the model: where it holds, as regions and as maps. */
export function mapReport(
  claim: TuningClaim,
  mapped: MappedClaim,
  margin: number,
  { lab, log }: { readonly lab: Lab; readonly log: Log },
  here: Circumstances,
): Report {
  const regions = tableBlock({
    id: 'regions',
    caption: md`Where the claim holds, on the model: settings not named may have any value of the map. Regions may overlap.`,
    table: tableOf(
      { verdict: 'Verdict', where: 'Where', points: 'Combinations', ratio: 'Migration time, as a multiple' },
      regionRows(mapped),
    ),
  });
  const figures = mapFigures(mapped);
  return {
    slug: `check-model-${claim.id}`,
    title: `Where it holds: ${claim.claim.replace(/\.$/, '')}`,
    question: 'Under which settings does the claim hold on the model, by more than what matters?',
    answer: md`${mapHeadline(claim, mapped, margin)}`,
    findings: [],
    parameters: parameterRows(lab.scenario, log),
    sections: [
      { id: 'where', title: 'Where it holds', blocks: [sumsUp(regions, figures), regions, ...figures] },
      {
        id: 'method',
        title: 'Method and limits',
        blocks: [
          md`${method(mapped, margin)}`,
          ...(mapped.map.caution === undefined ? [] : [md`${mapped.map.caution}`]),
          md`These are modelled numbers. Whether they hold on a given pair of hosts only its own runs say: precopy check with a file.`,
        ],
      },
    ],
    provenance: {
      ...here,
      seed: lab.seed,
      settings: [],
      counts: { 'model runs': log.runs, combinations: mapped.points.length, 'host paths': mapped.hostPaths },
    },
  };
}

function sumsUp(regions: TableBlock, [first, second]: readonly Figure[]): Prose {
  return second === undefined ? md`${regions} sums up ${first!}.` : md`${regions} sums up ${first!} and ${second}.`;
}

function method({ hostPaths }: MappedClaim, margin: number): string {
  const agreement =
    hostPaths === 0
      ? 'It is asked with the profile’s values alone.'
      : `It is asked with ${hostPaths} host paths, sets of host parameters that give what the 10 Gb/s article reports; a verdict takes ${percent(agree)} of them, else it is undecided. Numbers are those of the reference set.`;
  return `At every combination the model migrates the VM before the change and after; it helps where the time is shorter by more than ${percent(margin)} (a ratio beyond 1/${1 + margin}). ${agreement}`;
}

/** One map for all, or one for each value of the axis that is kept apart. */
function mapFigures(mapped: MappedClaim): Figure[] {
  const { axes, map, points } = mapped;
  const apartAt = axes.findIndex(({ path }) => path === map.apart);
  const along = axes.at(-1)!;
  const rowsAt = axes.flatMap((_, at) => (at === apartAt || at === axes.length - 1 ? [] : [at]));
  const values = apartAt < 0 ? [undefined] : axes[apartAt]!.values;
  return values.map((value, at) => {
    const rows = points
      .filter((point) => value === undefined || point.at[apartAt] === value)
      .map((point) => ({
        along: point.at.at(-1)!,
        beside: rowsAt.map((axis) => labelOf(mapped, axis, point.at[axis]!)).join(', '),
        change: 100 * (point.ratio - 1),
        verdict: point.verdict,
      }));
    const given = value === undefined ? '' : `, ${nameOf(map.apart!)} ${value}`;
    return figure({
      id: `map-${at + 1}`,
      caption: md`Change in migration time with ${nameOf(map.path)} ${String(map.to)} instead of ${String(map.from)}${given} (modelled).`,
      alt: `Map of ${rows.length} combinations; the change in migration time lies between ${Math.min(...rows.map(({ change }) => change)).toFixed(0)} and ${Math.max(...rows.map(({ change }) => change)).toFixed(0)} %.`,
      chart: heatmapChart(
        tableOf(
          {
            along: parameterAt(along.path).title,
            beside: 'Settings',
            change: ['Change in migration time (%)', 0],
            verdict: 'Verdict',
          },
          rows,
        ),
        { x: 'along', y: 'beside', value: 'change', centre: 0 },
      ),
    });
  });
}

/** A value that says what it is: `10 Gb/s` does, `on` does not. */
function labelOf({ axes }: MappedClaim, axis: number, value: string): string {
  const { path } = axes[axis]!;
  if (path === 'link.mtu') return `MTU ${value.replace(' B', '')}`;
  return parameterAt(path).kind === 'choice' ? `${nameOf(path)} ${value}` : value;
}
