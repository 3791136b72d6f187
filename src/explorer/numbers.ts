import type { ClusterOutcome, MigrationOutcome } from '../model/cluster/outcome.ts';
import { metricNames, metrics, type MetricName, type Outcome } from '../model/metric.ts';
import { formatQuantity } from '../units/format.ts';
import type { UnitName } from '../units/unit.ts';

/** A number as the panel shows it. */
export interface Shown {
  readonly title: string;
  readonly text: string;
}

/** All outputs of one migration, as reports show them. */
export function numbersAlone(outcome: Outcome): Shown[] {
  return metricNames.map((name) => ({ title: metrics[name].title, text: written(name, outcome[name]) }));
}

/** What becomes of several. */
export function numbersTogether({ makespan, migrations, networks }: ClusterOutcome): Shown[] {
  const most = (of: (migration: MigrationOutcome) => number) => Math.max(...migrations.map(of));
  const carried = migrations.reduce((sum, { transferred }) => sum + transferred, 0);
  const failing = migrations.filter(({ converged, outcome }) => !converged || outcome !== 'done').length;
  return [
    { title: 'Time until all have moved', text: written('totalTime', makespan) },
    {
      title: 'Longest migration',
      text: written(
        'totalTime',
        most(({ start, end }) => end - start),
      ),
    },
    {
      title: 'Longest downtime',
      text: written(
        'downtime',
        most(({ downtime }) => downtime),
      ),
    },
    { title: 'Transferred by all', text: written('transferred', carried) },
    { title: 'Displayed utilisation of the first network', text: written('utilisation', networks[0]!.meanUtilisation) },
    { title: 'VMs that do not converge', text: `${failing} of ${migrations.length}` },
  ];
}

function written(name: MetricName, value: Outcome[MetricName]): string {
  const { unit, digits } = metrics[name];
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  return Number.isFinite(value) ? formatQuantity(value, unit as UnitName, digits) : 'no end';
}
