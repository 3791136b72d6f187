import { movesDisks } from '../../scenario/disk-moves.ts';
import { platforms } from '../../scenario/platforms.ts';
import { planMessages as messages } from './messages.ts';
import type { Mistake } from './mistakes.ts';
import type { WrittenPlan } from './plan-schema.ts';

/** What is wrong with the disks of a plan: a platform that moves none, none to move, or settings that nothing reads. */
export function checkDisks({ platform, mode, vms, low_priority: lowPriority, rolling_update: update }: WrittenPlan): Mistake[] {
  if (mode === 'live') return vms.flatMap(unused);
  if (update !== undefined) return [{ path: ['mode'], why: messages.liveInRollingUpdate(mode) }];
  if (!movesDisks[platform]) return [{ path: ['mode'], why: messages.movesNoDisks(mode, platforms[platform].title) }];
  return [
    ...(lowPriority === 'quick' ? [{ path: ['low_priority'], why: messages.allLive(mode) }] : []),
    ...vms.flatMap(({ disk_gib: size }, at) =>
      size === undefined ? [{ path: ['vms', at, 'disk_gib'], why: messages.noDisk(mode) }] : [],
    ),
  ];
}

/** The size is known of many inventories and does no harm; what it is written at is asked for its sake alone. */
function unused(vm: WrittenPlan['vms'][number], at: number): Mistake[] {
  const keys = (['disk_write_mb_s', 'disk_write_set_gib'] as const).filter((key) => vm[key] !== undefined);
  return keys.map((key) => ({ path: ['vms', at, key], part: 'key', why: messages.unusedDisk }));
}
