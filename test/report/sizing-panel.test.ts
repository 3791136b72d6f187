import path from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sizeFile } from '../../src/cli/run-size.ts';
import { renderHtml } from '../../src/report/render-html.ts';
import { drawFigures } from '../../src/report/write-report.ts';
import { withDecimals } from '../../src/units/decimal-sign.ts';
import { openPage, startBrowser, type OpenPage } from './open-page.ts';
import { violations } from './violations.ts';

const customers = path.resolve(import.meta.dirname, '../../data/examples/customers');

let browser: Browser;
let open: OpenPage;
let page: Page;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(() => browser.close());
afterEach(() => open.close());

async function pageOf(name: string): Promise<string> {
  const report = await sizeFile(path.join(customers, `${name}.yaml`), 1);
  return withDecimals(report.decimalSign ?? '.', async () => renderHtml(report, await drawFigures(report)));
}

async function show(html: string, scheme: 'light' | 'dark' = 'light'): Promise<void> {
  open = await openPage(browser, html, scheme);
  page = open.page;
  await awake();
}

const awake = () => page.waitForSelector('#what-if .settings:enabled');
const drawn = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** What the panel says, by the titles of its rows. */
async function numbers(column: 'now' | 'own' = 'now'): Promise<Record<string, string>> {
  await drawn();
  return page.$$eval(
    '#what-if .numbers tbody tr',
    (rows, side) =>
      Object.fromEntries(rows.map((row) => [row.querySelector('th')!.textContent, row.querySelector(`.${side}`)!.textContent])),
    column,
  );
}

type Row = Record<'option' | 'host' | 'expected' | 'low' | 'high' | 'chance' | 'kept', string>;

/** The rows of the report’s table of hosts and options that the page shows. */
function tabled(): Promise<Row[]> {
  return page.$$eval('#table-drains tbody tr', (rows) =>
    rows.map((row) => {
      const [option, host, , , expected, low, high, chance, kept] = Array.from(row.cells, (cell) => cell.textContent);
      return { option: option!, host: host!, expected: expected!, low: low!, high: high!, chance: chance!, kept: kept! };
    }),
  );
}

/** A row as the panel writes it. */
function asShown({ expected, low, high, chance, kept }: Row): string[] {
  const [, bound, limit] = /^([<>])\u00a0(\d+)$/.exec(chance) ?? [];
  const percent = (text: string) => text.replaceAll(/\d+/g, '$& %');
  const word = bound === '>' ? 'more' : 'less';
  return [
    `${expected}\u00a0min`,
    `${low} and ${high}\u00a0min`,
    limit === undefined ? percent(chance) : `${word} than ${limit} %`,
    kept,
  ];
}

describe.each([['small-shop'], ['cluster-2008r2'], ['cluster-2022']])('the what-if panel of %s', (name) => {
  let html: string;
  beforeAll(async () => void (html = await pageOf(name)));
  beforeEach(() => show(html));

  test('says of every host, as it is and with every option, what the tables of the report say', async () => {
    const rows = await tabled();
    const hosts = new Set(rows.map(({ host }) => host));
    expect(rows.length).toBe(hosts.size * (await page.$$('#what-if-preset option:not([hidden])')).length);
    for (const host of hosts) {
      await page.select('#what-if-drain-host', host);
      for (const row of rows.filter((one) => one.host === host)) {
        const value = await page.$$eval(
          '#what-if-preset option',
          (options, wanted) => options.find(({ textContent }) => textContent === wanted)!.value,
          row.option,
        );
        await page.select('#what-if-preset', value);
        expect([row.option, host, ...Object.values(await numbers()).slice(0, 4)]).toEqual([row.option, host, ...asShown(row)]);
        const [first] = rows.filter((one) => one.host === host);
        expect(Object.values(await numbers('own')).slice(0, 4)).toEqual(asShown(first!));
      }
    }
    expect(open.troubles).toEqual([]);
  });
});

describe('the what-if panel of a sizing report', () => {
  let html: string;
  beforeAll(async () => void (html = await pageOf('cluster-2008r2')));
  beforeEach(() => show(html));

  const id = (control: string) => `#what-if-${control.replace('.', '-')}`;
  const field = (control: string) => page.$eval(`${id(control)}-exact`, (one) => (one as HTMLInputElement).value);
  const option = () => page.$eval('#what-if-preset', (list) => (list as HTMLSelectElement).selectedOptions[0]!.textContent);

  async function press(control: string, key: 'ArrowRight' | 'ArrowLeft' | 'Space' | 'End', times = 1): Promise<void> {
    await page.focus(id(control));
    for (let done = 0; done < times; done++) await page.keyboard.press(key);
  }

  test('names an option when its settings are made one by one, by keyboard', async () => {
    await press('host.cStates', 'Space');
    expect(await option()).toBe('C-states off');
    const off = (await tabled()).find((row) => row.option === 'C-states off' && row.host === 'node2.contoso.test')!;
    expect(Object.values(await numbers()).slice(0, 4)).toEqual(asShown(off));
    await press('link.mtu', 'End');
    await page.select(id('host.powerPlan'), 'full');
    expect(await option()).toBe('jumbo frames + full power + C-states off');
    await press('drain.dirtyRate', 'ArrowRight');
    expect(await option()).toBe('other settings');
    expect(await field('drain.dirtyRate')).toBe('1.2');
  });

  test('follows memory and dirty rate of all VMs, and leaves the column of the report as it is', async () => {
    const before = await numbers();
    for (const control of ['drain.memory', 'drain.dirtyRate']) {
      await press(control, 'ArrowRight');
      expect(await numbers()).not.toEqual(before);
      expect(await numbers('own')).toEqual(before);
      await page.click('#what-if .reset');
      expect(await numbers()).toEqual(before);
    }
  });

  test('keeps host and settings in the address, and goes back to the report of that host', async () => {
    const rows = await tabled();
    const host = rows.find((row) => row.host !== 'node2.contoso.test')!.host;
    await page.select(id('drain.host'), host);
    await press('drain.memory', 'ArrowRight', 2);
    await page.waitForFunction((text) => location.hash === text, {}, `#what-if?drain.host=${host}&drain.memory=1.5`);
    const changed = await numbers();
    await page.reload();
    await awake();
    expect(await numbers()).toEqual(changed);
    expect(await field('drain.memory')).toBe('1.5');
    await page.focus('#what-if .reset');
    await page.keyboard.press('Enter');
    const own = rows.find((row) => row.host === host)!;
    expect(Object.values(await numbers()).slice(0, 4)).toEqual(asShown(own));
    await page.waitForFunction((text) => location.hash === text, {}, `#what-if?drain.host=${host}`);
  });

  test('takes what it understands of an address and says what it does not', async () => {
    await page.evaluate(() => (location.hash = '#what-if?drain.host=<img src=x onerror=alert(1)>&link.rate=25Gb/s'));
    await page.waitForFunction(() => document.querySelector('#what-if .refused')!.textContent.includes('onerror'));
    expect(await field('link.rate')).toBe('25\u00a0Gb/s');
    expect(await page.$$('#what-if img')).toEqual([]);
    expect(open.troubles).toEqual([]);
  });

  test('tells a screen reader host, time, interval and window once a control rests', async () => {
    await press('drain.dirtyRate', 'ArrowRight', 2);
    const [empty, between, chance, kept] = Object.entries(await numbers());
    const [own] = Object.values(await numbers('own'));
    const message = `node2.contoso.test: Empty after ${empty![1]}, in the report ${own!}. ${[between, chance, kept]
      .map((row) => `${row![0]} ${row![1]}.`)
      .join(' ')}`;
    await page.waitForFunction(
      (text) => document.querySelector('#what-if [role="status"]')!.textContent === text,
      { timeout: 5000 },
      message,
    );
  });

  test('draws both charts anew, for those who see and for those who hear', async () => {
    const charts = () => page.$$eval('#what-if svg', (all) => all.map((svg) => [svg.getAttribute('aria-label')!, svg.innerHTML]));
    const before = await charts();
    await page.select(id('host.powerPlan'), 'full');
    const { 'Empty after': empty, 'Usual case, as simulated': usual } = await numbers();
    const after = await charts();
    expect(after[0]![0]).toContain(`half of the draws within ${empty!.replace('\u00a0', ' ')};`);
    expect(after[1]![0]).toContain(`all are over after ${usual!}`);
    for (const [at, [, inside]] of after.entries()) expect(inside).not.toBe(before[at]![1]);
  });

  test('fits a narrow screen', async () => {
    await page.setViewport({ width: 360, height: 700 });
    await drawn();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test.each(['light', 'dark'] as const)('is without fault to axe with settings changed, in the %s', async (scheme) => {
    await open.close();
    await show(html, scheme);
    await press('drain.memory', 'End');
    await drawn();
    expect(await violations(page)).toEqual([]);
  });
});
