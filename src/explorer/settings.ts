import { complete, type ParameterPath, type Scenario } from '../scenario/scenario.ts';
import { controlsOf, valuesOf, type ControlPath } from './controls.ts';
import type { Together } from './together.ts';
import { baseOf, type WhatIf } from './what-if.ts';

/** What the controls say, in base units. */
export type Settings = ReadonlyMap<ControlPath, number | string>;

/** One question to the model: of one VM, or of several like it. */
export interface Case {
  readonly scenario: Scenario;
  readonly together?: Together;
}

/** The settings of the report. */
export function ownSettings(of: WhatIf): Settings {
  return valuesOf(controlsOf(of));
}

/**
 * The question that settings ask. What has no control is as in the report, and where it has the default of its platform there,
 * as that of the platform chosen.
 * @throws InputError when settings contradict each other
 */
export function caseOf(of: WhatIf, settings: Settings): Case {
  const values = baseOf(of);
  const together: Record<string, number | string> = { ...of.together };
  for (const [path, value] of settings) {
    if (path.startsWith('together.')) together[path.slice('together.'.length)] = value;
    else values.set(path as ParameterPath, value);
  }
  return { scenario: complete(values), ...(of.together && { together: together as unknown as Together }) };
}
