import { parse, type Spec, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { showTooltip } from './tooltip.ts';

declare global {
  interface Window {
    /** Put a live chart in the place of the still picture in `container`. Rejects, with the picture intact, where it cannot. */
    precopyLive: (container: HTMLElement, spec: object, rows: readonly object[], options?: { alt?: string }) => Promise<void>;
  }
}

window.precopyLive = async (container, spec, rows, { alt } = {}) => {
  const still = container.querySelector('svg.chart');
  await document.fonts.load('12px "Inter Variable"');
  const stage = document.createElement('div');
  const view = new View(parse(withRows(spec as Spec, rows), undefined, { ast: true }), {
    container: stage,
    renderer: 'svg',
    hover: true,
    expr: expressionInterpreter,
    loader: noLoader as never,
    tooltip: showTooltip,
  });
  await view.runAsync();
  for (const name of ['role', 'aria-roledescription', 'aria-label', 'class']) stage.removeAttribute(name);
  labelOnce(stage.querySelector('svg')!, alt ?? still?.getAttribute('aria-label') ?? '');
  if (still === null) container.append(stage);
  else still.replaceWith(stage);
};

function withRows(spec: Spec, rows: readonly object[]): Spec {
  // Vega writes on the rows it draws: give it its own.
  const data = spec.data?.map((set) => (set.name === 'table' ? { ...set, values: rows.map((row) => ({ ...row })) } : set));
  return { ...spec, ...(data && { data }) } as Spec;
}

function labelOnce(svg: SVGSVGElement, alt: string): void {
  svg.setAttribute('class', 'chart');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', alt);
}

const refuse = () => Promise.reject(new Error('charts load nothing'));
const noLoader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };
