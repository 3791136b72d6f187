import { expect, it } from 'vitest';
import { barChart } from '../../src/charts/bar.ts';
import { drawChart } from '../../src/charts/draw.ts';
import { tableOf } from '../../src/tables/table-of.ts';

const headings = { step: 'Settings', link: 'Link', use: ['Utilisation (%)', 1] } as const;
const rows = [
  { step: 'default', link: '10 Gb/s', use: 20.2 },
  { step: 'tuned', link: '10 Gb/s', use: 59.7 },
  { step: 'default', link: '1 Gb/s', use: 78 },
];

it('small bar charts name the rows that only their neighbours fill', async () => {
  const chart = barChart(tableOf(headings, rows), { category: 'step', value: 'use', facet: 'link' });
  const { svg } = await drawChart(chart, { id: 'gap', alt: '' });
  expect(svg.match(/>no value</g)).toHaveLength(1);
  expect(svg.match(/>(?:20\.2|59\.7|78\.0)</g)).toHaveLength(3);
});

it('bars carry their numbers as text has them', async () => {
  const table = tableOf({ step: 'Settings', use: ['Writes', 0] }, [
    { step: 'few', use: 4096 },
    { step: 'many', use: 10368 },
    { step: 'fewer', use: -12500 },
  ]);
  const { svg } = await drawChart(barChart(table, { category: 'step', value: 'use' }), { id: 'many', alt: '' });
  for (const number of ['4096', '10\u202f368', '−12\u202f500', '5000', '−10\u202f000']) expect(svg).toContain(`>${number}<`);
});
