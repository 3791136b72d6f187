import { describe, expect, test } from 'vitest';
import type { Prose } from '../../src/report/document.ts';
import { numberReport } from '../../src/report/numbering.ts';
import { captionHtml, proseHtml } from '../../src/report/prose.ts';
import { hostile, report } from './fixture.ts';

const prose = (...parts: Prose['parts']): Prose => ({ kind: 'prose', parts });
const html = (...parts: Prose['parts']) => proseHtml(prose(...parts), numberReport(report)).text;

describe('prose as HTML', () => {
  test('a finding in the text becomes its number and a link', () => {
    expect(html('See ', report.findings[1]!, '.')).toBe('<p>See <a href="#finding-framing-alone">Finding\u00a02</a>.</p>\n');
  });

  test('formulas become MathML, in a line and on their own', () => {
    expect(html('So $x^2$ it is.')).toMatch(/<p>So <span class="katex"><math[^>]*><semantics>.*<msup>.* it is\.<\/p>/s);
    expect(html('So\n\n$$\nx = \\frac{a}{b}\n$$\n\nit is.')).toMatch(
      /<p>So<\/p>\n<div class="formula">.*display="block".*<mfrac>.*<p>it is\.<\/p>/s,
    );
  });

  test('dollars that are money stay dollars', () => {
    expect(html('It cost $5 and $6, or \\$7.')).toBe('<p>It cost $5 and $6, or $7.</p>\n');
  });

  test('a formula that KaTeX cannot read is an error', () => {
    expect(() => html('$\\frac{a}$')).toThrow(/KaTeX/);
  });

  test('HTML, scripts and pictures are text', () => {
    const text = html(`${hostile} [a](javascript:alert(1)) ![b](http://example.com/b.png)`);
    expect(text).not.toMatch(/<(script|img)|href="javascript/);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('headings stand below the headings of sections', () => {
    expect(html('# One\n\n#### Two')).toBe('<h3>One</h3>\n<h4>Two</h4>\n');
  });

  test('units stay with their number and a minus is not a hyphen, but not in code', () => {
    expect(html('From -2 to 10 Gb/s in 75 s, 20 % more; `-2 s`; pre-copy')).toBe(
      '<p>From −2 to 10\u00a0Gb/s in 75\u00a0s, 20\u00a0% more; <code>-2 s</code>; pre-copy</p>\n',
    );
  });

  test('cells of a Markdown table are aligned without a style attribute', () => {
    const table = html('| a | b |\n| --- | ---: |\n| x | 1 |');
    expect(table).toContain('<td class="number">1</td>');
    expect(table).not.toContain('style=');
  });

  test('a caption has no paragraph of its own', () => {
    expect(captionHtml(prose('Only *text*.'), numberReport(report)).text).toBe('Only <em>text</em>.');
  });
});
