import { expect, test } from 'vitest';
import { quoted } from '../../src/evidence/quoted.ts';
import { againstArticle, articleUtilisation } from '../../src/notebook/article-steps.ts';
import { openLab } from '../../src/notebook/lab.ts';

const { lab } = openLab({ migration: { platform: 'hyperv-2008r2' }, vm: { memory: '50 GiB' } }, [], 1, []);

test('with the reference set every step displays what the article says', () => {
  for (const { utilisation, low, high } of againstArticle(articleUtilisation(lab))) {
    expect(utilisation).toBeGreaterThanOrEqual(low);
    expect(utilisation).toBeLessThanOrEqual(high);
  }
});

test('a step stands beside the range of the figure it is to reproduce', () => {
  const displayed = articleUtilisation(lab);
  const tuned = againstArticle(displayed).find(({ link, step }) => link === '1 Gb/s' && step === 'tuned');
  expect(tuned).toMatchObject({
    utilisation: displayed.oneGigabitTuned,
    low: quoted.oneGigabitTuned.low,
    high: quoted.oneGigabitTuned.high,
  });
});
