import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sizeFile } from '../../src/cli/run-size.ts';
import { columnsOn } from '../../src/tables/columns-on.ts';
import { dataSets } from '../../src/report/data-sets.ts';
import type { Report } from '../../src/report/document.ts';
import { renderHtml } from '../../src/report/render-html.ts';
import { drawFigures } from '../../src/report/write-report.ts';
import { openPage, startBrowser, type OpenPage } from './open-page.ts';

/** Names of VMs and hosts as nobody should give them. */
const hostile = [
  "=cmd|' /C calc'!A0",
  '+1+cmd',
  '-2+3',
  '@SUM(A1:A9)',
  ' =1+1',
  '＝1+1',
  '\t=tab',
  'x;=HYPERLINK("http://evil.test")',
  'line\nbreak\r\n=1',
  'quote " and "" , comma',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'bell \u0007 and escape \u001b[31m',
  'turned \u202e round',
  '../../../x',
  'C:\\x|y',
  '__proto__',
];
const hosts = ['=HV1', '<b>HV2</b>', '@HV3'];
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const rows = hostile.flatMap((name, at) =>
  ['Running', 'Off'].map((state) =>
    [quoted(state === 'Off' ? `${name} off` : name), 32768, quoted(hosts[at % 3]!), state, 'database'].join(','),
  ),
);
const customer = `customer: "=1+1"
title: "=cmd|' /C calc'!A0"
platform: hyperv-2012r2
inventory: {files: ["vms.csv"]}
hosts: [{name: "*", memory_gib: 1024}]
networks: [{name: "=LM", link_gbps: 1}]
windows: {drain_minutes: 30, update_minutes: 240}
growth_per_year: 10
prices: {currency: EUR, nic: 250, switch_port: 120, server: 6000, kwh: 0.28}
language: fr
`;

/** What runs, or breaks out of its cell, where commas or semicolons separate. */
const runs = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]|[;\t\r\n]\s*[=+\-@＝＋－＠]/;

describe('what is saved from the report of a hostile inventory', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'precopy-test-'));
  const saved = path.join(folder, 'saved');
  let browser: Browser;
  let report: Report;
  let open: OpenPage;
  beforeAll(async () => {
    mkdirSync(saved);
    writeFileSync(path.join(folder, 'vms.csv'), ['name,memory_mib,host,state,workload', ...rows].join('\n'));
    writeFileSync(path.join(folder, 'hostile.yaml'), customer);
    [browser, report] = await Promise.all([startBrowser(), sizeFile(path.join(folder, 'hostile.yaml'), 1)]);
    open = await openPage(browser, await renderHtml(report, await drawFigures(report)));
    const session = await open.page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: saved });
    for (const set of dataSets(report)) {
      // Chromium drops what one page saves beyond ten files a second.
      await new Promise((resume) => setTimeout(resume, 150));
      await open.page.click(`#data button[data-set="${set.id}"]`);
      await vi.waitFor(() => expect(readdirSync(saved)).toContain(set.fileName), { timeout: 10_000, interval: 50 });
    }
  });
  afterAll(async () => {
    await open.close();
    await browser.close();
    rmSync(folder, { recursive: true });
  });
  const read = (name: string) => readFileSync(path.join(saved, name), 'utf8');

  test('is one file for each table, all of them in the folder', () => {
    expect(readdirSync(saved).sort()).toEqual(
      dataSets(report)
        .map(({ fileName }) => fileName)
        .sort(),
    );
    expect(readdirSync(saved).filter((name) => !/^[a-z0-9-]+\.csv$/.test(name))).toEqual([]);
    expect(open.troubles).toEqual([]);
  });

  test('has the columns and rows of its table, and nothing that a spreadsheet would run', () => {
    for (const { fileName, table } of dataSets(report)) {
      const [head, ...body] = parse(read(fileName));
      expect(head, fileName).toEqual(columnsOn('file', table.columns).map(({ name }) => name));
      expect(body, fileName).toHaveLength(table.size);
      const texts = body.flat().filter((cell) => cell !== '' && !Number.isFinite(Number(cell)));
      expect(
        texts.filter((cell) => runs.test(cell)),
        fileName,
      ).toEqual([]);
    }
  });

  test('has no control characters, and no text that turns the direction of another', () => {
    for (const name of readdirSync(saved))
      expect(read(name).match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e]/g), name).toBeNull();
  });

  test('has every VM, by a name that is still told', () => {
    const vms = parse<{ vm: string; memory: string }>(read(`${report.slug}-vms.csv`), { columns: true });
    expect(vms).toHaveLength(hostile.length);
    expect(vms.map(({ vm }) => vm)).toEqual(
      expect.arrayContaining(["'=cmd|' /C calc'!A0", "'@SUM(A1:A9)", '<script>alert(1)</script>', '../../../x', '__proto__']),
    );
    expect(new Set(vms.map(({ memory }) => Number(memory)))).toEqual(new Set([32]));
  });
});
