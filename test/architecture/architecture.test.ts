import { appendFile, cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cruiseTree, fewestModules, root } from './cruise.ts';

let copy: string;

beforeAll(async () => {
  copy = await mkdtemp(path.join(tmpdir(), 'precopy-architecture-'));
  for (const name of ['src', 'analyses', 'package.json'])
    await cp(path.join(root, name), path.join(copy, name), { recursive: true });
  await symlink(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
});
afterAll(() => rm(copy, { recursive: true, force: true }));

test('every import follows the arrows', async () => {
  const { result } = await cruiseTree(root);
  expect(result.summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
});

test('the checker sees the modules that it judges', async () => {
  expect((await cruiseTree(root)).ours).toBeGreaterThan(fewestModules);
});

test.each([
  ['src/model/wire.ts', "import '../charts/theme.ts';", 'model-imports-only-units-scenario'],
  ['src/units/parse.ts', "import 'node:fs';", 'pure-core'],
  ['src/model/host.ts', "import 'vega';", 'model-needs-no-package'],
  ['src/report/document.ts', "import 'arquero';", 'arquero-has-one-home'],
  ['src/notebook/lab.ts', "import 'puppeteer';", 'puppeteer-sparticuz-chromium-has-one-home'],
  ['src/charts/chart.ts', "import '../model/migrate.ts';", 'charts-imports-only-units-tables-evidence'],
  ['analyses/02-jumbo-frames.ts', "import '../src/model/wire.ts';", 'analyses-use-the-front-door'],
  ['src/units/quantity.ts', "import './parse.ts';", 'no-cycles'],
])('a forbidden import in %s is caught: %s', async (file, line, rule) => {
  await appendFile(path.join(copy, file), `\n${line}\n`);
  const { result } = await cruiseTree(copy);
  const caught = result.summary.violations.filter(({ from, cycle }) => from === file || cycle?.some(({ name }) => name === file));
  expect(caught.map((violation) => violation.rule.name)).toContain(rule);
});
