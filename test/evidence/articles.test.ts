import { expect, test } from 'vitest';
import { quoted } from '../../src/evidence/quoted.ts';
import { articles } from '../../src/evidence/articles.ts';
import { readRows } from '../references/rows.ts';

test('every quotation is one that was compared with its article word for word', () => {
  const compared = readRows('reference/quotations.csv').filter(({ status }) => status === 'word for word');
  const quotations = Object.values(articles).map(({ title, quote }) => ({ article: title, quotation: quote }));
  expect(quotations).toEqual(compared.map(({ article, quotation }) => ({ article, quotation })));
});

const figures = readRows('reference/article-figures.csv');

test('every quoted figure, its range and its passage stand in the table of figures', () => {
  const quotedIds: readonly string[] = Object.values(quoted).map(({ id }) => id);
  const table = figures
    .filter(({ id }) => quotedIds.includes(id!))
    .map(({ id, low, high, unit, article, quotation, reading }) => {
      return { id, low: Number(low), high: Number(high), unit, article, quotation, reading };
    });
  const used = Object.values(quoted).map(({ id, low, high, unit, source, why }) => {
    return { id, low, high, unit, article: source.title, quotation: source.quote, reading: why };
  });
  expect(used).toEqual(table);
});

test('every figure has an id of its own, a range that is not empty, and a passage that was compared or is marked as an excerpt', () => {
  expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
  const compared = readRows('reference/quotations.csv').map(({ article, quotation }) => `${article}: ${quotation}`);
  for (const { low, high, article, quotation, status } of figures) {
    expect(Number(low)).toBeLessThanOrEqual(Number(high));
    if (status !== 'excerpt read') expect(compared).toContain(`${article}: ${quotation}`);
  }
});
