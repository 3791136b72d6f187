import type { Browser, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WhatIfOptions } from '../../src/explorer/what-if.ts';
import { whatIfPanel } from '../../src/explorer/what-if-panel.ts';
import { metricNames, metrics, type MetricName } from '../../src/model/metric.ts';
import { migrate } from '../../src/model/migrate.ts';
import { openModel } from '../../src/notebook/model.ts';
import { moveTogether } from '../../src/notebook/move-together.ts';
import type { Report } from '../../src/report/document.ts';
import { renderHtml } from '../../src/report/render-html.ts';
import { renderPrintHtml } from '../../src/report/render-print.ts';
import { scenario, stated, type ScenarioInput } from '../../src/scenario/scenario.ts';
import { formatQuantity } from '../../src/units/format.ts';
import type { UnitName } from '../../src/units/unit.ts';
import { report as fixture } from '../report/fixture.ts';
import { openPage, startBrowser, type OpenPage } from '../report/open-page.ts';
import { violations } from '../report/violations.ts';

const base = {
  link: { rate: '10 Gb/s', mtu: '9000 B' },
  host: { powerPlan: 'full' },
  vm: { memory: '50 GiB' },
} as const satisfies ScenarioInput;
const several = { ...base, vm: { memory: '16 GiB' }, migration: { platform: 'hyperv-2012' } } as const satisfies ScenarioInput;
const vary = ['link.rate', 'link.mtu', 'host.powerPlan', 'host.cStates', 'vm.memory', 'vm.dirtyRate'] as const;

function withPanel(of: ScenarioInput, options: WhatIfOptions): Report {
  const panel = whatIfPanel(scenario(of), options);
  return { ...fixture, answer: { kind: 'prose', parts: ['Yes.'] }, findings: [], sections: [], panel };
}

const onOne = withPanel(base, { vary: [...vary, 'vm.workingSet', 'migration.platform', 'migration.transport'] });

let browser: Browser;
let alone: string;
let together: string;
let open: OpenPage;
let page: Page;

beforeAll(async () => {
  const onSeveral = withPanel(several, { vary, together: { vms: 12 } });
  [browser, alone, together] = await Promise.all([
    startBrowser(),
    renderHtml(onOne, new Map()),
    renderHtml(onSeveral, new Map()),
  ]);
});
afterAll(() => browser.close());
beforeEach(() => show(alone));
afterEach(() => open.close());

async function show(html: string, scheme: 'light' | 'dark' = 'light'): Promise<void> {
  open = await openPage(browser, html, scheme);
  page = open.page;
  await awake();
}

const awake = () => page.waitForSelector('#what-if .settings:enabled');
const id = (path: string) => `#what-if-${path.replace('.', '-')}`;
const textOf = (selector: string) => page.$eval(selector, (element) => element.textContent);
const shownAt = (path: string) => page.$eval(`${id(path)}-exact`, (field) => (field as HTMLInputElement).value);

/** Move a slider by arrow keys until its field says so. */
async function slide(path: string, to: string): Promise<void> {
  await page.focus(id(path));
  for (let now = await shownAt(path); now !== to; now = await shownAt(path))
    await page.keyboard.press(parseFloat(now) < parseFloat(to) ? 'ArrowRight' : 'ArrowLeft');
}

async function type(path: string, text: string): Promise<void> {
  await page.focus(`${id(path)}-exact`);
  await page.$eval(`${id(path)}-exact`, (field) => (field as HTMLInputElement).select());
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** What a column of the table says, once the frame after a change is drawn. */
async function numbers(column: 'now' | 'own' = 'now'): Promise<string[]> {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const cell = column === 'now' ? '.now' : 'tbody td:last-child';
  return page.$$eval(`#what-if .numbers ${cell}`, (cells) => cells.map((one) => one.textContent));
}

/** What reports say of a migration. */
function reported(...inputs: ScenarioInput[]): string[] {
  const outcome = migrate(scenario(base, ...inputs));
  return metricNames.map((name: MetricName) => {
    const value = outcome[name];
    if (typeof value !== 'number') return typeof value === 'string' ? value : value ? 'yes' : 'no';
    return formatQuantity(value, metrics[name].unit as UnitName, metrics[name].digits);
  });
}

describe('the what-if panel', () => {
  test('says at first what the report says', async () => {
    expect(await numbers()).toEqual(reported());
    expect(await numbers('own')).toEqual(reported());
  });

  test('says what the model says when sliders, switches and lists are set by keyboard', async () => {
    await slide('link.rate', '25\u00a0Gb/s');
    await slide('vm.memory', '16\u00a0GiB');
    await page.focus(id('host.cStates'));
    await page.keyboard.press('Space');
    await page.select(id('host.powerPlan'), 'balanced');
    const change = {
      link: { rate: '25 Gb/s' },
      vm: { memory: '16 GiB' },
      host: { cStates: 'off', powerPlan: 'balanced' },
    } as const;
    expect(await numbers()).toEqual(reported(change));
    expect(await numbers('own')).toEqual(reported());
  });

  test('takes exact values with and without a unit, beyond what the slider offers', async () => {
    await type('vm.memory', '1.5 TiB');
    await type('vm.dirtyRate', '37.5');
    expect(await numbers()).toEqual(reported({ vm: { memory: '1.5 TiB', dirtyRate: '37.5 MiB/s' } }));
  });

  test('says what is wrong with a value beside it and keeps the last answer', async () => {
    await type('link.mtu', '100 kB');
    expect(await textOf('[data-path="link.mtu"] .wrong')).toContain('out of range; expected 576');
    expect(await page.$eval(`${id('link.mtu')}-exact`, (field) => field.getAttribute('aria-invalid'))).toBe('true');
    expect(await numbers()).toEqual(reported());
  });

  test('says why where settings contradict each other, and answers again when they no longer do', async () => {
    await page.select(id('migration.transport'), 'rdma');
    expect(new Set(await numbers())).toEqual(new Set(['–']));
    expect(await textOf('#what-if .refused')).toContain('migration.transport: Hyper-V 2008 R2 moves memory over TCP alone');
    await page.select(id('migration.platform'), 'hyperv-2016');
    expect(await numbers()).toEqual(reported({ migration: { platform: 'hyperv-2016', transport: 'rdma' } }));
    expect(await page.$eval('#what-if .refused', (place) => (place as HTMLElement).hidden)).toBe(true);
  });

  test('says so where a migration never ends', async () => {
    await page.select(id('migration.platform'), 'qemu');
    await type('vm.dirtyRate', '4 GiB/s');
    expect((await numbers())[0]).toBe('no end');
    expect(await page.$eval('#what-if .course svg', (svg) => svg.textContent)).toContain('never ends');
  });

  test('draws both charts anew, for those who see and for those who hear', async () => {
    const charts = () => page.$$eval('#what-if svg', (all) => all.map((svg) => [svg.getAttribute('aria-label'), svg.innerHTML]));
    const before = await charts();
    await slide('link.rate', '1\u00a0Gb/s');
    const [time] = await numbers();
    const after = await charts();
    expect(after.map(([label]) => label)).toEqual([
      `Migration time over link rates: ${time} at 1\u00a0Gb/s; in the report ${reported()[0]} at 10\u00a0Gb/s.`,
      expect.stringMatching(/^Where the time goes: line .* In the report: line /),
    ]);
    for (const [at, [, drawn]] of after.entries()) expect(drawn).not.toBe(before[at]![1]);
  });

  test('tells a screen reader the outcome once a slider rests, not on its way', async () => {
    await page.evaluate(() => {
      const said: string[] = [];
      const status = document.querySelector('#what-if [role="status"]')!;
      new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true });
      Object.assign(window, { said });
    });
    await slide('vm.memory', '1\u00a0GiB');
    const small = reported({ vm: { memory: '1 GiB' } });
    const last = `Migration time ${small[0]}, in the report ${reported()[0]}. Downtime ${small[1]}.`;
    await page.waitForFunction((message) => (window as unknown as { said: string[] }).said.at(-1) === message, {}, last);
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said.length)).toBeLessThan(10);
  });

  test('keeps what was changed in the address, from where a bookmark or a link brings it back', async () => {
    await slide('link.rate', '40\u00a0Gb/s');
    await page.click(id('host.cStates'));
    await page.waitForFunction(() => location.hash === '#what-if?link.rate=40Gb/s&host.cStates=off');
    const changed = await numbers();
    await page.reload();
    await awake();
    expect(await numbers()).toEqual(changed);
    expect(await shownAt('link.rate')).toBe('40\u00a0Gb/s');
    expect(await page.$eval('#what-if', (section) => Math.abs(section.getBoundingClientRect().top) < 200)).toBe(true);
    await page.evaluate(() => (location.hash = '#what-if?vm.memory=8GiB&link.speed=9'));
    await page.waitForFunction(() => document.querySelector('#what-if .refused')!.textContent.includes('link.speed'));
    expect(await numbers()).toEqual(reported({ vm: { memory: '8 GiB' } }));
  });

  test('goes back to the report at the press of a button', async () => {
    await slide('link.rate', '40\u00a0Gb/s');
    await page.select(id('host.powerPlan'), 'balanced');
    await type('link.mtu', 'many');
    await page.focus('#what-if .reset');
    await page.keyboard.press('Enter');
    expect(await numbers()).toEqual(reported());
    expect(await shownAt('link.mtu')).toBe('9000\u00a0B');
    expect(await page.$$('#what-if .changed, #what-if [aria-invalid="true"]')).toEqual([]);
    await page.waitForFunction(() => !location.hash.includes('?'));
  });

  test('asks nobody for anything and breaks no rule of its policy, whatever is tried', async () => {
    await slide('vm.dirtyRate', '256\u00a0MiB/s');
    await page.evaluate(() => (location.hash = '#what-if?vm.memory=<img src=x onerror=alert(1)>&"><script>=1'));
    await page.waitForFunction(() => document.querySelector('#what-if .refused')!.textContent.includes('onerror'));
    expect(await page.$$('#what-if img, #what-if .settings script')).toEqual([]);
    expect(open.troubles).toEqual([]);
  });

  test('is found by axe to be without fault, in the light and in the dark', async () => {
    await page.select(id('migration.transport'), 'rdma');
    await type('link.mtu', 'many');
    await numbers();
    expect(await violations(page)).toEqual([]);
    await open.close();
    await show(together, 'dark');
    expect(await violations(page)).toEqual([]);
  });

  test('has a name for every control, in the order in which they are seen', async () => {
    const reached: string[] = [];
    await page.focus(id('link.rate'));
    for (let presses = 0; presses < 7; presses++) {
      reached.push(
        await page.evaluate(
          () =>
            document.activeElement!.getAttribute('aria-label') ??
            (document.activeElement as HTMLInputElement).labels![0]!.textContent,
        ),
      );
      await page.keyboard.press('Tab');
    }
    const exact = ', exact value';
    expect(reached).toEqual(['Link rate', `MTU${exact}`, 'MTU', 'Power plan', 'C-states', `VM memory${exact}`, 'VM memory']);
  });

  test('fits a narrow screen', async () => {
    await page.setViewport({ width: 360, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test('is not printed', async () => {
    await page.emulateMediaType('print');
    expect(await page.$eval('#what-if', (section) => section.getBoundingClientRect().height)).toBe(0);
    expect(await renderPrintHtml(onOne, new Map())).not.toContain('what-if');
  });
});

describe('the what-if panel of several VMs', () => {
  test('says what the simulation says, with other numbers at once and other networks', async () => {
    await open.close();
    await show(together);
    await slide('together.atOnce', '4');
    await slide('together.networks', '3');
    await slide('vm.dirtyRate', '64\u00a0MiB/s');
    const model = openModel(stated(several, { vm: { dirtyRate: '64 MiB/s' } }), { ran: () => undefined });
    const { makespan, migrations } = moveTogether(model, {
      vms: 12,
      atOnce: 4,
      networks: { 'Network 1': {}, 'Network 2': {}, 'Network 3': {} },
    });
    const [time, longest, downtime] = await numbers();
    expect([time, longest, downtime]).toEqual([
      formatQuantity(makespan, 's', 1),
      formatQuantity(Math.max(...migrations.map(({ start, end }) => end - start)), 's', 1),
      formatQuantity(Math.max(...migrations.map((one) => one.downtime)), 'ms', 0),
    ]);
    expect(await page.$eval('#what-if .course svg', (svg) => svg.getAttribute('aria-label'))).toMatch(
      /^When each of 12 VMs moves/,
    );
    expect(open.troubles).toEqual([]);
  });
});
