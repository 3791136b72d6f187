import type { Plan, PlanNetwork } from '../importers/plan/plan.ts';
import { coresOf } from '../model/cluster/cores.ts';
import { clusterRules } from '../model/cluster/rules.ts';
import type { TableBlock } from '../report/document.ts';
import { performancesOf, type Performance } from '../scenario/performance.ts';
import { platforms } from '../scenario/platforms.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatQuantity } from '../units/format.ts';
import { counted } from '../units/phrases.ts';
import { md, tableBlock } from './prose.ts';

type Common = Pick<Plan, 'platform' | 'mode' | 'performance' | 'lowPriority' | 'limits' | 'hosts' | 'networks'>;

/** What holds for all migrations of a plan, and whether the plan or the platform says so. */
export function planTable(plan: Common): TableBlock {
  return tableBlock({
    id: 'plan',
    caption: md`What holds for all migrations. Where the platform says it: ${clusterRules[plan.platform].source}.`,
    table: tableOf({ what: 'What', value: 'Value', source: 'Stated by' }, [
      { what: 'Platform', value: platforms[plan.platform].title, source: 'plan' },
      { what: 'What moves', value: moved[plan.mode], source: 'plan' },
      ...limitRows(plan),
      ...performanceRows(plan),
      ...hostRows(plan),
      ...plan.networks.map((network) => ({ what: `Network ${network.name}`, value: described(network), source: 'plan' })),
    ]),
  });
}

function limitRows({ platform, mode, limits, lowPriority }: Common): Row[] {
  const usual = clusterRules[platform];
  const row = (what: string, stated: number | undefined, otherwise: number, unit: (value: number) => string): Row[] => {
    const value = stated ?? otherwise;
    return value === Infinity ? [] : [{ what, value: unit(value), source: stated === undefined ? 'platform' : 'plan' }];
  };
  return [
    ...row('Migrations at once on a host', limits.simultaneousMigrations, usual.limits.simultaneousMigrations, String),
    ...(mode === 'live' ? [] : row('Of these with disks', limits.simultaneousStorage, usual.limits.simultaneousStorage, String)),
    ...row('Migrations at once in the cluster', limits.clusterWide, usual.limits.clusterWide, String),
    ...row('SMB for migrations, each host', limits.smb, usual.limits.smb, (rate) => formatQuantity(rate, 'Gb/s', 1)),
    ...row('One that never ends is given up after', limits.patience, usual.limits.patience, (time) => `${time}\u00a0s per GiB`),
    ...(mode === 'live' ? [lowPriorityRow(lowPriority, usual.lowPriority)] : []),
  ];
}

function lowPriorityRow(stated: Plan['lowPriority'], usual: 'live' | 'quick'): Row {
  const value = (stated ?? usual) === 'quick' ? 'saved and resumed' : 'live';
  return { what: 'VMs of low priority', value, source: stated === undefined ? 'platform' : 'plan' };
}

const moved: Readonly<Record<Plan['mode'], string>> = {
  live: 'memory',
  storage: 'disks',
  'shared-nothing': 'disks, then memory',
};

const names: Readonly<Record<Performance, string>> = { 'tcp-ip': 'TCP/IP', compression: 'compression', smb: 'SMB' };

function performanceRows({ platform, performance }: Common): Row[] {
  const [usual, ...others] = performancesOf[platform];
  if (others.length === 0) return [];
  return [
    {
      what: 'Performance option',
      value: names[performance ?? usual!],
      source: performance === undefined ? 'platform' : 'plan',
    },
  ];
}

function hostRows({ hosts }: Common): Row[] {
  const cores = [...new Set(hosts.map(coresOf))].sort((a, b) => a - b);
  const stated = hosts.filter((host) => host.cores !== undefined).length;
  const source = stated === 0 ? 'reference host' : stated === hosts.length ? 'plan' : 'plan, else reference host';
  return [{ what: 'Cores of a host', value: cores.join(', '), source }];
}

function described({ link, team, role, rdma, rssQueues, limit }: PlanNetwork): string {
  return [
    `${team === undefined ? '' : `${team.members} × `}${formatQuantity(link.rate, 'Gb/s', 1)}`,
    role,
    ...(rdma ? ['RDMA'] : []),
    ...(rssQueues === undefined ? [] : [counted(rssQueues, 'receive queue')]),
    ...(limit === undefined ? [] : [`at most ${formatQuantity(limit, 'Gb/s', 1)}`]),
  ].join(', ');
}

interface Row {
  [column: string]: string;
  what: string;
  value: string;
  source: string;
}
