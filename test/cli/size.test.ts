import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { precopy } from './precopy.ts';

const customer = `customer: "Contoso <b>*& Sons*</b>"
title: "Sizing $x$ | <img src=x onerror=alert(1)>"
platform: hyperv-2016
inventory: {files: [vms.csv]}
hosts: [{name: "*", memory_gib: 256}]
networks: [{name: "LM <i>", link_gbps: 10}]
windows: {drain_minutes: 30}
options: [4 at once, jumbo frames]
language: de
page: letter
`;

const hostile = [
  '<script>alert(1)</script>',
  "=cmd|' /C calc'!A0",
  '../../x',
  '[a](javascript:alert(1))',
  '$x$ `code` |',
  '@SUM(A1)',
];
const inventory = `name,memory_mib,host\n${[...hostile, 'web01', 'web02']
  .map((name, at) => `"${name}",65536,"${at % 2 === 0 ? 'HV1' : '<HV2>'}"`)
  .join('\n')}\n`;

const profile = {
  ...{ format: 'precopy-profile', version: 1, name: 'our <lab>' },
  parameters: { 'host.cyclesPerByte': { value: 7, low: 6, high: 8, unit: 'cycles' } },
  errors: { after: { totalTime: { median: 0.02, p90: 0.05, count: 40, endless: 0 } } },
  provenance: { file: 'runs.csv', sha256: '0123456789abcdef' },
};

describe('precopy size', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'precopy-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string) => path.join(folder, name);
  const report = (name: string) => readFileSync(path.join(folder, 'out', 'size-hostile', name), 'utf8');

  beforeAll(async () => {
    writeFileSync(file('hostile.yaml'), customer);
    writeFileSync(file('vms.csv'), inventory);
    expect(await precopy(['size', file('hostile.yaml'), '--no-pdf', '--out', file('out')])).toMatchObject({
      code: 0,
      stderr: '',
    });
  });

  test('writes a page, its text and its findings', () => {
    expect(report('index.html')).toContain('What to change first');
    expect((JSON.parse(report('findings.json')) as { id: string }[]).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['drain-window', 'option-4-at-once', 'option-jumbo-frames']),
    );
  });

  test('calls its verdicts what a customer calls them', () => {
    for (const text of [report('report.md'), report('index.html').replace(/<(script|style)[^]*?<\/\1>/g, '')])
      expect(text.replaceAll(/class="[^"]*"/g, '')).not.toMatch(/reproduced|contradicted/i);
    expect(report('report.md')).toMatch(/\*\*(recommended|not recommended|undecided)\*\*/);
    expect(report('findings.json')).toMatch(/"verdict": "(reproduced|contradicted|undecided)"/);
    expect(readFileSync(file('out/index.html'), 'utf8')).not.toMatch(/ (reproduced|contradicted)</);
  });

  test('shows hostile names as the text that they are', () => {
    const html = report('index.html');
    for (const markup of ['<script>alert', '<img src=x', '<HV2>', '<b>*', 'href="javascript:', '<code>code</code>'])
      expect(html).not.toContain(markup);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('Contoso &lt;b&gt;*&amp; Sons*&lt;/b&gt;');
    expect(report('report.md')).not.toMatch(/(?<!\\)<script|(?<!\\)\]\(javascript/);
  });

  test('lists what is assigned of dynamic memory and the most that may be, where there is any', async () => {
    const shop = ['size', 'data/examples/customers/small-shop.yaml', '--no-pdf', '--out', file('shop')];
    expect(await precopy(shop)).toMatchObject({ code: 0 });
    const text = readFileSync(path.join(folder, 'shop', 'size-small-shop', 'report.md'), 'utf8');
    expect(text).toContain('Dynamic, at most (GiB)');
    expect(text).toContain('| SQL01 | SHOP-HV1 | medium | 32,0 | – |');
    expect(text).toMatch(/^\| \S+ \| SHOP-HV\d \| \w+ \| \d+,\d \| \d+,\d \|/m);
    expect(report('report.md')).not.toContain('Dynamic, at most');
  });

  test('with a profile, names it where hosts are assumed, drawn and set', async () => {
    writeFileSync(file('lab.json'), JSON.stringify(profile));
    const { code, stderr } = await precopy([
      ...['size', file('hostile.yaml'), '--profile', file('lab.json'), '--no-pdf', '--out', file('measured')],
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const text = readFileSync(path.join(file('measured'), 'size-hostile', 'report.md'), 'utf8');
    expect(text).toContain('Hosts are as profile “our &lt;lab>” has them');
    expect(text).toMatch(/fitted to runs\.csv \(SHA-256 0123456789ab…\)/);
    expect(text).toMatch(/`host\.cyclesPerByte` \| 7.cycles/);
    expect(text).not.toMatch(/Hosts are as those of the article|hosts of 2011 as the 10 Gb\/s article/);
    expect(text).toMatch(/off by a median of 2[,.]0.%/);
    expect(report('report.md')).toContain('Hosts are as those of the article');
  });

  test.each([
    ['that is none', '{}', 'lab2.json, key format: nothing is not "precopy-profile"'],
    [
      'without a value for these hosts',
      JSON.stringify({
        ...{ ...profile, platform: 'hyperv-2012r2' },
        parameters: { 'migration.setup': { value: 3, low: 2, high: 4, unit: 's' } },
      }),
      '--profile: profile "our <lab>" holds no value for hosts of hyperv-2016',
    ],
  ])('a profile %s is refused', async (_, text, message) => {
    writeFileSync(file('lab2.json'), text);
    const { code, stderr } = await precopy([
      ...['size', file('hostile.yaml'), '--profile', file('lab2.json'), '--no-pdf', '--out', file('none')],
    ]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) as string });
    expect(existsSync(file('none'))).toBe(false);
  });

  test('writes an example to start from, and never over a file that is there', async () => {
    const example = file('customer.yaml');
    writeFileSync(file('theirs.csv'), readFileSync(file('vms.csv')));
    expect(await precopy(['size', '--init', example])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('was there already') as string,
    });
    expect(readFileSync(example, 'utf8')).toContain('customer: Contoso Ltd');
    expect(readFileSync(file('vms.csv'), 'utf8')).toBe(readFileSync(file('theirs.csv'), 'utf8'));
    expect(await precopy(['size', '--init', example])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is there already') as string,
    });
    expect((await precopy(['size', '--init'])).stdout).toContain('platform: hyperv-2016');
  });

  test('the example is sized as it is written', async () => {
    mkdirSync(file('new'));
    const example = file('new/customer.yaml');
    await precopy(['size', '--init', example]);
    expect(await precopy(['size', example, '--no-pdf', '--out', file('new')])).toMatchObject({ code: 0, stderr: '' });
  });

  test.each([
    ['no file', [], 'size needs the file of a customer'],
    [
      'an inventory that is not there',
      ['lost.yaml'],
      'lost.yaml, line 4, column 21, files: "lost.csv" is no file; expected an inven',
    ],
    [
      'a folder for an inventory',
      ['folder.yaml'],
      'folder.yaml, line 4, column 21, files: "." is a folder; expected an inventory',
    ],
    ['counters that are not there', ['counters.yaml'], 'counters.yaml, line 4, column 41, counters: "rates.csv" is no file'],
    [
      'a logo that is not there',
      ['picture.yaml'],
      'picture.yaml, line 11, column 7, logo: "logo.png" is no file; expected a PNG',
    ],
    ['a logo that is no picture', ['logo.yaml'], 'logo.yaml, line 11, column 7, logo: vms.csv is neither PNG, JPEG nor SVG'],
    ['several of them', ['several.yaml'], 'several.yaml: 2 mistakes, so nothing was sized'],
  ])('%s is the user’s mistake, and nothing is written', async (_, args, message) => {
    writeFileSync(file('lost.yaml'), customer.replace('vms.csv', 'lost.csv'));
    writeFileSync(file('folder.yaml'), customer.replace('vms.csv', '.'));
    writeFileSync(file('counters.yaml'), customer.replace('[vms.csv]', '[vms.csv], counters: rates.csv'));
    writeFileSync(file('logo.yaml'), `${customer}logo: vms.csv\n`);
    writeFileSync(file('picture.yaml'), `${customer}logo: logo.png\n`);
    writeFileSync(file('several.yaml'), `${customer.replace('vms.csv', 'lost.csv')}logo: logo.png\n`);
    const { code, stderr } = await precopy(['size', ...args.map(file), '--no-pdf', '--out', file('none')]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) as string });
    expect(existsSync(file('none'))).toBe(false);
  });
});
