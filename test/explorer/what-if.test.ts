import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer } from '../../src/explorer/answer.ts';
import { caseOf, ownSettings } from '../../src/explorer/settings.ts';
import { whatIf, type WhatIf } from '../../src/explorer/what-if.ts';
import { migrate } from '../../src/model/migrate.ts';
import { moveTogether } from '../../src/notebook/move-together.ts';
import { openModel } from '../../src/notebook/model.ts';
import { tuning } from '../../src/scenario/presets.ts';
import { scenario, stated } from '../../src/scenario/scenario.ts';
import { InputError } from '../../src/units/input-error.ts';
import { anyScenario, seeded } from '../properties/scenarios.ts';

const travelled = (of: WhatIf) => JSON.parse(JSON.stringify(of)) as WhatIf;
const own = (of: WhatIf) => caseOf(of, ownSettings(of));

describe('what a panel departs from', () => {
  test('is the scenario of the report, after a journey as JSON', () => {
    fc.assert(
      fc.property(anyScenario(), (of) => {
        expect(own(travelled(whatIf(of, { vary: ['link.rate', 'vm.workingSet'] }))).scenario).toEqual(of);
      }),
      seeded,
    );
  });

  test('is what is stated over it where something is', () => {
    const { scenario: asked } = own(whatIf(scenario(), { vary: [], from: tuning.tuned }));
    expect(asked).toEqual(scenario(tuning.tuned));
  });

  test('follows another platform in what neither the report nor a control states', () => {
    const of = whatIf(scenario({ migration: { platform: 'hyperv-2012', setup: '1 s' } }), { vary: ['migration.platform'] });
    const { migration } = caseOf(of, new Map(ownSettings(of)).set('migration.platform', 'hyperv-2016')).scenario;
    expect(migration).toEqual(scenario({ migration: { platform: 'hyperv-2016', setup: '1 s' } }).migration);
  });

  test('of several VMs has as many at once as the platform allows, and no more than there are', () => {
    const atOnce = (platform: 'hyperv-2008r2' | 'hyperv-2012' | 'ideal') =>
      whatIf(scenario({ migration: { platform } }), { vary: [], together: { vms: 8 } }).together!.atOnce;
    expect([atOnce('hyperv-2008r2'), atOnce('hyperv-2012'), atOnce('ideal')]).toEqual([1, 2, 8]);
  });

  test.each([
    ['a parameter that does not exist', { vary: ['link.speed' as 'link.rate'] }, 'unknown parameter "link.speed"'],
    ['a value out of range', { vary: [], from: { link: { mtu: '1 B' } } }, 'link.mtu: 1 B is out of range'],
    ['half a VM', { vary: [], together: { vms: 0.5 } }, 'together.vms: 0.5 is out of range'],
    ['values that contradict each other', { vary: [], from: { migration: { transport: 'rdma' } } }, 'migration.transport'],
  ] as const)('refuses %s', (_, options, message) => {
    expect(() => whatIf(scenario(), options)).toThrow(InputError);
    expect(() => whatIf(scenario(), options)).toThrow(message);
  });
});

describe('the answer of a panel', () => {
  test('about one VM is that of migrate', () => {
    const of = scenario(tuning.tuned, { vm: { dirtyRate: '300 MiB/s', workingSet: '16 GiB', dirtyPattern: 'uniform' } });
    const { time, numbers } = answer(own(whatIf(of, { vary: [] })));
    const outcome = migrate(of);
    expect(time).toBe(outcome.totalTime);
    expect(numbers.slice(0, 2).map(({ text }) => parseFloat(text))).toEqual([
      Number(outcome.totalTime.toFixed(1)),
      Math.round(1000 * outcome.downtime),
    ]);
  });

  test('about several VMs is that of the reports on them', () => {
    const busy = {
      vm: { memory: '8 GiB', dirtyRate: '100 MiB/s', workingSet: '4 GiB' },
      migration: { platform: 'hyperv-2012' },
    } as const;
    const model = openModel(stated(tuning.tuned, busy), { ran: () => undefined });
    const asked = own(whatIf(model.scenario, { vary: [], together: { vms: 8, atOnce: 4, networks: 2 } }));
    const reported = moveTogether(model, { vms: 8, atOnce: 4, networks: { first: {}, second: {} } });
    expect(answer(asked).time).toBe(reported.makespan);
    expect(answer(asked).moves!.map(({ end, downtime }) => [end, downtime])).toEqual(
      reported.migrations.map(({ end, downtime }) => [end, downtime]),
    );
  });

  test('says so where there is no end', () => {
    const endless = scenario({ migration: { platform: 'qemu', streamCap: '1 Gb/s' }, vm: { dirtyRate: '4 GiB/s' } });
    const { time, numbers, parts } = answer(own(whatIf(endless, { vary: [] })));
    expect([time, numbers[0]!.text, parts]).toEqual([Infinity, 'no end', undefined]);
  });
});
