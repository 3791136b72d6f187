import type { Team } from '../model/cluster/plan.ts';
import { connectionName } from '../model/cluster/channel-over.ts';
import { teamMembers } from '../model/cluster/team-member.ts';
import { payloadRate } from '../model/wire.ts';
import type { ScenarioInput } from '../scenario/scenario.ts';
import type { Model } from './model.ts';
import { moveTogether, type Together } from './move-together.ts';

/** Sets of VMs over which it is averaged where names decide: the hash of a connection follows from the name of its VM. */
export interface Trials {
  readonly trials: number;
  readonly seed: number;
}

/** Sets of VMs that share the members of teams alike: the names of one of them, and their share of all sets. */
export interface AlikeSets {
  readonly names: readonly string[];
  readonly share: number;
}

/** The sets of VMs to average over, those that share members alike put together: one of them tells what all of them do. */
export function alikeSets({ networks = {} }: Over, migrations: number, { trials, seed }: Trials): AlikeSets[] {
  const sets = Array.from({ length: trials }, (_, trial) =>
    Array.from({ length: migrations }, (_, at) => `VM ${at} ${trial} ${seed}`),
  );
  const sharedAlike = (names: readonly string[]) =>
    Object.entries(networks).map(([network, { team }]) => {
      const connections = names.map((name) => connectionName(name, 1, network));
      return sharing(team, connections);
    });
  const alike = Map.groupBy(sets, (names) => sharedAlike(names).join('; '));
  return [...alike.values()].map((of) => ({ names: of[0]!, share: of.length / trials }));
}

type Over = Pick<Together, 'networks' | 'performance'>;

/** How many share each member, whichever it is; with a dynamic team, whose choice follows the order, who arrives on which. */
function sharing(team: Team | undefined, connections: readonly string[]): string {
  const members = connections.map((connection) => teamMembers(team, connection, 'source', 'target', []));
  if (team?.algorithm === 'dynamic') return members.map((member) => member.in).join();
  const together = Map.groupBy(members, (member) => `${member.out} ${member.in}`);
  return [...together.values()]
    .map(({ length }) => length)
    .sort((a, b) => a - b)
    .join();
}

/** How many lines’ worth of payload a set of VMs gets between two hosts when all begin at once, on average over sets. */
export function linesUsed(model: Model, over: Over, sets: readonly AlikeSets[], ...changes: readonly ScenarioInput[]): number {
  const line = payloadRate(model.with(...changes).link);
  return sets.reduce((sum, { names, share }) => {
    const vms = Object.fromEntries(names.map((name) => [name, {}]));
    const { networks } = moveTogether(model, { ...over, vms, atOnce: names.length }, ...changes);
    return sum + share * networks.reduce((lines, { load }) => lines + (load[0]?.rate ?? 0) / line, 0);
  }, 0);
}

/**
 * The same to be expected of a team, where chance has an answer. One that the switch does not know receives everything on one
 * member, and address hashes send everything between two hosts through one. Ports put n connections on m members like balls
 * into urns, which leaves m·(1 − (1 − 1/m)ⁿ) of them used.
 */
export function expectedLines({ members, mode, algorithm }: Team, migrations: number): number | undefined {
  if (mode === 'switch-independent') return 1;
  if (algorithm === 'dynamic') return undefined;
  return algorithm === 'transport-ports' ? members * (1 - (1 - 1 / members) ** migrations) : 1;
}
