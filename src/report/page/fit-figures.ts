/**
 * A figure that just misses the foot of a page leaves a large part of it blank: make its drawing smaller where that lets it
 * stay. The sheets are laid out as columns side by side, which a browser breaks by the same rules as pages.
 */

/** A4 less the margins of the style sheet, in CSS pixels. */
const sheet = { width: (166 / 25.4) * 96, height: (255 / 25.4) * 96 };
/** Below this part of their size on a screen, the words of a drawing are too small to read. */
const smallest = 0.72;
/** Columns and pages may differ by a fraction of a line. */
const slack = 4;

const { body } = document;
const before = body.style.cssText;
Object.assign(body.style, {
  width: `${sheet.width}px`,
  height: `${sheet.height}px`,
  columnWidth: `${sheet.width}px`,
  columnGap: '40px',
  columnFill: 'auto',
});
for (const figure of document.querySelectorAll<HTMLElement>('figure.drawn')) fit(figure);
body.style.cssText = before;

function fit(figure: HTMLElement): void {
  const drawing = figure.querySelector<SVGSVGElement>('svg.chart')!;
  const above = lastBox(figure.previousElementSibling);
  const { left, height: needed } = figure.getBoundingClientRect();
  if (above === undefined || above.left === left) return;
  const foot = body.getBoundingClientRect().top + sheet.height;
  const missing = above.bottom + parseFloat(getComputedStyle(figure).marginTop) + needed + slack - foot;
  const { width, height } = drawing.getBoundingClientRect();
  const scale = ((width / drawing.viewBox.baseVal.width) * (height - missing)) / height;
  if (missing > 0 && scale >= smallest) drawing.style.maxHeight = `${height - missing}px`;
}

function lastBox(element: Element | null): DOMRect | undefined {
  return element === null ? undefined : [...element.getClientRects()].at(-1);
}
