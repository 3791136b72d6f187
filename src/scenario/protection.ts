import { bytesPerSecond, count, kibibytes, microseconds, milliseconds } from '../units/quantity.ts';
import { quantity } from './parameter.ts';
import { completeInputs, type InputsOf, type ValuesOf } from './registry.ts';

/** Every input of near-continuous protection: disks mirrored with every write, memory copied many times a second. */
export const protectionParameters = {
  roundTrip: quantity('time', {
    title: 'Round trip without distance',
    unit: 'us',
    columns: {},
    min: 0,
    max: 10,
    default: microseconds(200),
    meaning: 'there and back through adapters, switches and hosts',
    source:
      '100 to 200 µs over Gigabit Ethernet back to back: DRBD 8.4 user’s guide, latency; the upper end, for a switch between',
  }),
  writeSize: quantity('data', {
    title: 'Size of a write',
    unit: 'KiB',
    columns: {},
    min: 512,
    max: 2 ** 30,
    default: kibibytes(8),
    meaning: 'bytes of one write to disk',
    source: 'a page of SQL Server',
  }),
  outstanding: quantity('count', {
    title: 'Writes at once',
    unit: 'count',
    columns: {},
    min: 1,
    max: 1e6,
    default: count(8),
    whole: true,
    meaning: 'writes that the guest has under way at once',
    source: 'an example: state your own',
  }),
  storing: quantity('time', {
    title: 'Write latency',
    unit: 'us',
    columns: {},
    min: 0,
    max: 10,
    default: microseconds(65),
    meaning: 'time in which either side stores a write, without queueing; both sides alike',
    source: 'Intel SSD DC S3700, product specification, 2012: 65 µs typical',
  }),
  epoch: quantity('time', {
    title: 'Epoch',
    unit: 'ms',
    columns: {},
    min: 1e-3,
    max: 60,
    default: milliseconds(100),
    meaning: 'time that the VM runs between two checkpoints of its memory, if the network can follow',
    source: 'Remus goes down to 25 ms: Cully et al. 2008, abstract; 100 ms is an example between that and a fifth of a second',
  }),
  stop: quantity('time', {
    title: 'Stop per checkpoint',
    unit: 'ms',
    columns: {},
    min: 0,
    max: 1,
    default: milliseconds(2),
    meaning: 'time to stop and start the VM at a checkpoint, whatever it wrote',
    source: 'assumed, well below the shortest epoch that Remus runs at',
  }),
  copyRate: quantity('byteRate', {
    title: 'Copy aside',
    unit: 'MiB/s',
    columns: {},
    min: 1e6,
    max: 1e13,
    default: bytesPerSecond(2 * 2 ** 30),
    meaning: 'rate at which dirty pages are copied aside while the VM stands',
    source:
      'assumed, since no measurement was found; QEMU’s docs/mc.txt of 2014 calls this copy the larger part of a penalty of 25 % for a Java server of 4 GB over 10 Gb/s',
  }),
} as const;

/** All inputs of protection, in base units, complete and valid. */
export type Protection = ValuesOf<typeof protectionParameters>;

export type ProtectionInput = InputsOf<typeof protectionParameters>;

/** Protection from what is stated; the rest has defaults. @throws InputError */
export function protection(...stated: readonly ProtectionInput[]): Protection {
  return completeInputs('protection', protectionParameters, ...stated);
}
