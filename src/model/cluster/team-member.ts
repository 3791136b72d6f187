import type { Team } from './plan.ts';

/** Which adapters of its team a migration uses. */
export interface Members {
  readonly out: number;
  readonly in: number;
}

const alone: Members = { out: 0, in: 0 };

/**
 * The members that carry one migration. It is one connection, and a connection never uses more than one member.
 *
 * Port hashes put each connection somewhere of its own, address hashes and Hyper-V ports all those between two hosts on the
 * same member; dynamic takes the member with the fewest. A team that the switch knows nothing of receives everything for
 * one address on one member; static and LACP ones receive as the switch hashes, here by ports (New-NetLbfoTeam).
 *
 * @param connection what tells this connection from others: the hash of its random port is taken from it
 * @param busy migrations on each member of the sending team
 */
export function teamMembers(
  team: Team | undefined,
  connection: string,
  source: string,
  target: string,
  busy: readonly number[],
): Members {
  if (team === undefined || team.members === 1) return alone;
  const { members, mode, algorithm } = team;
  const perConnection = hash(connection) % members;
  const perPair = hash(`${source} ${target}`) % members;
  const out = algorithm === 'dynamic' ? fewest(busy) : algorithm === 'transport-ports' ? perConnection : perPair;
  return { out, in: mode === 'switch-independent' ? 0 : perConnection };
}

function fewest(busy: readonly number[]): number {
  return busy.indexOf(Math.min(...busy));
}

/** FNV-1a with a final mix: spreads even names that differ in one letter. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
