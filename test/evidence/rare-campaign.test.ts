import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeCampaign } from '../../src/evidence/rare-campaign.ts';
import { nextRarities } from '../../src/evidence/rarities.ts';
import { byVm, type Runs, type VmRuns } from '../../src/evidence/vm-runs.ts';
import { streamFor } from '../../src/stats/random.ts';
import { InputError } from '../../src/units/input-error.ts';
import { drawHits, shareOf } from '../stats/draws.ts';

const none: Runs = { runs: 0, failures: 0 };
const of = (failures: number, runs: number): Runs => ({ runs, failures });
const vm = (before: Runs, after: Runs, name = 'sql01'): VmRuns => ({ vm: name, before, after });
const judge = (...vms: VmRuns[]) => judgeCampaign(vms, 0.95);

describe('a campaign against a rare failure', () => {
  test.each([
    { campaign: vm(of(6, 12_000), of(0, 8000)), verdict: 'fixed', reason: 'beyond luck' },
    { campaign: vm(of(5, 12_000), of(0, 8000)), verdict: 'undecided', reason: 'luck possible' },
    { campaign: vm(of(24, 12_000), of(1, 8000)), verdict: 'not fixed', reason: 'fails with the fix' },
    { campaign: vm(none, of(6, 12_000)), verdict: 'not fixed', reason: 'fails with the fix' },
    { campaign: vm(none, of(0, 8000)), verdict: 'undecided', reason: 'nothing before' },
    { campaign: vm(of(0, 12_000), of(0, 8000)), verdict: 'undecided', reason: 'never failed before' },
    { campaign: vm(of(6, 12_000), none), verdict: 'undecided', reason: 'nothing after' },
  ])('is $verdict: $reason', ({ campaign, verdict, reason }) => {
    expect(judge(campaign)).toMatchObject({ verdict, reason });
  });

  test('is not decided by runs of VMs that never failed, however many', () => {
    const idle = vm(of(0, 12_000), of(0, 1_000_000), 'web01');
    expect(judge(vm(of(6, 12_000), none), idle)).toMatchObject({
      verdict: 'undecided',
      reason: 'other VMs after',
      telling: none,
    });
    const [alone, beside] = [judge(vm(of(5, 12_000), of(0, 8000))), judge(vm(of(5, 12_000), of(0, 8000)), idle)];
    expect(beside.verdict).toBe('undecided');
    expect(beside.luck).toBeCloseTo(alone.luck!, 12);
    expect(beside.telling).toEqual(of(0, 8000));
  });

  test('says how many more clean runs decide it, and they do while one fewer does not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 100, max: 20_000 }),
        fc.nat(5000),
        (failures, runs, done) => {
          const needed = judge(vm(of(failures, runs), of(0, done))).needed!;
          const after = (more: number) => judge(vm(of(failures, runs), of(0, done + more))).verdict;
          expect(after(needed)).toBe('fixed');
          if (needed > 0) expect(after(needed - 1)).toBe('undecided');
        },
      ),
      { numRuns: 40 },
    );
  });

  test('needs runs on each VM that failed, and none in the world where nothing failed', () => {
    const several = judge(vm(of(4, 6000), none, 'a'), vm(of(2, 6000), none, 'b'), vm(of(0, 6000), none, 'c'));
    expect(several.needed).toBeGreaterThan(6000);
    expect(judge(vm(of(0, 6000), of(0, 10))).needed).toBe(Infinity);
  });

  test('that failed says how many clean runs a fix takes', () => {
    const { needed } = judge(vm(none, of(6, 12_000)));
    expect(judge(vm(of(6, 12_000), of(0, needed!))).verdict).toBe('fixed');
  });

  test('bounds how much rarer failures are: below 1 time just where luck can explain it', () => {
    expect(judge(vm(of(6, 12_000), of(0, 8000))).rarer).toBeCloseTo(1.03, 2);
    expect(judge(vm(of(5, 12_000), of(0, 8000))).rarer).toBeLessThan(1);
    expect(judge(vm(of(24, 12_000), of(2, 8000))).rarer).toBeCloseTo(1 / 0.42968, 3);
  });

  test('is called fixed in at most 5 % of campaigns in which nothing changed, also looked at after every hundred runs', () => {
    const random = streamFor(1, 'unchanged');
    const wrong = shareOf(1500, () => {
      const before = [1 / 150, 1 / 1500].map((chance) => of(drawHits(1000, chance, random), 1000));
      const after = [none, none];
      for (let look = 0; look < 20; look++) {
        [1 / 150, 1 / 1500].forEach((chance, at) => {
          after[at] = of(after[at]!.failures + drawHits(100, chance, random), after[at]!.runs + 100);
        });
        if (after.some(({ failures }) => failures > 0)) return false;
        if (judge(...before.map((counts, at) => vm(counts, after[at]!, String(at)))).verdict === 'fixed') return true;
      }
      return false;
    });
    expect(wrong).toBeLessThanOrEqual(0.06);
  });

  test('is refused where failures are not rare', () => {
    expect(() => judge(vm(of(5001, 12_000), none))).toThrow(InputError);
  });
});

test('rows of one VM and phase add up, in the order in which VMs appear', () => {
  expect(
    byVm([
      { vm: 'b', phase: 'after', runs: 1, failures: 0 },
      { vm: 'a', phase: 'before', runs: 10, failures: 2 },
      { vm: 'b', phase: 'after', runs: 1, failures: 1 },
    ]),
  ).toEqual([vm(none, of(1, 2), 'b'), vm(of(2, 10), none, 'a')]);
});

test('the next rarities are those that clean runs do not rule out yet', () => {
  expect(nextRarities(8000, 0.95)).toEqual([
    { onceIn: 5000, runs: 14_978 },
    { onceIn: 10_000, runs: 29_956 },
    { onceIn: 20_000, runs: 59_914 },
  ]);
});
