import type * as Vega from 'vega';
import type { Chart } from './chart.ts';
import { groupFromFiveDigits, numberLocale } from './number-locale.ts';
import { finishSvg } from './svg.ts';
import { loadTextWidth } from './text-width.ts';
import { theme } from './theme.ts';

export { standaloneSvg } from './svg.ts';
export { chartStyle } from './colours.ts';

/** A chart, drawn: as a still picture, and as the program that makes the same picture alive in a browser. */
export interface Drawing {
  /** Complete `<svg>` element; its colours are CSS variables with light fallbacks (see `chartStyle`). */
  readonly svg: string;
  /** Vega specification whose data set `table` is empty. */
  readonly vega: object;
}

/**
 * Draw `chart` without a browser. `id` starts every id inside the SVG, `alt` is its one label for screen readers.
 * Throws an Error where Vega-Lite has something to say about the specification: that is a mistake in a chart form.
 */
export async function drawChart(chart: Chart, { id, alt }: { id: string; alt: string }): Promise<Drawing> {
  const vega = await loadVega();
  const compiled = await compileChart(chart);
  const view = new vega.View(vega.parse(withRows(compiled, chart.table.rows())), { renderer: 'none' });
  groupFromFiveDigits(view);
  try {
    return { svg: finishSvg(await view.toSVG(), { id, alt }), vega: compiled };
  } finally {
    view.finalize();
  }
}

async function compileChart(chart: Chart): Promise<Vega.Spec> {
  const { compile } = await import('vega-lite');
  const complaints: string[] = [];
  const note = (...words: unknown[]) => (complaints.push(words.join(' ')), logger);
  const logger = { level: () => logger, error: note, warn: note, info: () => logger, debug: () => logger };
  const { spec } = compile(chart.spec, { config: { ...theme, locale: { number: numberLocale() } }, logger: logger });
  if (complaints.length > 0) throw new Error(`this chart does not compile cleanly: ${complaints.join('; ')}`);
  return withRows(spec, []);
}

function withRows(spec: Vega.Spec, rows: readonly object[]): Vega.Spec {
  const data = spec.data?.map((set) => (set.name === 'table' ? { ...set, values: [...rows] } : set));
  return { ...spec, ...(data && { data }) };
}

let loading: Promise<typeof Vega> | undefined;

/** Vega, measuring text with the font the page will use, so that a chart keeps its size when it comes alive. */
function loadVega(): Promise<typeof Vega> {
  return (loading ??= Promise.all([import('vega'), loadTextWidth()]).then(([vega, textWidth]) => {
    vega.textMetrics.width = (item, text) => textWidth(String(text ?? ''), item.fontSize ?? 11);
    return vega;
  }));
}
