import { expect, test } from 'vitest';
import type { Check } from '../../src/cli/examine.ts';
import { precopy, temporaryFolder } from './precopy.ts';

async function checks(env: Readonly<Record<string, string>> = {}) {
  const { code, stdout } = await precopy(['doctor', '--json'], { cwd: temporaryFolder(), env });
  return { code, checks: JSON.parse(stdout) as Check[] };
}

test('every check has a name, a state and what was found', async () => {
  const found = await checks();
  expect(found.code).toBe(0);
  expect(found.checks.map(({ name }) => name)).toEqual([
    'Node',
    'cores',
    'memory',
    'temporary folder',
    'reports folder',
    'font',
    'browser',
  ]);
  for (const { state, found: what } of found.checks) {
    expect(['ok', 'limit', 'problem']).toContain(state);
    expect(what).not.toBe('');
  }
});

test.each([
  ['is not there', '/nowhere/chrome', 'PRECOPY_BROWSER: there is no file'],
  ['does not start', process.execPath, 'does not start'],
])('a named browser that %s limits reports to those without PDF, and is no failure', async (_, browser, words) => {
  const { code, checks: found } = await checks({ PRECOPY_BROWSER: browser });
  expect(code).toBe(0);
  expect(found.find(({ name }) => name === 'browser')).toMatchObject({
    state: 'limit',
    found: expect.stringContaining(words) as string,
  });
});

test('a temporary folder that cannot be written is a problem with a remedy, and ends with 1', async () => {
  const missing = '/nowhere/at-all';
  const { code, checks: found } = await checks({ TMPDIR: missing, TEMP: missing, TMP: missing });
  expect(code).toBe(1);
  expect(found.find(({ state }) => state === 'problem')).toMatchObject({
    name: 'temporary folder',
    remedy: expect.stringContaining('TMPDIR') as string,
  });
});

test('the text has one line per check', async () => {
  const { stdout } = await precopy(['doctor'], { cwd: temporaryFolder() });
  expect(stdout.trimEnd().split('\n')).toHaveLength(7);
  expect(stdout).toMatch(/^ok {7}Node/m);
});
