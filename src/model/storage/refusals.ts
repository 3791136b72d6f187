import { platformIds, platforms, type PlatformId } from '../../scenario/platforms.ts';
import { InputError } from '../../units/input-error.ts';
import { clusterRules } from '../cluster/rules.ts';

/** @throws InputError on a platform that cannot move disks of a running VM */
export function refuseWithoutStorageMigration(platform: PlatformId): void {
  if (canMoveStorage(platform)) return;
  const others = platformIds.filter(canMoveStorage).join(', ');
  throw new InputError(
    `migration.platform: ${platforms[platform].title} cannot move the disks of a running VM; state one of ${others}`,
  );
}

function canMoveStorage(platform: PlatformId): boolean {
  return clusterRules[platform].limits.simultaneousStorage > 0;
}

/** @throws InputError when no storage migration may run */
export function refuseNoneAtOnce(limit: number): void {
  if (!(limit >= 1)) throw new InputError(`limit: ${limit} storage migrations at once move nothing; expected 1 or more`);
}
