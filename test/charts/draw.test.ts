import { describe, expect, it } from 'vitest';
import { drawChart, standaloneSvg } from '../../src/charts/draw.ts';
import { lineChart } from '../../src/charts/line.ts';
import { Table } from '../../src/tables/table.ts';
import { samples } from './samples.ts';

const named = Object.entries(samples);

describe('a drawing', () => {
  it.each(named)('of %s compiles without a complaint and needs no more than the standard width', async (id, chart) => {
    const { svg } = await drawChart(chart, { id, alt: 'What it shows' });
    expect(Number(/ width="([\d.]+)"/.exec(svg)![1])).toBeLessThanOrEqual(640);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it.each(named)('of %s has one label and no other for screen readers', async (id, chart) => {
    const { svg } = await drawChart(chart, { id, alt: 'Faster & "calmer" <b>' });
    expect(svg.match(/ (?:role|aria-[a-z]+)="[^"]*"/g)).toEqual([
      ' role="img"',
      ' aria-label="Faster &amp; &quot;calmer&quot; &lt;b&gt;"',
    ]);
  });

  it('names its inner ids after itself', async () => {
    const clipped = { ...samples.line, spec: { ...samples.line.spec, view: { clip: true } } as never };
    const { svg } = await drawChart(clipped, { id: 'goodput', alt: '' });
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    expect(ids.every((id) => id.startsWith('goodput-'))).toBe(true);
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
  });

  it.each(named)('of %s takes every colour from the page and has its own when it stands alone', async (id, chart) => {
    const drawing = await drawChart(chart, { id, alt: '' });
    const painted = [...drawing.svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, paint]) => paint!);
    expect(painted.filter((paint) => !/^(none|transparent|var\(--chart-[a-z0-9-]+, #[0-9a-f]{6}\))$/.test(paint))).toEqual([]);
    expect(standaloneSvg(drawing)).not.toContain('var(');
  });

  it.each(named)('of %s leaves the rows of its table as they were', async (id, chart) => {
    const before = JSON.stringify(chart.table.rows());
    await drawChart(chart, { id, alt: '' });
    expect(JSON.stringify(chart.table.rows())).toBe(before);
    expect(chart.table.rows().flatMap((row) => Object.getOwnPropertySymbols(row))).toEqual([]);
  });

  it('holds no rows in the program that makes it alive', async () => {
    const { vega } = await drawChart(samples.scatter, { id: 'scatter', alt: '' });
    expect((vega as { data: { name: string; values?: unknown[] }[] }).data.find(({ name }) => name === 'table')?.values).toEqual(
      [],
    );
  });

  it('is the same text every time', async () => {
    const [one, two] = [await drawChart(samples.dot, { id: 'a', alt: '' }), await drawChart(samples.dot, { id: 'a', alt: '' })];
    expect(one).toEqual(two);
  });
});

describe('a chart', () => {
  it('of columns that are not there does not compile', () => {
    const table = Table.fromRows<{ a: number }>([{ name: 'a', title: 'A' }], [{ a: 1 }]);
    // @ts-expect-error there is no column b
    expect(() => lineChart(table, { x: 'a', y: 'b' })).toThrow('no column "b"');
  });

  it('on a logarithmic axis leaves out what has no end', async () => {
    const rows = Array.from({ length: 12 }, (_, a) => ({ a, b: a === 11 ? Infinity : 10 ** a }));
    const table = Table.fromRows<{ a: number; b: number }>(
      [
        { name: 'a', title: 'A' },
        { name: 'b', title: 'B' },
      ],
      rows,
    );
    const { svg } = await drawChart(lineChart(table, { x: 'a', y: 'b', yScale: 'log' }), { id: 'endless', alt: '' });
    expect(svg).not.toMatch(/NaN|Infinity/);
  });

  it('of an empty table is an empty drawing', async () => {
    const table = Table.fromColumns<{ a: number; b: number }>(
      [
        { name: 'a', title: 'A' },
        { name: 'b', title: 'B' },
      ],
      { a: [], b: [] },
    );
    const { svg } = await drawChart(lineChart(table, { x: 'a', y: 'b' }), { id: 'empty', alt: '' });
    expect(svg).toContain('>A<');
  });
});
