import type { ParameterPath } from '../scenario/scenario.ts';

/** A parameter that measurements may determine. */
export interface Fittable {
  readonly path: ParameterPath;
  /** Where it is looked for, in base units: the range of the literature, widened to what hosts may have. */
  readonly low: number;
  readonly high: number;
  /** Its reference is a documented number: fitted only where nothing less certain explains the runs as well. */
  readonly documented?: true;
  /** Runs that show it, when done on the same hosts. */
  readonly shownBy: string;
}

/** Everything that can be fitted. Of parameters that act alike the first in the list stands for the others. */
export const fittables: readonly Fittable[] = [
  {
    path: 'host.cyclesPerByte',
    low: 0.2,
    high: 30,
    shownBy: 'runs on a link of 10 Gb/s or more with MTU 9000 and C-states off, where the processor is the limit',
  },
  {
    path: 'host.cyclesPerPacket',
    low: 50,
    high: 30_000,
    shownBy: 'the same runs at MTU 1500 and at MTU 9000',
  },
  {
    path: 'host.wakeCycles',
    low: 2000,
    high: 2e6,
    shownBy: 'the same runs with C-states on and off, and with C-states on under both power plans',
  },
  {
    path: 'host.exitLatency',
    documented: true,
    low: 1e-6,
    high: 5e-4,
    shownBy: 'the same runs with C-states on and off, and with C-states on under both power plans',
  },
  {
    path: 'host.balancedClock',
    low: 0.15,
    high: 0.98,
    shownBy: 'the same runs under the power plans balanced and full, with C-states off',
  },
  {
    path: 'host.handOff',
    low: 5e-7,
    high: 3e-5,
    shownBy: 'runs with C-states off at full power, on links below and above 10 Gb/s',
  },
  {
    path: 'host.loadCost',
    low: 0.01,
    high: 5,
    shownBy: 'the same runs on idle and on loaded hosts (host_load), with C-states off',
  },
  {
    path: 'host.loadWakeCost',
    low: 0.02,
    high: 8,
    shownBy: 'the same runs on idle and on loaded hosts (host_load), with C-states on and off',
  },
  {
    path: 'host.ringCost',
    low: 0.002,
    high: 0.9,
    shownBy: 'the same runs with 512 and 4096 receive buffers, with C-states off',
  },
  {
    path: 'host.ringWakeCost',
    low: 0.005,
    high: 0.9,
    shownBy: 'the same runs with 512 and 4096 receive buffers, with C-states on and off',
  },
  {
    path: 'migration.setup',
    low: 1e-3,
    high: 60,
    shownBy: 'total times of a small VM (512 MiB) and of a large one, both idle',
  },
  {
    path: 'migration.blackout',
    low: 1e-4,
    high: 30,
    shownBy: 'observed downtimes of idle VMs, on a fast and on a slow link',
  },
  {
    path: 'host.windowFast',
    documented: true,
    low: 16 * 1024,
    high: 16 * 1024 ** 2,
    shownBy: 'a packet trace of one migration at 10 Gb/s or more: the bytes in each burst between two acknowledgements',
  },
  {
    path: 'host.windowSlow',
    documented: true,
    low: 8 * 1024,
    high: 4 * 1024 ** 2,
    shownBy: 'a packet trace of one migration below 10 Gb/s: the bytes in each burst between two acknowledgements',
  },
];

/** Where a parameter is looked for, in base units. */
export function rangeOf(path: ParameterPath): Pick<Fittable, 'low' | 'high'> {
  return entryOf(path);
}

/** Runs that show a parameter, when done on the same hosts. */
export function shownBy(path: ParameterPath): string {
  return entryOf(path).shownBy;
}

function entryOf(path: ParameterPath): Fittable {
  return fittables.find((candidate) => candidate.path === path)!;
}
