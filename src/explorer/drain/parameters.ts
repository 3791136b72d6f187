import { choice, quantity } from '../../scenario/parameter.ts';
import { ratio } from '../../units/quantity.ts';
import { togetherParameters } from '../together.ts';

const ofTheReport = 'what the report has';

/** How memory is sent, in the words of a customer’s file; RDMA is SMB over adapters that do it. */
export const sendings = ['tcp-ip', 'compression', 'smb', 'rdma'] as const;
export type Sending = (typeof sendings)[number];

const factor = (title: string, meaning: string) =>
  quantity('ratio', {
    title,
    unit: '1',
    columns: {},
    min: 0.01,
    max: 100,
    usual: [0.25, 4],
    default: ratio(1),
    meaning,
    source: '1 is what the report has',
  });

/** What is asked of the drain of a host beside the parameters of networks and hosts. */
export const drainParameters = {
  sending: choice(sendings, {
    title: 'Memory is sent by',
    column: 'performance',
    default: 'tcp-ip',
    meaning: 'one connection as it is, compressed, or SMB over several connections and networks, with RDMA or without',
    source: ofTheReport,
  }),
  atOnce: togetherParameters.atOnce,
  networks: {
    ...togetherParameters.networks,
    title: 'Networks for migrations',
    meaning: 'those beyond the report’s are like its first one',
  },
  memory: factor('Memory of all VMs, times', 'memory of every VM of the cluster; what is written per GiB of it stays'),
  dirtyRate: factor('Dirty rate of all VMs, times', 'bytes that every VM writes per second, measured or drawn'),
  workingSet: factor('Working set of all VMs, times', 'bytes that every VM writes again and again, up to all its memory'),
} as const;

/** What has a control: these, and the host. */
export type DrainKey = keyof typeof drainParameters | 'host';
