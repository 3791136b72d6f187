import type { PublishedComparison } from '../evidence/published.ts';
import type { TableBlock } from '../report/document.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatNumber } from '../units/format.ts';
import { md, tableBlock } from './prose.ts';

/** Published figures beside the model's, in words where there is no prediction. */
export function publishedBlock(compared: readonly PublishedComparison[]): TableBlock {
  const rows = compared.map(({ id, quantity, unit, low, high, predicted, printed, note, verdict }) => {
    if (verdict === 'none') return { id, quantity, published: printed, said: '', verdict: '', note };
    const published = `${formatNumber(low)}–${formatNumber(high)} ${unit}`;
    return { id, quantity, published, said: `${formatNumber(predicted)} ${unit}`, verdict, note };
  });
  const figures = { id: 'Figure', quantity: 'Quantity', published: 'Published', said: 'Modelled' };
  return tableBlock({
    id: 'published',
    caption: md`Published figures beside the model’s, with what was assumed, or why there is no prediction.`,
    table: tableOf({ ...figures, verdict: 'Range', note: 'Assumed, or why not predicted' }, rows),
  });
}
