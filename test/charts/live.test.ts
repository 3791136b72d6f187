import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chart } from '../../src/charts/chart.ts';
import { drawChart } from '../../src/charts/draw.ts';
import { liveRuntime } from '../../src/charts/live.ts';
import { loadTextWidth } from '../../src/charts/text-width.ts';
import { bringAlive, type ChartPage, openBrowser, openChart } from './page.ts';
import { samples } from './samples.ts';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => browser.close());

describe.each(Object.keys(samples) as Sample[])('the chart %s', (name) => {
  it('has the widths of text that the browser finds', async () => {
    await withChart(name, async ({ page }) => {
      const textWidth = await loadTextWidth();
      for (const { text, size, width } of await textsOf(page)) {
        if (inOurFont(text)) expect(textWidth(text, size), text).toBeCloseTo(width, 1);
      }
    });
  });

  it('keeps every word inside the drawing and off every other word', async () => {
    await withChart(name, async ({ page }) => expect(await collisions(page)).toEqual([]));
  });

  it('keeps its size, its words and their places when it comes alive, asks for nothing and breaks no rule', async () => {
    await withChart(name, async ({ page, troubles }, { drawing, rows }) => {
      const before = await appearance(page);
      await bringAlive(page, drawing, rows);
      expect(await appearance(page)).toEqual(before);
      expect(await page.$$eval('[role], [aria-label]', (found) => found.map((element) => element.tagName))).toEqual(['svg']);
      expect(troubles).toEqual([]);
    });
  });
});

describe('a live chart', () => {
  it('tells about a mark under the pointer, until Escape is pressed', async () => {
    await withChart('stack', async ({ page, troubles }, { drawing, rows }) => {
      await bringAlive(page, drawing, rows);
      await page.hover('.mark-rect.role-mark path:nth-of-type(2)');
      expect(await tooltip(page)).toEqual({ Platform: 'Hyper-V 2008 R2', Part: 'first pass', 'Time (s)': '61.0' });
      await page.keyboard.press('Escape');
      expect(await tooltip(page)).toBeUndefined();
      expect(troubles).toEqual([]);
    });
  });

  it.each(['line', 'line-dense', 'bar', 'dot', 'scatter', 'stack'] as const)(
    '(%s) fades the series not picked in the legend',
    async (name) => {
      await withChart(name, async ({ page, troubles }, { drawing, rows }) => {
        await bringAlive(page, drawing, rows);
        const faded = () => page.$$eval('.role-mark [opacity="0.12"]', (marks) => marks.length);
        expect(await faded()).toBe(0);
        await page.click('.role-legend-label text');
        await page.waitForFunction(() => document.querySelectorAll('.role-mark [opacity="0.12"]').length > 0);
        await page.click('.role-legend-label text');
        await page.waitForFunction(() => document.querySelectorAll('.role-mark [opacity="0.12"]').length === 0);
        expect(troubles).toEqual([]);
      });
    },
  );

  it('follows the colours of the page', async () => {
    await withChart('bar', async ({ page }, { drawing, rows }) => {
      await bringAlive(page, drawing, rows);
      const fill = () => page.$eval('.mark-rect.role-mark path', (bar) => getComputedStyle(bar).fill);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
      expect(await fill()).toBe('rgb(0, 103, 163)');
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      expect(await fill()).toBe('rgb(93, 183, 236)');
    });
  });

  it('shows text as text', async () => {
    await withChart('bar', async ({ page }, { drawing, rows }) => {
      const hostile = rows.map((row) => ({ ...row, setting: '<img src=x onerror=alert(1)>' }));
      await bringAlive(page, drawing, hostile);
      expect(await page.$('img')).toBeNull();
    });
  });

  it('is left a still picture when it cannot be made alive', async () => {
    await withChart('bar', async ({ page }) => {
      const before = await appearance(page);
      await expect(bringAlive(page, { svg: '', vega: { signals: [{ name: 'broken', update: '(' }] } }, [])).rejects.toThrow();
      expect(await appearance(page)).toEqual(before);
    });
  });

  it('needs no more than 540 KB of script', async () => {
    expect(Buffer.byteLength(await liveRuntime())).toBeLessThan(540_000);
  });
});

type Sample = keyof typeof samples;

interface Setting {
  drawing: Awaited<ReturnType<typeof drawChart>>;
  rows: object[];
}

async function withChart(name: Sample, look: (open: ChartPage, setting: Setting) => Promise<void>): Promise<void> {
  const chart: Chart = samples[name];
  const drawing = await drawChart(chart, { id: name, alt: `Sample of ${name}` });
  const open = await openChart(browser, drawing);
  try {
    await look(open, { drawing, rows: chart.table.rows() });
  } finally {
    await open.close();
  }
}

/** What a reader sees of a chart's frame: its size, and each text with its place. */
function appearance(page: Page): Promise<object> {
  return page.$eval('svg.chart', (svg) => {
    const { width, height } = svg.getBoundingClientRect();
    const place = (text: Element) => {
      const { x, y } = text.getBoundingClientRect();
      return `${text.textContent} ${x.toFixed(0)} ${y.toFixed(0)}`;
    };
    return { width, height, label: svg.getAttribute('aria-label'), texts: [...svg.querySelectorAll('text')].map(place) };
  });
}

/** Texts that stick out of the drawing or lie on one another; a text and its own rim do not count. */
function collisions(page: Page): Promise<string[]> {
  return page.$eval('svg.chart', (svg) => {
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')]
      .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
      .filter(({ text }) => text !== '');
    const outside = texts.filter(
      ({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1,
    );
    const clash = texts.flatMap((a, i) =>
      texts.slice(i + 1).flatMap((b) => {
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const tall = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        return a.text !== b.text && wide > 0.5 && tall > 3 ? [`${a.text} on ${b.text}`] : [];
      }),
    );
    return [...outside.map(({ text }) => `${text} sticks out`), ...clash];
  });
}

function textsOf(page: Page): Promise<{ text: string; size: number; width: number }[]> {
  return page.$$eval('svg.chart text', (texts) =>
    texts.map((text) => ({
      text: text.textContent,
      size: Number.parseFloat(getComputedStyle(text).fontSize),
      width: text.getComputedTextLength(),
    })),
  );
}

/** Arrows and the like come from a font of the reader's machine: nobody knows their width beforehand. */
function inOurFont(text: string): boolean {
  return /^[\u0020-\u00ff\u2013\u2212]*$/.test(text);
}

function tooltip(page: Page): Promise<Record<string, string> | undefined> {
  return page.evaluate(() => {
    const box = document.querySelector<HTMLElement>('.chart-tooltip:not([hidden])');
    if (box === null) return undefined;
    const words = (name: string) => [...box.querySelectorAll(name)].map(({ textContent }) => textContent);
    const texts = words('dd');
    return Object.fromEntries(words('dt').map((title, i) => [title, texts[i]!]));
  });
}
