import type { PublishedComparison } from '../evidence/published.ts';
import type { TableBlock } from '../report/document.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatNumber } from '../units/format.ts';
import { md, tableBlock } from './prose.ts';

const rangeWords = { selected: 'selects hosts', none: '' } as const;

/** Published figures beside the model's, in words where there is no prediction. */
export function publishedBlock(compared: readonly PublishedComparison[]): TableBlock {
  const rows = compared.map(({ id, system, quantity, published, predicted, printed, note, verdict }) => {
    const figure = `${id}: ${system}`;
    if (predicted === undefined) return { figure, published: printed, said: '', verdict: '', note };
    const [value, low, high] = [predicted.value, predicted.low, predicted.high].map((number) => formatNumber(number));
    const said = `${value} ${predicted.unit}${low === high ? '' : ` (${low} to ${high})`}`;
    const range = verdict in rangeWords ? rangeWords[verdict as keyof typeof rangeWords] : verdict;
    return { figure, published: `${quantity} ${rangeOf(published)}`, said, verdict: range, note };
  });
  const figures = { figure: 'Figure', published: 'Published', said: 'Modelled' };
  return tableBlock({
    id: 'published',
    caption: md`Published figures beside the model’s (median and 90 % interval over host paths, from the lowest to the highest
      over all that is assumed), with what was assumed, or why there is no prediction.`,
    show: rows.length,
    table: tableOf({ ...figures, verdict: 'Range', note: 'Assumed, or why not predicted' }, rows),
  });
}

function rangeOf({ low, high, unit }: PublishedComparison['published']): string {
  if (high === Infinity) return `at least ${formatNumber(low)} ${unit}`;
  if (high - low < (high + low) / 200) return `${formatNumber((low + high) / 2)} ${unit}`;
  return `${formatNumber(low)}–${formatNumber(high)} ${unit}`;
}
