import { breakdown } from '../model/breakdown.ts';
import { ringShare } from '../model/host.ts';
import { migrate } from '../model/migrate.ts';
import { lineCapacity } from '../model/network-path.ts';
import { platforms } from '../scenario/platforms.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** What the time of a migration goes to, in the order in which a bar shows it. */
export const causes = ['line', 'processors', 'waking cores', 'receive ring', 'other limits', 'sent again', 'fixed'] as const;
export type Cause = (typeof causes)[number];

export type TimeParts = Readonly<Record<Cause, number>>;

/**
 * Seconds of one migration by cause, adding up to its time: what sending all memory once takes on the connection, and of it the line,
 * the processors beyond it, cores that wake and a full receive ring; limits beside these; what is sent again; and set-up and blackout.
 * Nothing where it never ends.
 */
export function timeParts(scenario: Scenario): TimeParts | undefined {
  const { vm, migration } = scenario;
  const idle = { ...scenario, vm: { ...vm, dirtyRate: 0, dirtyRate2: 0 } } as Scenario;
  const { totalTime } = migrate(scenario);
  if (!Number.isFinite(totalTime)) return undefined;
  const once = migrate(idle);
  const again = Math.max(0, totalTime - once.totalTime);
  const fixed = migration.setup + migration.blackout;
  const sending = onceSent(scenario, once.transferred);
  const explained = Object.values(sending).reduce((sum, part) => sum + part, fixed);
  return { ...sending, 'other limits': Math.max(0, totalTime - again - explained), 'sent again': again, fixed };
}

type Sending = Pick<TimeParts, 'line' | 'processors' | 'waking cores' | 'receive ring'>;

function onceSent(scenario: Scenario, transferred: number): Sending {
  const { link, host, migration } = scenario;
  const gibibytes = transferred / 2 ** 30;
  if (platforms[migration.platform].fluid || migration.transport === 'rdma' || migration.streamCap < Infinity) {
    const line = (8 * transferred * host.flows) / lineCapacity(scenario);
    return { line, processors: 0, 'waking cores': 0, 'receive ring': 0 };
  }
  const { wire, processor, wakeUps } = breakdown(scenario);
  const overflow = (wire + processor + wakeUps) * (1 - ringShare(link, host));
  return {
    line: gibibytes * wire,
    processors: gibibytes * Math.max(0, processor - overflow),
    'waking cores': gibibytes * wakeUps,
    'receive ring': gibibytes * overflow,
  };
}
