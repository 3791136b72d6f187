import { bytes, bytesPerSecond, count, gibibytes, microseconds } from '../units/quantity.ts';
import { quantity } from './parameter.ts';
import { completeInputs, type InputsOf, type ValuesOf } from './registry.ts';

const solidState = 'Intel SSD DC S3700, product specification, 2012';
const smbClient = 'Microsoft, performance tuning for SMB file servers';

/** Every input of a storage migration, once. A registry of its own: `migrate` and tables of scenarios move memory alone. */
export const storageParameters = {
  size: quantity('data', {
    title: 'Disk size',
    unit: 'GiB',
    columns: {},
    min: 2 ** 20,
    max: 2 ** 56,
    default: gibibytes(100),
    meaning: 'bytes that the files of all virtual disks hold; those of a dynamic one, not its nominal size',
    source: 'an example: state your own',
  }),
  writeRate: quantity('byteRate', {
    title: 'Disk write rate',
    unit: 'MB/s',
    columns: {},
    min: 0,
    max: 2 ** 40,
    default: bytesPerSecond(0),
    meaning: 'rate at which the guest writes to its disks when nothing holds it back',
    source: 'an idle guest',
  }),
  writeSet: quantity('data', {
    title: 'Disk write set',
    unit: 'GiB',
    columns: {},
    min: 0,
    max: 2 ** 56,
    default: bytes(Infinity),
    none: 'the whole disk',
    meaning: 'part of the disks that the guest writes to, at random places spread evenly over them',
    source: 'nothing is known of where a guest writes; a smaller part saves less copying, by at most its size',
  }),
  sourceRate: quantity('byteRate', {
    title: 'Source storage rate',
    unit: 'MB/s',
    columns: {},
    min: 1e3,
    max: 1e13,
    default: bytesPerSecond(500e6),
    meaning: 'what the storage that the disks leave reads and writes together, beside the guest’s reads and other work',
    source: `${solidState}: 500 MB/s read in sequence`,
  }),
  targetRate: quantity('byteRate', {
    title: 'Target storage rate',
    unit: 'MB/s',
    columns: {},
    min: 1e3,
    max: 1e13,
    default: bytesPerSecond(460e6),
    meaning: 'what the storage that the disks move to writes, beside other work',
    source: `${solidState}: 460 MB/s written in sequence`,
  }),
  sourceLatency: quantity('time', {
    title: 'Source write latency',
    unit: 'us',
    columns: {},
    min: 0,
    max: 10,
    default: microseconds(65),
    meaning: 'time of one write on the source, without queueing',
    source: `${solidState}: 65 µs typical`,
  }),
  targetLatency: quantity('time', {
    title: 'Target write latency',
    unit: 'us',
    columns: {},
    min: 0,
    max: 10,
    default: microseconds(65),
    meaning: 'time of one write on the target, without queueing and network',
    source: `${solidState}: 65 µs typical`,
  }),
  connections: quantity('count', {
    title: 'SMB connections per adapter',
    unit: 'count',
    columns: {},
    min: 1,
    max: 16,
    default: count(4),
    whole: true,
    meaning: 'TCP connections that carry the disks to another host, each with a core of its own',
    source: `${smbClient}: ConnectionCountPerRssNetworkInterface, 1 on adapters without RSS`,
  }),
  adapters: quantity('count', {
    title: 'Adapters for the disks',
    unit: 'count',
    columns: {},
    min: 1,
    max: 32,
    default: count(1),
    whole: true,
    meaning: 'equal adapters that SMB Multichannel spreads the disks over; memory uses one of them',
    source: 'one migration network',
  }),
} as const;

/** All inputs of a storage migration, in base units, complete and valid. */
export type Storage = ValuesOf<typeof storageParameters>;

/** What a user states of it. */
export type StorageInput = InputsOf<typeof storageParameters>;

/** A storage migration from what is stated; the rest has defaults. @throws InputError */
export function storage(...stated: readonly StorageInput[]): Storage {
  return completeInputs('storage', storageParameters, ...stated);
}
