import { barChart } from '../charts/bar.ts';
import type { Figure } from '../report/document.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatNumber } from '../units/format.ts';
import { againstArticle, type ArticleUtilisation } from './article-steps.ts';
import { figure } from './prose.ts';

const measures = { utilisation: ['Displayed utilisation (%)', 1], low: 'Quoted, low (%)', high: 'Quoted, high (%)' } as const;
const brackets = { value: 'utilisation', expected: ['low', 'high'], expectedLabel: 'the range quoted in the article' } as const;

/** Displayed utilisation against the article: all steps in one drawing from slow to fast, or a drawing for each link. */
export function articleFigure(
  displayed: ArticleUtilisation,
  { layout, ...words }: Pick<Figure, 'id' | 'caption'> & { readonly layout: 'together' | 'by link' },
): Figure {
  const byLink = againstArticle(displayed);
  const together = byLink
    .map(({ link, step, ...row }) => ({ case: `${link}, ${step}`, ...row }))
    .sort((a, b) => parseFloat(a.case) - parseFloat(b.case));
  const chart =
    layout === 'together'
      ? barChart(tableOf({ case: 'Case', ...measures }, together), { category: 'case', ...brackets })
      : barChart(tableOf({ step: 'Settings', link: 'Link', ...measures }, byLink), {
          category: 'step',
          facet: 'link',
          ...brackets,
        });
  const told = (layout === 'together' ? together : byLink).map(
    ({ utilisation, low, high, ...of }) => `${Object.values(of).join(' ')} ${formatNumber(utilisation, 1)} % (${low} to ${high})`,
  );
  return figure({ ...words, alt: `Bars of modelled utilisation with the range quoted: ${told.join('; ')}.`, chart });
}
