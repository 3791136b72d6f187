import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOfProject, precopy, temporaryFolder } from './precopy.ts';

test('a report is written below --out, with one summary on standard output', async () => {
  const out = path.join(temporaryFolder(), 'new');
  const { code, stdout, stderr } = await precopy(['report', '02', '--no-pdf', '--out', out]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^1 report in .*, \d+ findings \(\d+ reproduced, 0 contradicted, \d+ undecided\), \d+\.\d s\n$/);
  expect(stderr).toContain('02-jumbo-frames: written, 1 of 1');
  expect(readdirSync(out).sort()).toEqual(['02-jumbo-frames', 'index.html']);
  expect(existsSync(path.join(out, '02-jumbo-frames', 'report.pdf'))).toBe(false);
});

test.each([
  ['its slug', 'size-small-shop'],
  ['the name of its customer', 'small-shop'],
  ['its file', path.resolve('data/examples/customers/small-shop.yaml')],
])('the sizing report of an example is written by %s, and no analysis with it', async (_, name) => {
  const out = temporaryFolder();
  const { code, stdout } = await precopy(['report', name, '--no-pdf', '--out', out]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: `1 sizing report in ${out}\n` });
  expect(readdirSync(out).sort()).toEqual(['index.html', 'size-small-shop']);
});

test.each([
  ['a name that is near one', ['size-small-shops'], 'no report "size-small-shops"; did you mean "size-small-shop"?'],
  ['a name that is near none', ['nothing-of-the-kind'], '13-the-power-bill, 90-against-measurements, size-cluster-2008r2, size-'],
  ['a setting of the model', ['size-small-shop', '--set', 'host.cStates=off'], '--set: size-small-shop takes its settings from'],
])('%s is refused, and sizing reports are known', async (_, args, words) => {
  const out = path.join(temporaryFolder(), 'new');
  const { code, stdout, stderr } = await precopy(['report', ...args, '--no-pdf', '--out', out]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(words);
  expect(existsSync(out)).toBe(false);
});

test('a required finding that does not hold is said in a line and ends with 1, and the report is written', async () => {
  const out = temporaryFolder();
  const { code, stdout } = await precopy([
    'report',
    'jumbo-frames',
    '--no-pdf',
    '--out',
    out,
    '--set',
    'host.cyclesPerPacket=0 cycles',
  ]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/\d findings that should hold do not \(02-jumbo-frames: jumbo-gain, .*\)\.\n$/);
  expect(existsSync(path.join(out, '02-jumbo-frames', 'index.html'))).toBe(true);
});

test('a browser named by the environment that does not start is refused, and nothing is written', async () => {
  const out = temporaryFolder();
  const { code, stdout, stderr } = await precopy(['report', '2', '--out', out], { env: { PRECOPY_BROWSER: process.execPath } });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('does not start');
  expect(readdirSync(out)).toEqual([]);
});

test('a file where the folder should be is refused before anything runs', async () => {
  const file = path.join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  const { code, stdout, stderr } = await precopy(['report', '02', '--out', file]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('is not a folder');
});

test.each([
  ['a setting', ['--set', 'vm.dirtyPattern=uniform', '--set', 'link.mtu=9000 B', '--set', 'link.mtu=9000 B']],
  ['a seed', ['--seed', '2']],
])('with %s of one’s own and no --out, reports go to a folder of their own', async (_, options) => {
  const cwd = temporaryFolder();
  const { code, stdout, stderr } = await precopy(['report', '02', '--no-pdf', ...options], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain(`1 report in ${path.join('reports', 'custom')},`);
  expect(readdirSync(path.join(cwd, 'reports'))).toEqual(['custom']);
  expect(stderr.match(/02-jumbo-frames varies link\.mtu on purpose/g) ?? []).toHaveLength(options.includes('--set') ? 1 : 0);
});

test.each([
  ['an empty folder name', ['--out', ''], {}, 2, '--out: the name of the folder is empty'],
  ['a build time that is none', ['--out', 'new'], { SOURCE_DATE_EPOCH: 'x' }, 2, 'SOURCE_DATE_EPOCH: "x" is not a time'],
])('%s is refused before anything runs', async (_, options, env, expected, words) => {
  const cwd = temporaryFolder();
  const { code, stdout, stderr } = await precopy(['report', '02', ...options], { cwd, env });
  expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
  expect(stderr).toContain(words);
  expect(stderr).not.toContain('running the model');
  expect(readdirSync(cwd)).toEqual([]);
});

test.runIf(existsSync('/proc/self'))('a folder that cannot be made is told in a line and ends with 1', async () => {
  const { code, stdout, stderr } = await precopy(['report', '02', '--no-pdf', '--out', '/proc/reports']);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(
    /^precopy: the system refused: \/proc\/reports cannot be written \(\w+\); name another folder with --out\n$/,
  );
});

describe('an analysis that cannot be worked through', () => {
  const start = '  (lab) => {\n';
  test.each([
    ['does not parse', (text: string) => `const oops = ;\n${text}`, /02-jumbo-frames\.ts, line 1: SyntaxError: /],
    [
      'imports what is not there',
      (text: string) => text.replace(' breakdown,', ' brakedown,'),
      /line \d+: SyntaxError: .*'brakedown'/,
    ],
    [
      'has another default export',
      () => 'export default 7;\n',
      /02-jumbo-frames\.ts does not define an analysis; write: export default/,
    ],
    [
      'throws',
      (text: string) => text.replace(start, `${start}    missing();\n`),
      /line \d+: ReferenceError: missing is not defined/,
    ],
    [
      'asks for what is out of range',
      (text: string) => text.replace("'128 GiB'] as const;", "'0 GiB'] as const;"),
      /02-jumbo-frames\.ts: vm\.memory: 0 GiB is out of range/,
    ],
  ])('because it %s is named, the others are written, and the end is 2', async (_, spoil, words) => {
    const project = copyOfProject();
    const file = path.join(project, 'analyses/02-jumbo-frames.ts');
    const spoiled = spoil(readFileSync(file, 'utf8'));
    expect(spoiled).not.toBe(readFileSync(file, 'utf8'));
    writeFileSync(file, spoiled);
    const out = path.join(project, 'out');
    const { code, stdout, stderr } = await precopy(['report', '02', '04', '--no-pdf', '--out', out], { project });
    expect(code).toBe(2);
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).toContain('No report of 1 of 2 analyses.');
    expect(readdirSync(out).sort()).toEqual(['04-receive-buffers', 'index.html']);
  });
});
