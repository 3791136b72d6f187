import { describe, expect, test } from 'vitest';
import { howManyFill } from '../../src/notebook/how-many-fill.ts';
import { openLab } from '../../src/notebook/lab.ts';
import { mostAtOnce } from '../../src/notebook/most-at-once.ts';
import { moveTogether } from '../../src/notebook/move-together.ts';
import { tuning } from '../../src/scenario/presets.ts';

const opened = () => openLab({ migration: { platform: 'hyperv-2012' }, vm: { memory: '8 GiB' } }, [], 1, []);
const { lab } = opened();

describe('VMs that move together', () => {
  test('are as the scenario has them: one alone takes as long as a migration', () => {
    const busy = { vm: { dirtyRate: '40 MiB/s' } } as const;
    const { makespan, migrations } = moveTogether(lab, { vms: 1 }, tuning.tuned, busy);
    expect(makespan).toBeCloseTo(lab.migrate(tuning.tuned, busy).totalTime, 9);
    expect(migrations[0]).toMatchObject({ vm: 'VM 1', network: 'migration network' });
  });

  test('have settings and networks of their own where stated, in order of preference', () => {
    const { migrations } = moveTogether(lab, {
      vms: { large: { memory: '16 GiB' }, small: {} },
      networks: { second: { link: { rate: '1 Gb/s' } }, first: {} },
      spread: false,
    });
    const [large, small] = migrations;
    expect(large).toMatchObject({ vm: 'large', network: 'second' });
    expect(large!.transferred).toBeGreaterThan(1.9 * small!.transferred);
  });

  test.each([
    [undefined, 2],
    [1, 1],
    [5, 5],
  ])('with a limit of %s run %i at once', (atOnce, most) => {
    expect(mostAtOnce(moveTogether(lab, { vms: 6, ...(atOnce && { atOnce }) }, tuning.tuned))).toBe(most);
  });

  test('count as runs of the model', () => {
    const { lab: counted, log } = opened();
    moveTogether(counted, { vms: 6 });
    expect(log().runs).toBe(6);
  });
});

test('as many fill a network as its line holds of what one connection reaches', () => {
  const { goodput } = lab.migrate(tuning.tuned);
  expect(howManyFill(lab, tuning.tuned)).toBe(Math.ceil((0.95 * 9.914e9) / goodput));
  expect(howManyFill(lab, tuning.tuned, { link: { rate: '1 Gb/s' } })).toBe(1);
});

test('no number fills a network that the processors cannot keep up with', () => {
  expect(howManyFill(lab, tuning.default, { link: { rate: '100 Gb/s' } })).toBe(Infinity);
});
