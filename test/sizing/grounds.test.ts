import { describe, expect, test } from 'vitest';
import type { SetUp } from '../../src/importers/customer/customer.ts';
import { parseOption } from '../../src/importers/customer/option.ts';
import { optionReason } from '../../src/notebook/option-reason.ts';
import { readEvidence } from '../../src/notebook/read-evidence.ts';
import type { PlatformId } from '../../src/scenario/platforms.ts';
import { advice } from '../../src/sizing/advice.ts';
import { groundsOf } from '../../src/sizing/grounds.ts';
import type { Ranked } from '../../src/sizing/rank.ts';
import { withOption } from '../../src/sizing/set-ups.ts';
import { gigabitsPerSecond } from '../../src/units/quantity.ts';

const evidence = await readEvidence();

function cluster(gigabits: number, platform: PlatformId, more: Partial<SetUp> = {}): SetUp {
  const settings = new Map([['link.rate', gigabitsPerSecond(gigabits)]] as const);
  const networks = [{ name: 'LM', preference: 1, role: 'migration' as const, settings }];
  const hosts = ['HV1', 'HV2'].map((name) => ({ name, settings: new Map() }));
  return { platform, hosts, networks, limits: {}, ...more };
}

const groundsIn = (before: SetUp, option: string) => {
  const { changes } = parseOption(option);
  return changes.map((change) => groundsOf(change, before, withOption(before, { name: option, changes })));
};

const rates = [1, 10, 25, 40, 100];
const [direct, twoAtOnce] = [{ performance: 'smb' as const }, { limits: { simultaneousMigrations: 2 } }];

/** What may be advised where the model says that it helps, over each link: + recommended, ? undecided. */
test.each<[option: string, platform: PlatformId, over: string, more?: Partial<SetUp>]>([
  // MTU: measured at 1 and 10 Gb/s, on a version without coalescing of what is received; framing alone is the same on all
  ['jumbo frames', 'hyperv-2008r2', '++???'],
  ['jumbo frames', 'hyperv-2012', '+????'],
  ['jumbo frames', 'hyperv-2022', '+????'],
  ['jumbo frames', 'qemu', '+????'],
  // power: measured at 1 and 10 Gb/s on processors of 2011
  ['full power', 'hyperv-2008r2', '++???'],
  ['full power', 'hyperv-2012r2', '++???'],
  ['full power', 'hyperv-2022', '?????'],
  ['C-states off', 'hyperv-2012', '++???'],
  ['C-states off', 'hyperv-2016', '?????'],
  ['C-states off', 'qemu', '?????'],
  // links: 1 to 10 Gb/s is a finding, more than 10 is not; nothing is as fast as, or slower than, what is there
  ['10 Gb/s', 'hyperv-2022', '+????'],
  ['25 Gb/s', 'hyperv-2012', '+????'],
  ['100 Gb/s', 'hyperv-2016', '+????'],
  ['RDMA + 100 Gb/s', 'hyperv-2016', '+++++'],
  ['RDMA', 'hyperv-2016', '????+'],
  // compression takes idle processors; what it reaches is not measured
  ['compression', 'hyperv-2012r2', '?????'],
  ['compression', 'hyperv-2016', '?????', { performance: 'tcp-ip' }],
  // several at once: not over 1 Gb/s; from one on over 10 Gb/s; up to four fill 10 Gb/s
  ['2 at once', 'hyperv-2022', '?++++', { limits: { simultaneousMigrations: 1 } }],
  ['4 at once', 'hyperv-2012', '?+???', twoAtOnce],
  ['8 at once', 'hyperv-2012', '?????', twoAtOnce],
  ['4 at once', 'hyperv-2016', '?????', { ...direct, ...twoAtOnce }],
  // a second network: for two at once by TCP, at 1 and 10 Gb/s
  ['second network', 'hyperv-2012', '++???', twoAtOnce],
  ['second network', 'hyperv-2022', '?????', { limits: { simultaneousMigrations: 1 } }],
  ['second network', 'hyperv-2016', '?????', { ...direct, ...twoAtOnce }],
  // together, each at the link that there will be
  ['10 Gb/s + jumbo frames + full power + C-states off', 'hyperv-2008r2', '+????'],
  ['10 Gb/s + jumbo frames', 'hyperv-2012', '?????'],
  ['25 Gb/s + full power', 'hyperv-2008r2', '?????'],
])('%s on %s is recommended over links that findings cover: %s', (option, platform, over, more) => {
  const found = rates.map((gigabits) => advice('reproduced', groundsIn(cluster(gigabits, platform, more), option), evidence));
  expect(found.map((verdict) => (verdict === 'reproduced' ? '+' : verdict === 'undecided' ? '?' : '-')).join('')).toBe(over);
});

const options = ['jumbo frames', 'full power', 'C-states off', 'compression', 'RDMA', 'second network', '4 at once', '25 Gb/s'];
const platforms: PlatformId[] = ['hyperv-2008r2', 'hyperv-2012', 'hyperv-2012r2', 'hyperv-2016', 'hyperv-2022', 'qemu', 'ideal'];
const all = platforms.flatMap((platform) =>
  rates.flatMap((gigabits) => options.flatMap((option) => groundsIn(cluster(gigabits, platform), option))),
);

test('every finding that advice rests on is published', () => {
  const keys = new Set(all.flatMap(({ decides, also }) => [...also, ...(decides === undefined ? [] : [decides])]));
  expect([...keys].filter((key) => !evidence.has(key))).toEqual([]);
});

test('where no finding decides, the reason is said', () => {
  expect(all.filter(({ decides, open }) => decides === undefined && open === undefined)).toEqual([]);
});

describe('the reason of an option', () => {
  const ranked = (option: string, more: Partial<Ranked>): Ranked =>
    ({
      ...{ helps: 'reproduced', worth: 1, savedShare: { expected: 0.3, low: 0.2, high: 0.4 } },
      grounds: groundsIn(cluster(10, 'hyperv-2012r2'), option),
      ...more,
    }) as Ranked;
  const reason = (option: string, more: Partial<Ranked> = {}) => optionReason(ranked(option, more), evidence, 60);

  test.each<[string, string, Partial<Ranked>?]>([
    ['full power', 'It helps: at least 2 % is saved in 60 of 60 draws, and report 03-power-and-c-states bears it out.'],
    [
      'full power + 4 at once',
      'It helps: at least 2 % is saved in 60 of 60 draws, and reports 03-power-and-c-states and 01-bigger-pipes bear it out.',
    ],
    [
      '25 Gb/s',
      'In the model at least 2 % is saved in 58 of 60 draws, but it is not certain: the finding on faster links is about going from 1 to 10 Gb/s.',
      { worth: 58 / 60 },
    ],
    [
      'jumbo frames',
      'It may help or not: at least 2 % is saved in 30 of 60 draws, and advice takes 19 of 20 either way.',
      { helps: 'undecided', worth: 0.5 },
    ],
    [
      'jumbo frames',
      'Too little for a change: at least 2 % is saved in 1 of 60 draws.',
      { helps: 'contradicted', worth: 1 / 60 },
    ],
    ['RDMA', 'It saves nothing here.', { helps: 'contradicted', worth: 0, savedShare: { expected: 0, low: 0, high: 0 } }],
    ['40 Gb/s', 'It helps, but 10 Gb/s alone saves as much.', { surpassedBy: '10 Gb/s' }],
  ])('%s: %s', (option, words, more) => {
    expect(reason(option, more)).toBe(words);
  });

  test('compression: says that it is the default, and what is assumed', () => {
    expect(reason('compression')).toMatch(/default of this version already; .* idle processors\. .* measured migration tells\.$/);
  });
});
