import { ganttChart } from '../charts/gantt.ts';
import { lineChart } from '../charts/line.ts';
import type { RollingPlan } from '../importers/plan/plan.ts';
import type { HostUpdate, RollingUpdateOutcome } from '../model/rolling-update/outcome.ts';
import type { Figure } from '../report/document.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatDuration } from '../units/duration.ts';
import { inUnit } from '../units/format.ts';
import { meanLoad } from './mean-load.ts';
import { figure, md } from './prose.ts';

/** Which host is away when. */
export function hostsFigure({ rollingUpdate, events }: RollingPlan, { hosts, makespan }: RollingUpdateOutcome): Figure {
  const rows = hosts.flatMap(phasesOf);
  const { window } = rollingUpdate;
  const known = events.filter(({ at }) => at <= makespan).map(({ at, network, state }) => ({ at, label: `${network} ${state}` }));
  const moments = [...known, ...(window === undefined ? [] : [{ at: window, label: 'end of the window' }])];
  return figure({
    id: 'hosts-in-turn',
    caption: md`
Hosts in the order of the update: VMs leave, the host is out of service, VMs return.
    `,
    alt: `Gantt chart of ${hosts.length} hosts: ${hosts.map(described).join('; ')}.`,
    chart: ganttChart(
      tableOf({ host: 'Host', phase: 'What happens', start: ['Time (min)', 1], end: ['End (min)', 1], vms: ['VMs', 0] }, rows),
      {
        lane: 'host',
        start: 'start',
        end: 'end',
        series: 'phase',
        endless: 'never ends',
        moments: moments.map(({ at, label }) => ({ at: inUnit(at, 'min'), label })),
        details: ['vms'],
      },
    ),
  });
}

/** As many as a line of the usual width can tell apart. */
const parts = 120;

/** What networks carry while hosts are emptied and filled. */
export function meanLoadFigure({ networks, makespan }: RollingUpdateOutcome): Figure {
  const until = makespan < Infinity ? makespan : Math.max(...networks.flatMap(({ load }) => load.map(({ at }) => at)));
  const used = networks.filter(({ carried }) => carried > 0);
  const rows = used.flatMap(({ name, load }) =>
    [...meanLoad(load, until, parts), { at: until, rate: 0 }].map(({ at, rate }) => ({
      time: inUnit(at, 'min'),
      network: name,
      rate: inUnit(rate, 'Gb/s'),
    })),
  );
  return figure({
    id: 'load',
    caption: md`
Payload of all migrations on each network that is used, averaged over ${formatDuration(until / parts)} each.
    `,
    alt: `Line chart of the load of ${used.length} networks over time: ${used.map(({ name, busy }) => `${name} busy for ${formatDuration(busy)}`).join('; ')}.`,
    chart: lineChart(tableOf({ time: ['Time (min)', 1], network: 'Network', rate: ['Payload (Gb/s)', 2] }, rows), {
      x: 'time',
      y: 'rate',
      series: 'network',
      steps: true,
      height: 240,
    }),
  });
}

function phasesOf({ host, outcome, guests: vms, start, drained, patched, returning, back }: HostUpdate) {
  if (outcome === 'no room' || outcome === 'not begun') return [];
  const ready = patched < Infinity ? patched : drained;
  const phases = [
    { phase: 'VMs leave', from: start, to: drained },
    { phase: 'out of service', from: drained, to: ready },
    { phase: 'VMs return', from: returning, to: back },
  ];
  return phases
    .filter(({ from, to }) => from < Infinity && to > from)
    .map(({ phase, from, to }) => ({
      host,
      phase,
      start: inUnit(from, 'min'),
      end: to < Infinity ? inUnit(to, 'min') : null,
      vms,
    }));
}

function described({ host, outcome, start, back }: HostUpdate): string {
  const minutes = (time: number) => Math.round(inUnit(time, 'min'));
  if (outcome === 'updated') return `${host} away from minute ${minutes(start)} to ${minutes(back)}`;
  return `${host} ${outcome}`;
}
