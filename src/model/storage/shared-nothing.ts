import type { Scenario } from '../../scenario/scenario.ts';
import type { Storage } from '../../scenario/storage.ts';
import { blankOutcome, type Outcome } from '../metric.ts';
import { migrateOver } from '../migrate.ts';
import { connect, sharedCapacity, type Connection } from '../network-path.ts';
import { refuseWithoutStorageMigration } from './refusals.ts';
import { migrateStorage, type StorageOutcome } from './migrate-storage.ts';
import { storagePath } from './storage-path.ts';

/** All outputs of a move between hosts that share no storage, in base units. */
export interface SharedNothingOutcome {
  readonly totalTime: number;
  readonly downtime: number;
  /** Bytes that reached the target: disks, writes mirrored in both stages, memory. */
  readonly transferred: number;
  readonly storage: StorageOutcome;
  readonly memory: Outcome;
  /** Bytes that the guest wrote to disk, on both sides, while its memory moved. */
  readonly mirroredMeanwhile: number;
}

/**
 * A VM moves with its disks: first the disks as `migrateStorage`, then, while writes go on being mirrored, memory as
 * `migrate` (K. Nese, NIC 2013; Dell, Exchange 2013 guide, p. 43). Time = time of the disks + time of memory.
 *
 *     storage ─→ 1 disks over SMB ─→ 2 what mirroring leaves to memory ─→ 3 memory ─→ 4 the whole
 *
 * On one network the mirrored writes take part of the line from memory, at most half (assumed, as of the disks); once
 * the guest is suspended it writes nothing. On a network of its own storage leaves memory all.
 *
 * @param ownLink the network of the disks; that of memory unless given
 * @throws InputError on a platform that cannot move disks of a running VM
 */
export function migrateSharedNothing(scenario: Scenario, storage: Storage, ownLink?: Scenario['link']): SharedNothingOutcome {
  refuseWithoutStorageMigration(scenario.migration.platform);

  // 1 disks over SMB
  const path = storagePath(ownLink === undefined ? scenario : { ...scenario, link: ownLink }, storage);
  const disks = migrateStorage(storage, path);

  // 2 what mirroring leaves to memory
  const wanted = Math.min(storage.writeRate, storage.sourceRate, storage.targetRate, path.rate);
  const alone = connect(scenario);
  const shared = ownLink === undefined ? beside((8 * wanted) / storage.adapters, alone, scenario) : alone;

  // 3 memory
  const memory = migrateOver(shared, scenario, blankOutcome());

  // 4 the whole
  const left = ownLink === undefined ? (storage.adapters * sharedCapacity(scenario) - shared.liveRate) / 8 : Infinity;
  const written = Math.min(wanted, left);
  const mirroredMeanwhile = written === 0 ? 0 : written * running(memory);
  return {
    totalTime: disks.totalTime + memory.totalTime,
    downtime: memory.downtime,
    transferred: disks.transferred + mirroredMeanwhile + memory.transferred,
    storage: disks,
    memory,
    mirroredMeanwhile,
  };
}

/** The connection of memory beside so many bit/s of mirrored writes on its line. */
function beside(mirrored: number, { rate, liveRate, bottleneck }: Connection, scenario: Scenario): Connection {
  const line = sharedCapacity(scenario);
  const left = Math.max(line / 2, line - mirrored);
  return left < liveRate ? { rate, liveRate: left, bottleneck: 'wire' } : { rate, liveRate, bottleneck };
}

/** Seconds for which the guest runs while its memory moves. */
function running({ totalTime, downtime }: Outcome): number {
  return totalTime === Infinity ? Infinity : totalTime - downtime;
}
