import { betweenTwo } from '../model/cluster/between-two.ts';
import { simulateCluster } from '../model/cluster/simulate.ts';
import type { Outcome } from '../model/metric.ts';
import { migrate } from '../model/migrate.ts';
import type { Scenario } from '../scenario/scenario.ts';

type Row = Readonly<Record<string, string>>;
type ScenarioOf = (cells: Row) => Scenario;

/** A quantity that others have published. */
export interface PublishedQuantity {
  readonly name: string;
  /** Base units in the unit shown, and in that of the table. */
  readonly unit: string;
  readonly shown: number;
  readonly written: number;
  /** In base units. @param cells a row of the table without what it says of the figure */
  readonly predict: (cells: Row, scenarioOf: ScenarioOf) => number;
}

/** By the word that the table has for each. */
export const publishedQuantities = {
  total_s: { name: 'time', unit: 's', shown: 1, written: 1, predict: outcome('totalTime') },
  downtime_ms: { name: 'downtime', unit: 'ms', shown: 1e-3, written: 1e-3, predict: outcome('downtime') },
  goodput_mbps: { name: 'goodput', unit: 'Gb/s', shown: 1e9, written: 1e6, predict: outcome('goodput') },
  utilisation: { name: 'utilisation', unit: '%', shown: 0.01, written: 1, predict: outcome('utilisation') },
  shared_goodput_mbps: { name: 'goodput of all', unit: 'Gb/s', shown: 1e9, written: 1e6, predict: together },
  times_as_fast: { name: 'times as fast', unit: '×', shown: 1, written: 1, predict: timesAsFast },
  shorter_percent: {
    ...{ name: 'shorter by', unit: '%', shown: 0.01, written: 0.01 },
    predict: (cells, scenarioOf) => 1 - 1 / timesAsFast(cells, scenarioOf),
  },
} as const satisfies Record<string, PublishedQuantity>;

function outcome(name: 'totalTime' | 'downtime' | 'goodput' | 'utilisation'): PublishedQuantity['predict'] {
  return (cells, scenarioOf) => alone(cells, scenarioOf)[name];
}

function alone(cells: Row, scenarioOf: ScenarioOf): Outcome {
  return migrate(scenarioOf(split(cells).scenario));
}

/** Time of the row with its `base_` columns in place over time of the row. */
function timesAsFast(cells: Row, scenarioOf: ScenarioOf): number {
  const { scenario, base } = split(cells);
  return alone({ ...scenario, ...base }, scenarioOf).totalTime / alone(scenario, scenarioOf).totalTime;
}

/** The most that `vms` equal VMs at once get together over one network, `team_members` adapters with LACP and port hashes. */
function together(cells: Row, scenarioOf: ScenarioOf): number {
  const { scenario, set } = split(cells);
  const { link, host, vm, migration } = scenarioOf(scenario);
  const count = Number(set.vms);
  const team = { members: Number(set.team_members), mode: 'lacp', algorithm: 'transport-ports' } as const;
  const queues = Number(set.rss_queues);
  const { networks } = simulateCluster({
    migration,
    ...betweenTwo(host),
    performance: 'tcp-ip',
    networks: [
      { name: 'network', link, preference: 0, ...(team.members > 0 && { team }), ...(queues > 0 && { rssQueues: queues }) },
    ],
    limits: { simultaneousMigrations: count },
    vms: Array.from({ length: count }, (_, at) => ({ name: `VM ${at + 1}`, vm, priority: 'medium' as const })),
  });
  return Math.max(...networks[0]!.load.map(({ rate }) => rate));
}

/** What a row says of the scenario, of the one that it is held against, and of the set of VMs. */
function split({ vms = '', team_members = '', rss_queues = '', ...cells }: Row) {
  const named = Object.entries(cells);
  const scenario = named.filter(([name]) => !name.startsWith('base_'));
  const base = named.flatMap(([name, cell]) => (name.startsWith('base_') && cell !== '' ? [[name.slice(5), cell]] : []));
  return {
    scenario: Object.fromEntries(scenario),
    base: Object.fromEntries(base) as Row,
    set: { vms, team_members, rss_queues },
  };
}
