import type { ClusterOutcome } from '../model/cluster/outcome.ts';
import type { ClusterPlan } from '../model/cluster/plan.ts';
import { simulateCluster } from '../model/cluster/simulate.ts';
import type { Outcome } from '../model/metric.ts';
import { migrate } from '../model/migrate.ts';
import { scenarioFromCells } from '../scenario/columns.ts';
import {
  complete,
  parameterPaths,
  parseValue,
  stated,
  valueAt,
  type ParameterPath,
  type Scenario,
  type ScenarioInput,
  type Values,
} from '../scenario/scenario.ts';
import type { Axes } from '../sweep/axes.ts';
import { grid, type GridRow } from '../sweep/grid.ts';
import type { Table } from '../tables/table.ts';

/** The model with one set of parameters, from which an analysis departs. */
export interface Model {
  readonly scenario: Scenario;
  /** One migration of the scenario, with changes. @throws InputError when a change is not valid */
  migrate(...changes: readonly ScenarioInput[]): Outcome;
  /** Many migrations, as a plan has them; nothing of this scenario enters but what the plan took from it. */
  simulate(plan: ClusterPlan): ClusterOutcome;
  /** The scenario with changes, complete. */
  with(...changes: readonly ScenarioInput[]): Scenario;
  /** What a row of a scenario table states, cells by column, on hosts of the host path; nothing else of this scenario enters. */
  ofRow(cells: Readonly<Record<string, string>>): Scenario;
  /** Every combination of the axes' values over the scenario with changes. */
  sweep<const A extends Axes>(axes: A, ...changes: readonly ScenarioInput[]): Table<GridRow<A>>;
}

/** Who wants to know what a model is used for. */
export interface Watch {
  ran(times: number): void;
  tried?(path: ParameterPath, value: number | string): void;
}

/**
 * @param stating what is stated of every scenario
 * @param drawn the host path, where it is not the reference set; what is stated goes over it
 */
export function openModel(stating: Values, watch: Watch, drawn: Values = new Map()): Model {
  const base: Values = new Map([...drawn, ...stating]);
  const scenario = complete(base);
  const changed = (changes: readonly ScenarioInput[]): Values => new Map([...base, ...stated(...changes)]);
  const watched = (whole: Scenario, changes: readonly ScenarioInput[]): Scenario => {
    if (watch.tried === undefined) return whole;
    const asked = stated(...changes);
    for (const path of parameterPaths) {
      const value = valueAt(whole, path);
      if (asked.has(path) || value !== valueAt(scenario, path)) watch.tried(path, value);
    }
    return whole;
  };
  return {
    scenario,
    with: (...changes) => watched(complete(changed(changes)), changes),
    ofRow: (cells) => scenarioFromCells(cells, () => drawn),
    migrate(...changes) {
      watch.ran(1);
      return migrate(watched(complete(changed(changes)), changes));
    },
    simulate(plan) {
      watch.ran(plan.vms.length);
      return simulateCluster(plan);
    },
    sweep<const A extends Axes>(axes: A, ...changes: readonly ScenarioInput[]): Table<GridRow<A>> {
      const values = changed(changes);
      watched(complete(values), changes);
      const table = grid(values, axes);
      for (const [path, tried] of Object.entries(axes) as [ParameterPath, readonly (string | number)[]][])
        for (const value of tried) watch.tried?.(path, parseValue(path, value));
      watch.ran(table.size);
      return table;
    },
  };
}
