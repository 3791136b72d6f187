import { describe, expect, test } from 'vitest';
import { quoted, type QuotedFigure } from '../../src/evidence/quoted.ts';
import { migrate } from '../../src/model/migrate.ts';
import { tuning } from '../../src/scenario/presets.ts';
import { scenario, type Scenario, type ScenarioInput } from '../../src/scenario/scenario.ts';
import { toCsv } from '../../src/tables/csv.ts';
import { drawHostPaths, storedSample, type HostPath } from '../../src/uncertainty/host-path-sample.ts';
import { hostPathPriors, type Prior } from '../../src/uncertainty/priors.ts';
import { parseHostPath, sampleTable } from '../../src/uncertainty/sample-table.ts';
import { variantNames, variants } from '../../src/uncertainty/variants.ts';
import { readRows } from '../references/rows.ts';

const rows = readRows('reference/host-path-sample.csv');
const stored = rows.map(parseHostPath);
const [fast, slow] = [{ link: { rate: '10 Gb/s' } }, { link: { rate: '1 Gb/s' } }] as const;

/** What the model gives on a host of the sample. */
function on({ values }: HostPath, ...inputs: readonly ScenarioInput[]) {
  const base = scenario({ vm: { memory: '50 GiB' } }, ...inputs);
  return migrate({ ...base, host: { ...base.host, ...values } as Scenario['host'] });
}

const jumboGain = (path: HostPath) => 100 * (on(path, fast, tuning.jumbo).goodput / on(path, fast, tuning.default).goodput - 1);
const loss = (path: HostPath, change: ScenarioInput, given: ScenarioInput) =>
  1 - on(path, fast, given, change).goodput / on(path, fast, given).goodput;
const busy = { vm: { dirtyRate: '20 MiB/s', workingSet: '16 GiB', dirtyPattern: 'uniform' } } as const;

describe('every stored host path, as `migrate` sees it, shows what the article reports:', () => {
  test.each<[string, QuotedFigure, (path: HostPath) => number]>([
    ['10 Gb/s by default', quoted.tenGigabitDefault, (path) => 100 * on(path, fast, tuning.default).utilisation],
    ['jumbo frames and full power', quoted.jumboFullPower, (path) => 100 * on(path, fast, tuning.jumboFullPower).utilisation],
    ['C-states off', quoted.cStatesOff, (path) => 100 * on(path, fast, tuning.tuned).utilisation],
    ['1 Gb/s by default', quoted.oneGigabitDefault, (path) => 100 * on(path, slow, tuning.default).utilisation],
    ['1 Gb/s tuned', quoted.oneGigabitTuned, (path) => 100 * on(path, slow, tuning.tuned).utilisation],
    ['the gain of jumbo frames', quoted.jumboGain, jumboGain],
    ['50 GiB, idle', quoted.fiftyGigabytes, (path) => on(path, fast, tuning.tuned).totalTime],
    ['50 GiB, 20 MiB/s', quoted.fiftyGigabytes, (path) => on(path, fast, tuning.tuned, busy).totalTime],
  ])('%s', (_, { low, high }, quantity) => {
    const seen = stored.map(quantity);
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(low);
    expect(Math.max(...seen)).toBeLessThanOrEqual(high);
  });

  test('a larger ring never helps and costs more with C-states on; load costs less with C-states off', () => {
    const [ring, load] = [{ host: { receiveBuffers: 4096 } }, { host: { load: 0.5 } }] as const;
    const more = (path: HostPath, change: ScenarioInput) =>
      loss(path, change, tuning.jumboFullPower) - loss(path, change, tuning.tuned);
    expect(Math.min(...stored.map((path) => loss(path, ring, tuning.tuned)))).toBeGreaterThanOrEqual(0);
    expect(Math.min(...stored.map((path) => more(path, ring)))).toBeGreaterThan(0);
    expect(Math.min(...stored.map((path) => more(path, load)))).toBeGreaterThan(0);
  });
});

describe('the stored sample', () => {
  test('has as many host paths of each variant as it says, no two alike', () => {
    for (const name of variantNames) {
      expect(stored.filter(({ variant }) => variant === name)).toHaveLength(storedSample.sizes[name]);
    }
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
  });

  test('is drawn anew row by row', () => {
    const sizes = { 'smaller window': 8, 'deeper sleep': 4 };
    const expected = variantNames.flatMap((name) => stored.filter(({ variant }) => variant === name).slice(0, sizes[name]));
    expect([...drawHostPaths(sizes)]).toEqual(expected);
  });

  test('is the text that its table writes', () => {
    const lines = toCsv(sampleTable(stored)).trimEnd().split('\n');
    expect(lines).toHaveLength(stored.length + 1);
    expect(lines[0]!.split(',')).toEqual(Object.keys(rows[0]!));
    expect(lines.slice(1)).toEqual(rows.map((row) => Object.values(row).join(',')));
  });

  test('stays within its priors, and a window that is the same everywhere is the same', () => {
    for (const { variant, values } of stored) {
      for (const [key, prior] of Object.entries<Prior>(variants[variant].priors)) {
        const value = values[key as keyof typeof hostPathPriors]!;
        if (prior.form === 'equal') expect(value).toBe(values[prior.to]);
        else if (prior.form === 'discrete') expect(prior.values).toContain(value);
        else {
          const within = prior.form === 'quotient' ? value * values[prior.by]! : value;
          expect(within >= prior.low * (1 - 2e-5) && within <= prior.high * (1 + 2e-5)).toBe(true);
        }
      }
    }
  });

  test('leaves a parameter that the article says nothing of as free as its prior', () => {
    const { low, high } = hostPathPriors.ringCost;
    const mean = stored.reduce((sum, { values }) => sum + values.ringCost!, 0) / stored.length;
    expect(mean).toBeGreaterThan(low + 0.3 * (high - low));
    expect(mean).toBeLessThan(low + 0.7 * (high - low));
  });
});
