import type { Parameter } from '../scenario/parameter.ts';
import { complete, parameterAt, valueAt, type ParameterPath } from '../scenario/scenario.ts';
import { togetherParameters, type Together } from './together.ts';
import { baseOf, type WhatIf } from './what-if.ts';

/** Path of what a control changes: a parameter of the model, or of several VMs. */
export type ControlPath = ParameterPath | `together.${keyof Together}`;

/** One thing to change. */
export interface Control {
  readonly path: ControlPath;
  readonly entry: Parameter;
  /** Its value in the report. */
  readonly own: number | string;
}

/** The controls of a panel, in the order in which it shows them. */
export function controlsOf(of: WhatIf): Control[] {
  const base = complete(baseOf(of));
  const several = Object.entries(of.together ?? {}).map(([key, own]): Control => {
    return { path: `together.${key as keyof Together}`, entry: togetherParameters[key as keyof Together], own };
  });
  return [...several, ...of.vary.map((path): Control => ({ path, entry: parameterAt(path), own: valueAt(base, path) }))];
}
