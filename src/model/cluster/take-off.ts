import { platforms, type Platform } from '../../scenario/platforms.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { roundSteps } from '../precopy.ts';
import { diskCopyOf, type DiskRoute } from './disk-copy.ts';
import type { Flight } from './flight.ts';
import type { Order } from './queue.ts';
import type { StateStore } from './quick.ts';
import type { Route } from './route.ts';
import { enter, nextStage } from './stages.ts';

/** Let a migration begin on its route, with its disks on theirs if these move. */
export function takeOff(
  order: Order,
  migration: Scenario['migration'],
  route: Route,
  disks: DiskRoute | undefined,
  now: number,
): Flight {
  const disk = disks && diskCopyOf(order.vm.disks!, disks);
  const flight = boarded(order, migration, route, { disk }, now);
  if (disk !== undefined) enter(flight, 'disks', Infinity);
  if (flight.total === 0) nextStage(flight);
  return flight;
}

/** Let a VM be saved: it moves over the storage. */
export function takeOffQuickly(order: Order, migration: Scenario['migration'], store: StateStore): Flight {
  const flight = boarded(order, migration, overNone, { store }, 0);
  enter(flight, 'save', order.vm.vm.memory);
  return flight;
}

const standing = { rate: 0, bytes: 0 };
const overNone: Route = {
  channels: [],
  path: { markers: standing, first: standing, live: standing, final: standing, perByte: 1, latency: 0 },
  uses: [],
  performance: 'tcp-ip',
};

function boarded(
  order: Order,
  migration: Scenario['migration'],
  { channels, path, uses, performance }: Route,
  { disk, store }: Partial<Pick<Flight, 'disk' | 'store'>>,
  now: number,
): Flight {
  const platform: Platform = platforms[migration.platform];
  const steps = roundSteps(platform);
  return {
    order,
    vm: order.vm.vm,
    migration,
    platform,
    steps,
    round: steps.blank(),
    copied: { time: 0, sent: 0, rest: 0, rounds: 0, ending: 'fits' },
    conditions: {
      rate: path.live.bytes,
      firstRate: path.first.bytes,
      latency: path.latency,
      idle: 0,
      downtimeLimit: migration.downtimeLimit,
      maxRounds: migration.maxRounds,
    },
    start: now,
    channels,
    path,
    performance,
    uses,
    disk,
    store,
    flow: { cap: 0, uses, rate: 0 },
    stage: 'set-up',
    total: migration.setup,
    sent: 0,
    pace: 1,
    since: now,
    elapsed: 0,
    repeated: { rounds: 0, sending: 0, duration: 0 },
    wire: 0,
    drain: undefined,
  };
}
