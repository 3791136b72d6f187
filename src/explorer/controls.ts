import type { Parameter } from '../scenario/parameter.ts';
import { complete, parameterAt, valueAt, type ParameterPath } from '../scenario/scenario.ts';
import type { DrainKey } from './drain/parameters.ts';
import { togetherParameters, type Together } from './together.ts';
import { baseOf, type WhatIf } from './what-if.ts';

/** Path of what a control changes: a parameter of the model, of several VMs, or of a host that is emptied. */
export type ControlPath = ParameterPath | `together.${keyof Together}` | `drain.${DrainKey}`;

/** One thing to change. */
export interface Control {
  readonly path: ControlPath;
  readonly entry: Parameter;
  /** Its value in the report. */
  readonly own: number | string;
  /** What stands under it instead of its value in the report. */
  readonly note?: string;
  /** Whether it says what is looked at, which is no change of what the report has. */
  readonly isView?: true;
}

/** The controls of a panel, in the order in which it shows them. */
export function controlsOf(of: WhatIf): Control[] {
  const base = complete(baseOf(of));
  const several = Object.entries(of.together ?? {}).map(([key, own]): Control => {
    return { path: `together.${key as keyof Together}`, entry: togetherParameters[key as keyof Together], own };
  });
  return [...several, ...of.vary.map((path): Control => ({ path, entry: parameterAt(path), own: valueAt(base, path) }))];
}

/** What controls say while nothing differs from the report. */
export function valuesOf(controls: readonly Control[]): ReadonlyMap<ControlPath, number | string> {
  return new Map(controls.map(({ path, own }) => [path, own]));
}
