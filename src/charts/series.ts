import type { Row, Table } from '../tables/table.ts';
import { category, type Field, valuesOf } from './encode.ts';
import { chartSize, dashes, shapes } from './theme.ts';
import { seriesColours } from './colours.ts';

const pick = 'pick';

/** Encodings that tell series apart by colour and by form, and fade those not picked in the legend. */
export function seriesEncoding<R extends Row>(table: Table<R>, series: Field<R> | undefined, drawn: 'marks' | 'lines' = 'marks') {
  if (series === undefined) return { color: {}, shape: {}, dash: {}, fade: {}, areaFade: {}, picking: {} };
  const domain = valuesOf(table, series);
  const { sort: _, ...position } = category(table, series);
  const field = { ...position, type: 'nominal' };
  const scaled = (range: readonly unknown[]) => ({ ...field, scale: { domain, range: cycle(range, domain.length) } });
  const legend = {
    ...legendColumns(field.title, domain.map(String)),
    ...(drawn === 'lines' && { symbolType: 'stroke', symbolSize: 400 }),
  };
  return {
    color: { color: { ...scaled(seriesColours), legend } },
    shape: { shape: scaled(shapes) },
    dash: { strokeDash: scaled(dashes) },
    fade: { opacity: { condition: { param: pick, value: 1 }, value: 0.12 } },
    areaFade: { opacity: { condition: { param: pick, value: 0.18 }, value: 0.03 } },
    picking: { params: [{ name: pick, select: { type: 'point', fields: [field.field], toggle: 'true' }, bind: 'legend' }] },
  };
}

/** What the labels of the y axis may take from the legend's width. */
const labelRoom = 100;

/** Breaks a legend into rows where one is too long for the chart. Widths are guessed, on the wide side. */
export function legendColumns(title: string, entries: readonly string[]): { columns?: number } {
  const wide = (text: string) => 7 * text.length;
  const room = chartSize.width - labelRoom - wide(title);
  const widths = entries.map((entry) => wide(entry) + 36);
  if (widths.reduce((sum, width) => sum + width, 0) <= room) return {};
  return { columns: Math.max(1, Math.floor(room / Math.max(...widths))) };
}

/** Give the layers the selection that the legend fills; it belongs to the first coloured one, which makes the legend. */
export function withPicking(layers: readonly object[], picking: object): object[] {
  const first = layers.findIndex((layer) => 'encoding' in layer && 'color' in (layer.encoding as object));
  return layers.map((layer, i) => (i === first ? { ...layer, ...picking } : layer));
}

function cycle<T>(range: readonly T[], length: number): T[] {
  return Array.from({ length }, (_, i) => range[i % range.length]!);
}
