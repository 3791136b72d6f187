import { formatDuration } from '../../units/duration.ts';
import { suggestion } from '../../units/input-error.ts';

/** Every message about a plan that a user can see. */
export const messages = {
  noneOf: (list: string) => `${list}: empty; a plan needs at least one`,
  twice: (list: string, name: string) => `${list}: "${name}" stands there twice; give each a name of its own`,
  unknown: (place: string, name: string, known: readonly string[]) => `${place}: unknown "${name}"; ${suggestion(name, known)}`,
  toItself: (name: string) => `to: "${name}" is where the VMs come from; name other hosts`,
  notPositive: (place: string, value: number) => `${place}: ${value} is not a positive number; leave it out for no limit`,
  notATime: (place: string, value: number) => `${place}: ${value} is not a time; expected seconds from the start, 0 or more`,
  noSuchPerformance: (stated: string, platform: string, known: readonly string[]) =>
    `performance: ${platform} has no ${stated}; expected ${known.join(' or ')}`,
  movesNoDisks: (mode: string, platform: string) => `mode: ${platform} has no ${mode}, it moves no disks of a running VM`,
  noDisks: (name: string, mode: string) => `vms, ${name}: no disks, which ${mode} moves; state their size`,
  teamedRdma: (name: string) => `networks, ${name}: adapters in a team do no RDMA; leave out one of the two`,
  noMembers: (place: string, value: number) => `${place}: ${value} is not a number of adapters; expected 1 or more`,
};

/** Why a migration did not end, as a reader sees it. */
export const reasons = {
  noRoom: 'no target has enough free memory for it',
  noRoomLeft: 'no target has enough memory left for it beside those before it in the queue',
  notUp: 'no network is up any more',
  endless: 'it dirties memory too fast for the rate it gets, and nothing will change that rate',
  givenUp: (seconds: number) =>
    `it dirties memory too fast for the rate it gets, and is given up after ${formatDuration(seconds)}`,
  behind: (names: readonly string[]) =>
    `waits for a place behind ${names.join(' and ')}, which never ${names.length === 1 ? 'ends' : 'end'}`,
  noPlace: 'the limits leave no place for it',
};
