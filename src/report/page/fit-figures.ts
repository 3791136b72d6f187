/**
 * A figure that just misses the foot of a page leaves a large part of it blank: make its drawing smaller where that lets it
 * stay. The sheets are laid out as columns side by side, which a browser breaks by the same rules as pages.
 */

/** Below this part of their size on a screen, the words of a drawing are too small to read. */
const smallest = 0.72;
/** Below this part of a page, the last one is not worth a sheet. */
const nearlyEmpty = 0.25;
const gap = 40;
/** Columns and pages may differ by a fraction of a line. */
const slack = 4;

const { body } = document;
const before = body.style.cssText;
Object.assign(body.style, {
  width: 'var(--sheet-width)',
  height: 'var(--sheet-height)',
  columnWidth: 'var(--sheet-width)',
  columnGap: `${gap}px`,
  columnFill: 'auto',
});
const sheetHeight = body.getBoundingClientRect().height;
fitAll();
if (endOf(body).fill < nearlyEmpty) tighten();
body.style.cssText = before;

/** Set the whole report a little closer, where that saves a last page with hardly anything on it. */
function tighten(): void {
  const { sheets } = endOf(body);
  document.documentElement.classList.add('tight');
  fitAll();
  if (endOf(body).sheets < sheets) return;
  document.documentElement.classList.remove('tight');
  fitAll();
}

/** How many sheets there are, and how far down the last one text stands. */
function endOf({ lastElementChild: main }: HTMLElement): { readonly sheets: number; readonly fill: number } {
  const { left, top } = body.getBoundingClientRect();
  const last = lastBox(main!.lastElementChild)!;
  return { sheets: Math.round((last.left - left) / (last.width + gap)) + 1, fill: (last.bottom - top) / sheetHeight };
}

function fitAll(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('figure.drawn')) fit(figure);
}

function fit(figure: HTMLElement): void {
  const drawing = figure.querySelector<SVGSVGElement>('svg.chart')!;
  drawing.style.maxHeight = '';
  const first = firstOf(figure);
  const above = lastBox(first.previousElementSibling ?? first.parentElement!.previousElementSibling);
  const { left, bottom } = figure.getBoundingClientRect();
  const { top } = first.getBoundingClientRect();
  if (above === undefined || above.left === left) return;
  const foot = body.getBoundingClientRect().top + sheetHeight;
  const missing = above.bottom + parseFloat(getComputedStyle(first).marginTop) + bottom - top + slack - foot;
  const { width, height } = drawing.getBoundingClientRect();
  const scale = ((width / drawing.viewBox.baseVal.width) * (height - missing)) / height;
  if (missing > 0 && scale >= smallest) drawing.style.maxHeight = `${height - missing}px`;
}

/** What goes to the next page together with a figure: the headings right before it, and itself. */
function firstOf(figure: Element): Element {
  const before = figure.previousElementSibling;
  return before !== null && /^H\d$/.test(before.tagName) ? firstOf(before) : figure;
}

function lastBox(element: Element | null): DOMRect | undefined {
  return element === null ? undefined : [...element.getClientRects()].at(-1);
}
