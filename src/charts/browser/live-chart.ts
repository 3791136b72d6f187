import { parse, type Spec, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { groupFromFiveDigits } from '../number-locale.ts';
import { measureExactly } from './text-width.ts';
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
  measureExactly();
  const stage = document.createElement('div');
  const view = new View(parse(withRows(spec, rows), undefined, { ast: true }), {
    container: stage,
    renderer: 'svg',
    hover: true,
    expr: expressionInterpreter,
    loader: noLoader,
    tooltip: showTooltip,
  });
  groupFromFiveDigits(view);
  await view.runAsync();
  labelOnce(stage, alt ?? still?.getAttribute('aria-label') ?? '');
  if (still === null) container.append(stage);
  else still.replaceWith(stage);
};

function withRows(spec: Spec, rows: readonly object[]): Spec {
  // Vega writes on the rows it draws: give it its own.
  const data = spec.data?.map((set) => (set.name === 'table' ? { ...set, values: rows.map((row) => ({ ...row })) } : set));
  return { ...spec, ...(data && { data }) };
}

/** One label on the drawing, none inside it nor around it. */
function labelOnce(stage: HTMLElement, alt: string): void {
  for (const element of [stage, ...stage.querySelectorAll('*')]) {
    for (const name of ['role', 'aria-label', 'aria-roledescription']) element.removeAttribute(name);
  }
  stage.removeAttribute('class');
  const svg = stage.querySelector('svg')!;
  svg.setAttribute('class', 'chart');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', alt);
}

const refuse = () => Promise.reject(new Error('charts load nothing'));
const noLoader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };
