import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { inOrder } from '../../src/evidence/judge.ts';
import type { Finding } from '../../src/evidence/finding.ts';
import { analysisSlugs, loadAnalysis, resolveSlugs } from '../../src/notebook/catalogue.ts';
import { perform } from '../../src/notebook/perform.ts';
import { readHostPaths } from '../../src/notebook/read-host-paths.ts';
import { showValue } from '../../src/scenario/scenario.ts';
import { byPath } from '../../src/uncertainty/priors.ts';

const nowhere = { tool: 'precopy', version: '0', commit: 'none', node: 'v0', builtAt: 0 };
const hostPaths = await readHostPaths();
const slugs = await analysisSlugs();

describe.each(slugs)('analysis %s', async (slug) => {
  const { report } = perform(await loadAnalysis(slug), [], 1, nowhere, hostPaths);

  test('asks a question and is in order', () => {
    expect(report.question).toMatch(/\?$/);
    expect(inOrder(report.findings)).toBe(true);
  });

  test('concludes what its committed findings say', () => {
    const committed = JSON.parse(
      readFileSync(new URL(`../../reports/${slug}/findings.json`, import.meta.url), 'utf8'),
    ) as Finding[];
    const conclusions = (findings: readonly Finding[]) => findings.map(({ id, claim, verdict }) => ({ id, claim, verdict }));
    expect(conclusions(report.findings)).toEqual(conclusions(committed));
  });

  test('gives an interval to every modelled number that depends on the host path', async () => {
    const settings = byPath(hostPaths[100]!.values).map(([path, value]) => `${path}=${showValue(path, value)}`);
    const elsewhere = perform(await loadAnalysis(slug), settings, 1, nowhere, hostPaths.slice(0, 2)).report;
    const without = report.findings.filter(({ kind, observed, why }) => {
      return kind === 'model' && observed.level === undefined && !why.includes('90 % interval');
    });
    for (const { id, observed } of without) {
      expect([id, elsewhere.findings.find((other) => other.id === id)!.observed]).toEqual([id, rounded(observed)]);
    }
  });

  test('has findings with an id of their own', () => {
    const ids = report.findings.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

/** As far as sums of the same numbers in another order agree. */
function rounded({ value, low, high, unit }: Finding['observed']) {
  return { value: close(value), low: close(low), high: close(high), unit };
}

function close(value: number): unknown {
  return expect.closeTo(value, 9);
}

describe('an analysis is found', () => {
  test.each([
    ['its slug', '02-jumbo-frames'],
    ['its number', '2'],
    ['its number with zeros', '02'],
    ['its words', 'jumbo-frames'],
    ['its file', fileURLToPath(new URL('../../analyses/02-jumbo-frames.ts', import.meta.url))],
  ])('by %s', async (_, name) => {
    expect(await resolveSlugs([name])).toEqual(['02-jumbo-frames']);
  });

  test('in the order of the numbers, and all of them by no name', async () => {
    expect(await resolveSlugs(['5', '1'])).toEqual(['01-bigger-pipes', '05-sql-server']);
    expect(await resolveSlugs([])).toEqual(slugs);
  });

  test('or the nearest is suggested', async () => {
    await expect(resolveSlugs(['jumbo-frame'])).rejects.toThrow(/no report "jumbo-frame"; /);
  });
});

test('a setting that an analysis varies on purpose is reported as overridden, once', async () => {
  const jumbo = await loadAnalysis('02-jumbo-frames');
  const { report, overridden } = perform(
    jumbo,
    ['link.mtu=9000 B', 'link.mtu=1500 B', 'host.clock=2 GHz'],
    1,
    nowhere,
    hostPaths,
  );
  expect(overridden).toEqual(['link.mtu']);
  expect(report.parameters.find(({ path }) => path === 'host.clock')).toMatchObject({ value: '2\u00a0GHz', changed: true });
});

test('a report says how its intervals were made, and over what range each host parameter was drawn unless a setting fixes it', async () => {
  const jumbo = await loadAnalysis('02-jumbo-frames');
  const { report } = perform(jumbo, ['host.clock=2 GHz'], 1, nowhere, hostPaths);
  const sourceOf = (path: string) => report.parameters.find((parameter) => parameter.path === path)!.source;
  expect(report.intervals).toMatch(/^Observed: median \(90 % interval\) over 600 host paths/);
  expect(sourceOf('host.cyclesPerByte')).toMatch(/90 % of the host paths: [\d.]+ to [\d.]+ cycles$/);
  expect(sourceOf('host.clock')).not.toContain('host paths');
  expect(sourceOf('link.rate')).not.toContain('host paths');
});
