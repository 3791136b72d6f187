import { performancesOf } from '../../scenario/performance.ts';
import { platforms } from '../../scenario/platforms.ts';
import { planMessages as messages } from './messages.ts';
import type { Mistake } from './mistakes.ts';
import type { WrittenPlan } from './plan-schema.ts';

/** What is wrong with the way in which memory is to be sent: not one of the platform, or not what a VM or a network states. */
export function checkPerformance({ platform, performance, vms, networks }: WrittenPlan): Mistake[] {
  const teamed = networks.flatMap(({ rdma, team }, at): Mistake[] =>
    rdma && team !== undefined ? [{ path: ['networks', at, 'rdma'], part: 'key', why: messages.teamedRdma }] : [],
  );
  if (performance === undefined) return teamed;
  const ways = performancesOf[platform];
  const [title, way] = [platforms[platform].title, performance];
  if (!ways.includes(way)) return [{ path: ['performance'], why: messages.notOfPlatform(way, title, ways) }, ...teamed];
  return [
    ...vms.flatMap(({ settings }, at): Mistake[] => [
      ...(way !== 'compression' && settings.has('migration.compressionRatio') && ways.includes('compression')
        ? [{ path: ['vms', at, 'compression_ratio'], part: 'key' as const, why: messages.notCompressed(way) }]
        : []),
      ...(way !== 'smb' && settings.get('migration.transport') === 'rdma' && ways.includes('smb')
        ? [{ path: ['vms', at, 'transport'], why: messages.rdmaIsSmb(way) }]
        : []),
    ]),
    ...teamed,
  ];
}
