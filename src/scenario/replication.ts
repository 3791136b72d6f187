import { bytes, bytesPerSecond, gibibytes, ratio, seconds } from '../units/quantity.ts';
import { quantity } from './parameter.ts';
import { completeInputs, type InputsOf, type ValuesOf } from './registry.ts';

const savill = 'Savill, Mastering Windows Server 2016 Hyper-V';

/** Every input of Hyper-V Replica, once, beside what the VM writes and the network it goes over. */
export const replicationParameters = {
  interval: quantity('time', {
    title: 'Replication interval',
    unit: 's',
    columns: {},
    min: 1,
    max: 86_400,
    default: seconds(300),
    meaning: 'time from one log to the next; the platform says which ones there are',
    source: '5 min, the only one of Windows Server 2012: BizTech',
  }),
  disks: quantity('data', {
    title: 'Replicated disks',
    unit: 'GiB',
    columns: {},
    min: 2 ** 20,
    max: 2 ** 56,
    default: gibibytes(1024),
    meaning: 'bytes of all replicated disks; logs that outgrow their share of them make a resynchronisation necessary',
    source: 'an example: state your own',
  }),
  compressionRatio: quantity('ratio', {
    title: 'Compression of logs',
    unit: '1',
    columns: {},
    min: 1,
    max: 100,
    default: ratio(1),
    meaning: 'bytes of a log per byte sent',
    source: `on by default, and takes out zeros: ${savill}, p. 538 and 554; no ratio is published, so none is counted on`,
  }),
  hotSet: quantity('data', {
    title: 'Disk hot set',
    unit: 'GiB',
    columns: {},
    min: 4096,
    max: 2 ** 56,
    default: bytes(Infinity),
    none: 'every write is sent',
    meaning: 'bytes of disk that writes go to at random, where a log carries a block once however often it is written',
    source: 'a log records each write request in turn: Microsoft, MS-HRL, introduction',
  }),
  readRate: quantity('byteRate', {
    title: 'Read rate for comparing',
    unit: 'MB/s',
    columns: {},
    min: 1e3,
    max: 1e13,
    default: bytesPerSecond(500e6),
    meaning: 'rate at which the slower side reads its disks when both are compared',
    source: 'Intel SSD DC S3700, product specification, 2012: 500 MB/s read in sequence',
  }),
} as const;

/** All inputs of a replica, in base units, complete and valid. */
export type Replication = ValuesOf<typeof replicationParameters>;

export type ReplicationInput = InputsOf<typeof replicationParameters>;

/** A replica from what is stated; the rest has defaults. @throws InputError */
export function replication(...stated: readonly ReplicationInput[]): Replication {
  return completeInputs('replication', replicationParameters, ...stated);
}
