import type { AddressMove } from '../model/mobility/address-move.ts';
import { announced, announcements, networkTables } from '../model/mobility/announced.ts';
import { renamed, timesToLive } from '../model/mobility/renamed.ts';
import { virtualised } from '../model/mobility/virtualised.ts';

export type SiteMove =
  'same subnet' | 'kept, known at once' | 'kept, known in 5 s' | 'new, name kept 1 min' | 'new, name kept 20 min';

/** What may become of a VM’s address when it moves after so many seconds of standing still. One announcement in a hundred is lost. */
export function siteMoves(blackout: number): Readonly<Record<SiteMove, AddressMove>> {
  const { once } = announcements;
  const named = ({ seconds }: { seconds: number }) => renamed({ blackout, registered: blackout, timeToLive: seconds });
  return {
    'same subnet': announced({ blackout, announcements: once.at, loss: 0.01, table: networkTables.switchPorts }),
    'kept, known at once': virtualised({ blackout, update: 0 }),
    'kept, known in 5 s': virtualised({ blackout, update: 5 }),
    'new, name kept 1 min': named(timesToLive.short),
    'new, name kept 20 min': named(timesToLive.cluster),
  };
}
