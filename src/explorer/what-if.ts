import { limitsOf } from '../model/cluster/limits.ts';
import { completeInputs, type InputsOf } from '../scenario/registry.ts';
import {
  complete,
  parameterAt,
  parameterPaths,
  scenario,
  stated,
  valueAt,
  type ParameterPath,
  type Scenario,
  type ScenarioInput,
  type Values,
} from '../scenario/scenario.ts';
import { togetherParameters, type Together } from './together.ts';
import { packed, unpacked, type Packed } from './travel.ts';

/** What a reader may change, and where that departs from. */
export interface WhatIfOptions {
  /** Parameters with a control, in this order; those of several VMs come before them. */
  readonly vary: readonly ParameterPath[];
  /** What is stated over the scenario. */
  readonly from?: ScenarioInput;
  /** Several equal VMs instead of one; as many at once as the platform allows, over one network, unless given. */
  readonly together?: InputsOf<typeof togetherParameters>;
}

/** The same ready to travel: plain JSON, from which the page makes the scenario again. */
export interface WhatIf {
  /** Values in base units that differ from the platform's defaults; `none` for a limit that is absent. */
  readonly base: Packed;
  readonly vary: readonly ParameterPath[];
  readonly together?: Together;
}

/** What can be tried around a scenario. @throws InputError when something of it is unknown, not valid or contradictory */
export function whatIf(of: Scenario, { vary, from = {}, together }: WhatIfOptions): WhatIf {
  vary.forEach(parameterAt);
  const values: Values = new Map([...departures(of), ...stated(from)]);
  const { migration } = complete(values);
  const base = packed(values);
  if (together === undefined) return { base, vary };
  const given = completeInputs('together', togetherParameters, together);
  const usual = Math.min(given.vms, limitsOf({ migration }).simultaneousMigrations);
  return { base, vary, together: { ...given, ...(together.atOnce === undefined && { atOnce: usual as Together['atOnce'] }) } };
}

/** The values that a scenario is made of. */
export function baseOf({ base }: Pick<WhatIf, 'base'>): Values {
  return unpacked(base);
}

function departures(of: Scenario): Values {
  const usual = scenario({ migration: { platform: of.migration.platform } });
  const changed = parameterPaths.filter((path) => path === 'migration.platform' || valueAt(of, path) !== valueAt(usual, path));
  return new Map(changed.map((path) => [path, valueAt(of, path)]));
}
