import { expect, test } from 'vitest';
import type { Claim } from '../../src/evidence/claim.ts';
import { claims } from '../../src/evidence/claims.ts';
import type { QuotedFigure } from '../../src/evidence/quoted.ts';
import { analysisSlugs } from '../../src/notebook/catalogue.ts';

const byReport = Object.entries<Record<string, Registered | readonly Registered[]>>(claims).map(([report, of]) => {
  const registered: readonly Registered[] = Object.values(of).flat();
  return [report, registered] as const;
});
type Registered = Claim | QuotedFigure;

test('claims are registered under the name of their analysis', async () => {
  const named = (slug: string) => slug.replace(/^\d+-/, '').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const analyses = (await analysisSlugs()).map(named);
  expect(Object.keys(claims).filter((report) => !analyses.includes(report))).toEqual([]);
});

test.each(byReport)('every claim of %s has an id of its own, a passage and an expectation', (_, registered) => {
  const ids = registered.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const claim of registered) {
    expect(claim.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(claim.claim).toMatch(/\.$/);
    expect(claim.source.quote).not.toBe('');
    expect('expected' in claim ? claim.expected : claim.low <= claim.high).toBeTruthy();
  }
});
