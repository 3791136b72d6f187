import type { Plan } from '../importers/plan/plan.ts';
import type { ParameterRow } from '../report/document.ts';
import { parameterPaths, valueAt, type ParameterPath, type Scenario } from '../scenario/scenario.ts';
import { parameterRows } from './perform.ts';

/** The parameters of a plan as a report shows them: those of its first entries, and what the others have instead. */
export function planParameters(plan: Pick<Plan, 'hosts' | 'networks' | 'vms'>): ParameterRow[] {
  const scenarios = scenariosOf(plan);
  return parameterRows(scenarios[0]!, { varied: variedIn(scenarios) });
}

/** One scenario for each host, network and VM of the plan, the others as in the first. */
function scenariosOf({ hosts, networks, vms }: Pick<Plan, 'hosts' | 'networks' | 'vms'>): Scenario[] {
  const host = hosts[0]!.host;
  const link = networks[0]!.link;
  const { vm, migration } = vms[0]!;
  const first: Scenario = { host, link, vm, migration };
  return [
    first,
    ...hosts.map((one) => ({ ...first, host: one.host })),
    ...networks.map((one) => ({ ...first, link: one.link })),
    ...vms.map((one) => ({ ...first, vm: one.vm, migration: one.migration })),
  ];
}

function variedIn(scenarios: readonly Scenario[]): Map<ParameterPath, Set<number | string>> {
  const tried = parameterPaths.map((path) => [path, new Set(scenarios.map((one) => valueAt(one, path)))] as const);
  return new Map(tried.filter(([, values]) => values.size > 1));
}
