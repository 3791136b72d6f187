import { expect, test } from 'vitest';
import { quoted } from '../../src/evidence/quoted.ts';
import { articles } from '../../src/evidence/articles.ts';
import { readRows } from '../references/rows.ts';

test('every quotation is one that was compared with its article word for word', () => {
  const compared = readRows('reference/quotations.csv').filter(({ status }) => status === 'word for word');
  const quotations = Object.values(articles).map(({ title, quote }) => ({ article: title, quotation: quote }));
  expect(quotations).toEqual(compared.map(({ article, quotation }) => ({ article, quotation })));
});

test('every quoted figure, its range and its passage stand in the table of figures, and no other', () => {
  const table = readRows('reference/article-figures.csv').map(({ id, low, high, unit, article, quotation, reading }) => {
    return { id, low: Number(low), high: Number(high), unit, article, quotation, reading };
  });
  const used = Object.values(quoted).map(({ id, low, high, unit, source, why }) => {
    return { id, low, high, unit, article: source.title, quotation: source.quote, reading: why };
  });
  expect(used).toEqual(table);
});
