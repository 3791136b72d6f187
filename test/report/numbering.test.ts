import { describe, expect, test } from 'vitest';
import { figure, md, tableBlock } from '../../src/notebook/prose.ts';
import { numberReport } from '../../src/report/numbering.ts';
import { renderHtml } from '../../src/report/render-html.ts';
import { renderMarkdown } from '../../src/report/render-markdown.ts';
import { drawFigures } from '../../src/report/write-report.ts';
import { report, section } from './fixture.ts';

const figures = report.sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'figure');
const withSections = (...sections: (typeof report)['sections']) => ({ ...report, sections });
const stray = figure({ ...figures[0]!, id: 'stray' });

describe('numbering a report', () => {
  test('figures, tables and findings are counted apart, in order of appearance', () => {
    const numbering = numberReport(report);
    expect(numbering.figures.map((block) => numbering.label(block))).toEqual(['Figure\u00a01', 'Figure\u00a02', 'Figure\u00a03']);
    expect(numbering.tables.map((block) => numbering.label(block))).toEqual(['Table\u00a01', 'Table\u00a02']);
    expect(report.findings.map((finding) => numbering.label(finding))).toEqual([
      'Finding\u00a01',
      'Finding\u00a02',
      'Finding\u00a03',
    ]);
  });

  test('an anchor is made of the id, so that a link outlives a change of order', () => {
    const numbering = numberReport({ ...report, sections: [...report.sections].reverse() });
    expect(numbering.anchor(figures[0]!)).toBe('figure-gain-by-memory');
    expect(numbering.label(figures[0]!)).toBe('Figure\u00a02');
  });

  test.each([
    ['figures', section('A', figures[0]!, figures[0]!), /two figures have the id "gain-by-memory"/],
    [
      'figures with an id that is no name for a file',
      section('A', figure({ ...stray, id: '../x' })),
      /figure id "\.\.\/x" is not kebab-case/,
    ],
    [
      'tables',
      section('A', ...['a', 'a'].map((id) => tableBlock({ id, caption: md``, table: stray.chart.table }))),
      /two tables have the id "a"/,
    ],
  ])('two %s with one id are an error', (_, with_, message) => {
    expect(() => numberReport(withSections(with_))).toThrow(message);
  });

  test('two sections with one title are an error', () => {
    expect(() => numberReport(withSections(section('Same'), section('Same')))).toThrow(/two sections have the id "same"/);
  });

  test('a reference to something that is never placed is an error that names it, in every form', async () => {
    const lost = withSections(section('Lost', md`See ${stray}.`));
    const drawings = await drawFigures(lost);
    const message = /report 99-fixture: figure "stray" is referred to but never placed/;
    await expect(renderHtml({ ...lost, answer: md`` }, drawings)).rejects.toThrow(message);
    expect(() => renderMarkdown({ ...lost, answer: md`` }, drawings)).toThrow(message);
  });
});
