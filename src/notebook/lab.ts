import type { Outcome } from '../model/metric.ts';
import { migrate } from '../model/migrate.ts';
import {
  complete,
  parameterPaths,
  parseSetting,
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

/** Where an analysis runs the model. It remembers what was varied and how often the model ran. */
export interface Lab {
  /** The analysis's scenario, settings of the command line included. */
  readonly scenario: Scenario;
  readonly seed: number;
  /** One migration of the scenario, with changes. @throws InputError when a change is not valid */
  migrate(...changes: readonly ScenarioInput[]): Outcome;
  /** The scenario with changes, complete. */
  with(...changes: readonly ScenarioInput[]): Scenario;
  /** Every combination of the axes' values over the scenario with changes. */
  sweep<const A extends Axes>(axes: A, ...changes: readonly ScenarioInput[]): Table<GridRow<A>>;
}

/** What a laboratory has seen by the end of an analysis. */
export interface Log {
  /** Values tried in base units, by parameter, the scenario's own among them. */
  readonly varied: ReadonlyMap<ParameterPath, ReadonlySet<number | string>>;
  readonly runs: number;
}

/**
 * Open a laboratory. Precedence, weakest first: parameter defaults, platform defaults, the analysis's scenario,
 * settings, and what the analysis varies on purpose.
 *
 * @param settings as typed, `host.cStates=off`
 * @throws InputError when a setting is unknown or not valid
 */
export function openLab(input: ScenarioInput, settings: readonly string[], seed: number): { lab: Lab; log: () => Log } {
  const base: Values = new Map([...stated(input), ...settings.map(parseSetting)]);
  const scenario = complete(base);
  const varied = new Map<ParameterPath, Set<number | string>>();
  let runs = 0;

  const note = (path: ParameterPath, value: number | string) => {
    const seen = varied.get(path) ?? new Set([valueAt(scenario, path)]);
    varied.set(path, seen.add(value));
  };
  const changed = (changes: readonly ScenarioInput[]): Values => {
    const values: Values = new Map([...base, ...stated(...changes)]);
    const whole = complete(values);
    for (const path of parameterPaths) if (valueAt(whole, path) !== valueAt(scenario, path)) note(path, valueAt(whole, path));
    return values;
  };

  const lab: Lab = {
    scenario,
    seed,
    with: (...changes) => complete(changed(changes)),
    migrate(...changes) {
      runs += 1;
      return migrate(complete(changed(changes)));
    },
    sweep<const A extends Axes>(axes: A, ...changes: readonly ScenarioInput[]): Table<GridRow<A>> {
      const table = grid(changed(changes), axes);
      for (const [path, values] of Object.entries(axes)) {
        for (const value of values as readonly (string | number)[])
          note(path as ParameterPath, parseValue(path as ParameterPath, value));
      }
      runs += table.size;
      return table;
    },
  };
  return { lab, log: () => ({ varied, runs }) };
}
