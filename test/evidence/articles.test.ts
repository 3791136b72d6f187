import { expect, test } from 'vitest';
import { articles } from '../../src/evidence/articles.ts';
import { readRows } from '../references/rows.ts';

test('every quotation is one that was compared with its article word for word', () => {
  const compared = readRows('reference/quotations.csv').filter(({ status }) => status === 'word for word');
  const quotations = Object.values(articles).map(({ title, quote }) => ({ article: title, quotation: quote }));
  expect(quotations).toEqual(compared.map(({ article, quotation }) => ({ article, quotation })));
});
