import { announced, announcements, networkTables } from '../../../src/model/mobility/announced.ts';
import { renamed } from '../../../src/model/mobility/renamed.ts';
import { virtualised } from '../../../src/model/mobility/virtualised.ts';

/** One move of each kind and in each regime: nothing lost, something lost, names kept for short and for long. */
export const moves = {
  'announced, none lost': announced({
    blackout: 0.6,
    announcements: announcements.once.at,
    loss: 0,
    table: networkTables.switchPorts,
  }),
  'announced once, a tenth lost': announced({
    blackout: 0.6,
    announcements: announcements.once.at,
    loss: 0.1,
    table: networkTables.neighbours,
  }),
  'announced five times, half lost': announced({
    blackout: 0.2,
    announcements: announcements.qemu.at,
    loss: 0.5,
    table: networkTables.switchPorts,
  }),
  'a blackout in the midst of ageing': announced({ blackout: 30, announcements: [], loss: 1, table: networkTables.neighbours }),
  'renamed, 20 minutes': renamed({ blackout: 0.6, registered: 5, timeToLive: 1200 }),
  'renamed, 20 seconds, long blackout': renamed({ blackout: 15, registered: 2, timeToLive: 20 }),
  'renamed, never kept': renamed({ blackout: 0.6, registered: 5, timeToLive: 0 }),
  'virtualised, at once': virtualised({ blackout: 0.6, update: 0 }),
  'virtualised, within 5 s': virtualised({ blackout: 0.6, update: 5 }),
  'virtualised, within a minute': virtualised({ blackout: 0.6, update: 60 }),
} as const;
