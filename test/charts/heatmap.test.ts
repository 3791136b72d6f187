import { expect, it } from 'vitest';
import { drawChart } from '../../src/charts/draw.ts';
import { heatmapChart } from '../../src/charts/heatmap.ts';
import { tableOf } from '../../src/tables/table-of.ts';

it('a heatmap none of whose cells is deep is drawn with every value in its cell', async () => {
  const rows = [-600, -20, 10, 1900].map((change, at) => ({ place: String(at), row: 'only', change }));
  const table = tableOf({ place: 'Place', row: 'Row', change: ['Change (%)', 0] }, rows);
  const chart = heatmapChart(table, { x: 'place', y: 'row', value: 'change', centre: 0 });
  const { svg } = await drawChart(chart, { id: 'pale', alt: 'Four cells' });
  for (const text of ['−600', '−20', '10', '1900']) expect(svg).toContain(`>${text}<`);
});
