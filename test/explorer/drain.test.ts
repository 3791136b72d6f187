import { describe, expect, test } from 'vitest';
import { valuesOf, type Control } from '../../src/explorer/controls.ts';
import { answersTo } from '../../src/explorer/drain/answer.ts';
import { drainControls } from '../../src/explorer/drain/controls.ts';
import { numbersOf } from '../../src/explorer/drain/numbers.ts';
import { presetOf, presetsOf, withPreset } from '../../src/explorer/drain/presets.ts';
import { packQuestion, unpackQuestion, type PackedQuestion } from '../../src/explorer/drain/question.ts';
import { readFragment, writeFragment } from '../../src/explorer/fragment.ts';
import type { Settings } from '../../src/explorer/settings.ts';
import type { Customer, SetUp } from '../../src/importers/customer/customer.ts';
import type { Inventory } from '../../src/importers/inventory/inventory.ts';
import { readHostPaths } from '../../src/notebook/read-host-paths.ts';
import type { MeasuredHosts } from '../../src/sizing/measured-hosts.ts';
import type { Values } from '../../src/scenario/scenario.ts';
import { size, type Sizing } from '../../src/sizing/size.ts';
import type { Drain } from '../../src/sizing/drains.ts';
import { gigabitsPerSecond, seconds } from '../../src/units/quantity.ts';
import { customerWith, inventoryOf } from '../sizing/clusters.ts';

const hostPaths = await readHostPaths();
const seed = 3;
const words = { chances: [], kept: { reproduced: 'kept', contradicted: 'missed', undecided: 'undecided' } } as const;

/** A sizing and, after a journey as JSON, its panel. */
function panelOf(customer: Customer, inventory: Inventory, measured?: MeasuredHosts) {
  const sizing = size(customer, inventory, hostPaths, new Map(), seed, measured);
  const packed = JSON.stringify(packQuestion(customer, sizing, seed, words));
  const question = unpackQuestion(JSON.parse(packed) as PackedQuestion);
  const controls = drainControls(question);
  const own = valuesOf(controls);
  return { sizing, question, controls, own, answer: answersTo(question, controls), presets: presetsOf(question, controls) };
}

const on = (settings: Settings, host: string) => new Map(settings).set('drain.host', host);
const figures = ({ guests: { vms, ...guests }, ...drain }: Drain) => ({ ...drain, guests, vms: vms.map(({ name }) => name) });

const pattern = customerWith().cluster;
const rate = (gigabits: number): Values => new Map([['link.rate', gigabitsPerSecond(gigabits)]]);
const [line] = pattern.networks as [SetUp['networks'][number]];
const fast = {
  name: 'fast',
  settings: rate(25),
  preference: 1,
  role: 'migration',
} as const;

const measured: MeasuredHosts = {
  name: 'house',
  told: 'a test',
  values: new Map([['migration.setup', { value: seconds(1), low: seconds(0.5), high: seconds(2) }]]),
};

/** Customers that have something special each. */
const customers: Record<string, [Customer, Inventory, MeasuredHosts?]> = {
  usual: [customerWith({ windows: { patch: 1200, pause: 2, drain: 900 } }), inventoryOf(40, 4)],
  'with hosts of two kinds': [
    customerWith({
      cluster: {
        ...pattern,
        hosts: [{ name: 'HV2', settings: new Map([['host.powerPlan', 'full']]), memory: 2 ** 40 }, ...pattern.hosts],
      },
    }),
    inventoryOf(30, 4),
  ],
  'with networks of two speeds': [customerWith({ cluster: { ...pattern, networks: [line, fast] } }), inventoryOf(20, 3)],
  'with SMB and RDMA': [
    customerWith({ cluster: { ...pattern, performance: 'smb', networks: [{ ...fast, rdma: true }] } }),
    inventoryOf(20, 3),
  ],
  'of 2008 R2': [customerWith({ cluster: { ...pattern, platform: 'hyperv-2008r2' } }), inventoryOf(20, 3)],
  'without room': [
    customerWith({ cluster: { ...pattern, hosts: [{ name: '*', settings: new Map(), memory: 100 * 2 ** 30 }] } }),
    inventoryOf(30, 4),
  ],
  'with measured VMs and hosts': [
    customerWith(),
    inventoryOf(12, 2, { dirtyRate: 50 * 2 ** 20, workingSet: 2 ** 30, priority: 'low' }),
    measured,
  ],
};

describe.each(Object.entries(customers))('the panel of a customer %s', (_, given) => {
  const { sizing, own, answer, presets, controls } = panelOf(...given);

  test('has the figures of the report for every host', () => {
    for (const drain of sizing.now.drains) expect(figures(answer(on(own, drain.host)))).toEqual(figures(drain));
  });

  test('has those of every option that it offers', () => {
    for (const { name, settings } of presets.slice(1)) {
      const { drains } = sizing.options.find(({ option }) => option!.name === name)!;
      for (const drain of drains) expect(figures(answer(on(settings, drain.host)))).toEqual(figures(drain));
    }
  });

  test('finds its settings again in the address', () => {
    for (const { settings } of presets) {
      const kept = readFragment(controls, writeFragment(controls, settings) || '#what-if?')!;
      expect(kept).toEqual({ settings, mistakes: [] });
      expect(presetOf(presets, kept.settings)!.settings).toEqual(settings);
    }
  });
});

describe('the panel of a sizing', () => {
  const usual = panelOf(...customers['usual']!);

  test('offers every usual option of the cluster', () => {
    expect(usual.presets.map(({ name }) => name)).toEqual([
      'as it is',
      ...usual.sizing.ranked.map(({ variant }) => variant.option!.name),
    ]);
  });

  test('starts with the host that takes longest, and keeps the one looked at when settings are taken over', () => {
    const slowest = usual.sizing.now.drains.reduce((a, b) => (b.times[0]! > a.times[0]! ? b : a)).host;
    expect(usual.own.get('drain.host')).toBe(slowest);
    expect(withPreset(usual.presets[1]!, on(usual.own, 'HV4')).get('drain.host')).toBe('HV4');
  });

  test.each([0.5, 2, 3])('with memory times %d says what the report of such VMs says', (factor) => {
    const [customer, inventory] = customers['usual']!;
    const vms = inventory.vms.map((vm) => ({ ...vm, memory: factor * vm.memory }));
    const { drains } = size(customer, { ...inventory, vms }, hostPaths, new Map(), seed).now;
    for (const drain of drains)
      expect(figures(usual.answer(on(new Map(usual.own).set('drain.memory', factor), drain.host)))).toEqual(figures(drain));
  });

  test('with other writes says what the report of such measured VMs says', () => {
    const [customer, inventory] = customers['with measured VMs and hosts']!;
    const { answer, own } = panelOf(customer, inventory);
    const settings = new Map(own).set('drain.dirtyRate', 2).set('drain.workingSet', 0.5);
    const vms = inventory.vms.map((vm) => ({ ...vm, dirtyRate: 2 * vm.dirtyRate!, workingSet: 0.5 * vm.workingSet! }));
    const { drains } = size(customer, { ...inventory, vms }, hostPaths, new Map(), seed).now;
    for (const drain of drains) expect(figures(answer(on(settings, drain.host)))).toEqual(figures(drain));
  });

  test('answers the same whatever was asked before', () => {
    const before = figures(usual.answer(usual.own));
    usual.answer(new Map(on(usual.own, 'HV3')).set('drain.memory', 2).set('drain.dirtyRate', 4).set('link.rate', 1e9));
    expect(figures(usual.answer(usual.own))).toEqual(before);
  });

  test('says where hosts or networks differ, and sets all of them', () => {
    const { controls, own, answer } = panelOf(...customers['with networks of two speeds']!);
    const control = controls.find(({ path }) => path === 'link.rate')!;
    expect(control).toMatchObject({
      own: 10e9,
      note: 'in the report 10\u00a0Gb/s or 25\u00a0Gb/s; a faster one replaces those that are slower',
    });
    const [customer, inventory] = customers['with networks of two speeds']!;
    const networks = customer.cluster.networks.map((network) => ({ ...network, settings: fast.settings }));
    const { now } = size({ ...customer, cluster: { ...customer.cluster, networks } }, inventory, hostPaths, new Map(), seed);
    expect(figures(answer(new Map(own).set('link.rate', 25e9)))).toEqual(figures(drainOf(now.drains, own)));
  });

  test('takes networks away as well, the least preferred first', () => {
    const { own, answer } = panelOf(...customers['with networks of two speeds']!);
    const [customer, inventory] = customers['with networks of two speeds']!;
    const { now } = size(
      { ...customer, cluster: { ...customer.cluster, networks: [line] } },
      inventory,
      hostPaths,
      new Map(),
      seed,
    );
    expect(figures(answer(new Map(own).set('drain.networks', 1)))).toEqual(figures(drainOf(now.drains, own)));
  });

  test('has no control without an effect', () => {
    const paths = (of: readonly Control[]) => of.map(({ path }) => path);
    expect(paths(usual.controls)).toContain('drain.sending');
    const single = paths(panelOf(...customers['of 2008 R2']!).controls);
    for (const path of ['drain.sending', 'drain.atOnce', 'drain.networks']) expect(single).not.toContain(path);
    const csv = customerWith({ cluster: { ...pattern, networks: [{ ...line, role: 'csv' }] } });
    expect(paths(panelOf(csv, inventoryOf(8, 2)).controls)).not.toContain('link.rate');
  });

  test('says where VMs find no room', () => {
    const { question, answer, own } = panelOf(...customers['without room']!);
    const texts = new Map(numbersOf(question, answer(own)).map(({ title, text }) => [title, text]));
    expect(texts.get('VMs without room on other hosts')).toMatch(/^\d+ of \d+$/);
  });

  test('keeps names of hosts as they are, hostile ones too', () => {
    const names = ['<b>HV & "1"', 'HV,2  x', '../../hv=3'];
    const vms = inventoryOf(9, 3).vms.map((vm, at) => ({ ...vm, host: names[at % 3]! }));
    const { controls, own, answer } = panelOf(customerWith(), { vms, left: [], notes: [] });
    for (const name of names) {
      const kept = readFragment(controls, writeFragment(controls, on(own, name)) || '#what-if?')!;
      expect(kept).toEqual({ settings: on(own, name), mistakes: [] });
      expect(answer(kept.settings).host).toBe(name);
    }
  });
});

function drainOf(drains: Sizing['now']['drains'], settings: Settings): Drain {
  return drains.find(({ host }) => host === settings.get('drain.host'))!;
}
