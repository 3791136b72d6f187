import { betweenTwo } from '../model/cluster/between-two.ts';
import type { ClusterOutcome } from '../model/cluster/outcome.ts';
import type { ClusterNetwork, ClusterPlan, Limits, NetworkEvent } from '../model/cluster/plan.ts';
import type { ScenarioInput } from '../scenario/scenario.ts';
import type { Model } from './model.ts';

/** Several VMs that leave one host for another, where not said otherwise all as the scenario has them. */
export interface Together extends Pick<ClusterPlan, 'spread' | 'performance'> {
  /** VMs by name, or how many equal ones. */
  readonly vms: number | Readonly<Record<string, ScenarioInput['vm']>>;
  /** Networks by name, in order of preference; one that is the scenario’s own unless given. */
  readonly networks?: Readonly<Record<string, NetworkOf>>;
  /** Migrations at once; the platform’s own limit unless given. */
  readonly atOnce?: number;
  readonly limits?: Partial<Limits>;
  readonly events?: readonly NetworkEvent[];
}

/** A network of the scenario, with its own link settings. */
export interface NetworkOf extends Omit<ClusterNetwork, 'name' | 'link' | 'preference'> {
  readonly link?: ScenarioInput['link'];
}

/** Move VMs of a model’s scenario, with changes, from one of its hosts to another. */
export function moveTogether(
  model: Model,
  { vms, networks = { 'migration network': {} }, atOnce, limits, ...rest }: Together,
  ...changes: readonly ScenarioInput[]
): ClusterOutcome {
  const usual = model.with(...changes);
  const { host, migration } = usual;
  const withOwn = (own: ScenarioInput) => (Object.values(own).some(isStated) ? model.with(...changes, own) : usual);
  const settings = typeof vms === 'number' ? equal(vms) : vms;
  return model.simulate({
    ...rest,
    migration,
    ...betweenTwo(host),
    networks: Object.entries(networks).map(([name, { link = {}, ...settings }], preference) => {
      return { name, preference, link: withOwn({ link }).link, ...settings };
    }),
    limits: { ...(atOnce !== undefined && { simultaneousMigrations: atOnce }), ...limits },
    vms: Object.entries(settings).map(([name, vm = {}]) => {
      return { name, vm: withOwn({ vm }).vm, priority: 'medium' as const };
    }),
  });
}

function isStated(part: object): boolean {
  return Object.keys(part).length > 0;
}

function equal(count: number): Record<string, ScenarioInput['vm']> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`VM ${at + 1}`, {}]));
}
