import { ganttChart } from '../charts/gantt.ts';
import { lineChart } from '../charts/line.ts';
import type { Plan, PlanNetwork } from '../importers/plan/plan.ts';
import type { ClusterOutcome, NetworkUse } from '../model/cluster/outcome.ts';
import type { Figure } from '../report/document.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatDuration } from '../units/duration.ts';
import { byNaturalOrder } from '../units/natural-order.ts';
import { segmentsOf, type Segment } from './drain-segments.ts';
import { meanLoad } from './mean-load.ts';
import { figure, md } from './prose.ts';

/** More lanes than this do not fit a page: migrations then share lanes, one after the other. */
const mostLanes = 40;

/** More bars than this are thinner than a line, and make the page heavy. */
const mostBars = 300;

/** Who moves when, over which network: the first ones where there are very many. */
export function ganttFigure({ events }: Plan, outcome: ClusterOutcome): Figure {
  const all = segmentsOf(outcome);
  const segments = all.toSorted((a, b) => a.start - b.start).slice(0, mostBars);
  const until = segments.length < all.length ? segments.at(-1)!.start : Infinity;
  const apart = outcome.migrations.length <= mostLanes;
  const rows = (apart ? all.map((segment) => ({ ...segment, lane: segment.vm })) : shared(segments)).map((row) => ({
    ...row,
  }));
  const rest = until < Infinity ? ` These are the first ${mostBars} bars of ${all.length}; the table of migrations has all.` : '';
  return figure({
    id: 'gantt',
    caption: md`${apart ? 'Migrations by network, in the order of the queue.' : 'Migrations by network, one after the other in as many lanes as run at once.'}${rest}`,
    alt: `Gantt chart of ${outcome.migrations.length} migrations over ${new Set(segments.map(({ network }) => network)).size} networks.`,
    chart: ganttChart(
      tableOf(
        {
          lane: 'Lane',
          vm: 'VM',
          network: 'Network',
          since: ['Queued since (s)', 1],
          start: ['Time (s)', 1],
          end: ['End (s)', 1],
        },
        rows,
      ),
      {
        lane: 'lane',
        start: 'start',
        end: 'end',
        series: 'network',
        ...(apart ? { since: 'since', sinceLabel: 'in the queue' } : { details: ['vm'] }),
        endless: 'never ends',
        moments: [...events.map(({ at, network, state }) => ({ at, label: `${network} ${state}` })), ...givenUp(outcome)].filter(
          ({ at }) => at <= until,
        ),
      },
    ),
  });
}

/** Names of these moments would cover each other if there were more. */
const mostGivenUp = 3;

function givenUp({ events }: ClusterOutcome): { at: number; label: string }[] {
  const told = events.flatMap((event) => (event.kind === 'given up' ? [{ at: event.at, label: `${event.vm} given up` }] : []));
  return told.length > mostGivenUp ? [] : told;
}

/** Each segment in the first lane of its network that is free by then. */
function shared(segments: readonly Segment[]): (Segment & { lane: string })[] {
  const freeAt = new Map<string, number[]>();
  const placed = segments
    .toSorted((a, b) => a.start - b.start)
    .map((segment) => {
      const lanes = freeAt.get(segment.network) ?? [];
      freeAt.set(segment.network, lanes);
      const free = lanes.findIndex((until) => until <= segment.start);
      const at = free < 0 ? lanes.length : free;
      lanes[at] = segment.end ?? Infinity;
      return { ...segment, lane: `${segment.network} ${at + 1}` };
    });
  return placed.sort((a, b) => byNaturalOrder(a.lane, b.lane));
}

/** More steps than this are averaged over as many equal parts of the time. */
const mostSteps = 300;

/** How full each network is. */
export function loadFigure({ networks: planned }: Plan, { networks }: ClusterOutcome): Figure {
  const until = Math.max(...networks.flatMap(({ load }) => load.map(({ at }) => at)));
  const isLong = networks.some(({ load }) => load.length > mostSteps);
  const rows = networks.flatMap(({ name, load }) => {
    const capacity = capacityOf(planned.find((network) => network.name === name)!);
    const steps = isLong ? [...meanLoad(load, until, mostSteps), { at: until, rate: 0 }] : load;
    return steps.map(({ at, rate }) => ({ time: at, network: name, share: (100 * rate) / capacity }));
  });
  const averaged = isLong ? `, averaged over ${formatDuration(until / mostSteps)} each` : '';
  return figure({
    id: 'load',
    caption: md`Payload of all migrations on a network as a share of its link rate, over time${averaged}.`,
    alt: `Line chart of the load of ${networks.length} networks over time: ${networks.map(described).join('; ')}.`,
    chart: lineChart(
      tableOf({ time: ['Time (s)', 1], network: 'Network', share: ['Payload as a share of the link rate (%)', 1] }, rows),
      { x: 'time', y: 'share', series: 'network', steps: true, height: 240 },
    ),
  });
}

function capacityOf({ link, team }: PlanNetwork): number {
  return link.rate * (team?.members ?? 1);
}

function described({ name, busy }: NetworkUse): string {
  return busy > 0 ? `${name} busy for ${Math.round(busy)} s` : `${name} idle`;
}
