import { againstMeasurements } from './claims/against-measurements.ts';
import { biggerPipes } from './claims/bigger-pipes.ts';
import { concurrentMigrations } from './claims/concurrent-migrations.ts';
import { evacuatingAHost } from './claims/evacuating-a-host.ts';
import { jumboFrames } from './claims/jumbo-frames.ts';
import { migrationNetworks } from './claims/migration-networks.ts';
import { movingBetweenSites } from './claims/moving-between-sites.ts';
import { powerAndCStates } from './claims/power-and-c-states.ts';
import { receiveBuffers } from './claims/receive-buffers.ts';
import { replicaAndRecoveryPoints } from './claims/replica-and-recovery-points.ts';
import { sqlServer } from './claims/sql-server.ts';
import { storageAndSharedNothing } from './claims/storage-and-shared-nothing.ts';
import { theGrid } from './claims/the-grid.ts';
import { theHuntForARareCrash } from './claims/the-hunt-for-a-rare-crash.ts';
import { thePowerBill } from './claims/the-power-bill.ts';

/** The claims that reports set out to test, by report: one file each, named as the analysis is. */
export const claims = {
  theGrid,
  biggerPipes,
  jumboFrames,
  powerAndCStates,
  receiveBuffers,
  sqlServer,
  concurrentMigrations,
  migrationNetworks,
  evacuatingAHost,
  storageAndSharedNothing,
  replicaAndRecoveryPoints,
  movingBetweenSites,
  theHuntForARareCrash,
  thePowerBill,
  againstMeasurements,
} as const;
