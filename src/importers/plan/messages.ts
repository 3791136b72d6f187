import { nearest, suggestion } from '../../units/input-error.ts';
import { located, type Position } from './position.ts';

/** Every message about a plan that a user can see. `place` is the file's name, or `standard input`. */
export const planMessages = {
  notYaml: (place: string, at: Position, why: string) =>
    `${place}, ${located(at)}: not YAML: ${why}; check indentation, brackets and quotes`,
  empty: (place: string) => `${place} is empty; expected a plan, see precopy drain --help`,
  severalPlans: (place: string, at: Position) =>
    `${place}, ${located(at)}: a second plan begins here; give each in a file of its own`,
  aliases: (place: string) => `${place}: its anchors stand for too much to be read; write out what they repeat`,
  unknownAlias: (place: string, why: string) => `${place}: not YAML: ${why}`,
  mistakes: (place: string, left: string, count: number, lines: readonly string[], more: number) =>
    [
      `${place}: ${count} mistakes, so nothing was ${left}`,
      ...lines.map((line) => `  ${line}`),
      ...(more > 0 ? [`  and ${more} more`] : []),
    ].join('\n'),
  notAnObject: (found: string, keys: readonly string[]) =>
    `expected keys and values, found ${found}; for example ${keys.slice(0, 3).join(', ')}`,
  notAList: (found: string) => `expected a list, each entry after "- ", found ${found}`,
  emptyList: 'the list is empty; expected at least one entry',
  notText: (found: string) => `expected one value, found ${found}`,
  missing: 'the key is missing',
  blank: 'there is no value; expected one, or leave the key out',
  unknownKey: (key: string, known: readonly string[], elsewhere: string | undefined) =>
    [
      'unknown key',
      (/^\d+$/.test(key) ? decimalComma : undefined) ??
        nearest(key, known) ??
        (elsewhere === undefined ? `known here: ${known.join(', ')}` : `it belongs to an entry of ${elsewhere}`),
    ].join('; '),
  rivalKeys: (first: string, second: string) => `both ${first} and ${second} are given; keep one`,
  notAChoice: (text: string, choices: readonly string[]) =>
    [`"${text}" is not one of ${choices.join(', ')}`, nearest(text, choices)].filter(Boolean).join('; '),
  notWhole: (text: string, min: number, max: number) =>
    `"${text}" is not a whole number from ${min} ${max === Number.MAX_SAFE_INTEGER ? 'on' : `to ${max}`}`,
  notANumber: (text: string, unit: string) =>
    `"${text}" is not a number${unit === '' ? '' : ` of ${unit}`} from 0 on; write digits with a decimal point and no unit`,
  notMoreThanNone: (text: string, unit: string) =>
    `"${text}" is not a number of ${unit} above 0; write digits with a decimal point and no unit, or leave the key out`,
  notOfPlatform: (performance: string, platform: string, ways: readonly string[]) =>
    `${platform} has no ${performance}; expected ${ways.join(' or ')}`,
  notCompressed: (performance: string) =>
    `there is nothing to compress with performance: ${performance}; leave out one of the two`,
  rdmaIsSmb: (performance: string) => `RDMA is a way of SMB, and performance is ${performance}; leave out one of the two`,
  teamedRdma: 'adapters in a team do no RDMA; leave out one of the two',
  unknownName: (name: string, what: string, known: readonly string[]) =>
    `there is no ${what} "${name}"; ${known.length <= 10 ? `there are ${known.join(', ')}` : suggestion(name, known)}`,
  nameTaken: (name: string) => `the name "${name}" is taken already; give each its own`,
  listedTwice: (name: string) => `"${name}" is listed twice; keep one`,
  toSource: (name: string) => `"${name}" is the host to be emptied; name others`,
  movesNoDisks: (mode: string, platform: string) =>
    `${platform} moves no disks of a running VM, so it has no ${mode}; expected live, for VMs whose disks stay where they are`,
  noDisk: (mode: string) => `the key is missing; ${mode} moves disks, so state how much they hold`,
  liveInRollingUpdate: (mode: string) => `a rolling update moves memory alone, so it has no ${mode}; leave one of the two out`,
  unusedDisk: 'disks stay where they are with mode: live; leave this out, or state mode: storage or shared-nothing',
  allLive: (mode: string) => `VMs are saved and resumed where memory alone moves, not with mode: ${mode}; leave one of them out`,
  notInRollingUpdate: 'a rolling update empties its hosts in turn, each onto all others; leave the key out',
  homeless: 'the key is missing; a rolling update needs the host that each VM runs on',
  onlyInRollingUpdate: 'only a rolling update asks where a VM runs; a drain moves all VMs of its plan off "from"',
  allAway: (atOnce: number, hosts: number) =>
    `with ${atOnce} of ${hosts} hosts away none is left to take their VMs; expected at most ${hosts - 1}`,
  nowhere: (from: string) => `there is no host beside "${from}"; a plan needs at least one more`,
};

/** `40,5` between braces is 40, and a key 5. */
const decimalComma = 'a comma ends the value before it, so write decimals with a point, as in 40.5';
