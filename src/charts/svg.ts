import { fontFamily } from './theme.ts';

/**
 * Vega's SVG made fit to stand in a page among others: ids of its own, one label, no inner labels (a screen reader would
 * read a thousand), the font named once, short numbers, nothing that is not seen.
 */
export function finishSvg(svg: string, { id, alt }: { id: string; alt: string }): string {
  const [, attributes, content] = /^<svg([^>]*)>(.*)<\/svg>\s*$/s.exec(svg)!;
  const size = attributes!.replace(/ (?:class|xmlns:xlink|version)="[^"]*"/g, '');
  const label = `class="chart" role="img" aria-label="${escapeAttribute(alt)}" font-family="${fontFamily}"`;
  const inner = content!
    .replaceAll(` font-family="${fontFamily}"`, '')
    .replace(/ (?:role|class|pointer-events|aria-[a-z]+)="[^"]*"| opacity="1"| stroke-dasharray="1,0"/g, '')
    .replace(/<path(?: [a-z-]+="[^"]*")* (?:display="none"|opacity="0"|d="M0,0h0v0h0Z"|d="")(?: [a-z-]+="[^"]*")*\/>/g, '')
    .replace(/ id="([^"]+)"/g, ` id="${id}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${id}-$1)`)
    .replace(/ (?:d|transform|x|y|x1|x2|y1|y2|width|height)="[^"]*\.\d{3}[^"]*"/g, shortNumbers);
  return `<svg${size} ${label}>${inner}</svg>`;
}

/** The drawing as a file of its own: light colours on white, and fonts that a machine without Inter has. */
export function standaloneSvg({ svg }: { readonly svg: string }): string {
  const fixed = svg.replace(/var\(--chart-[a-z0-9-]+, (#[0-9a-f]{6})\)/g, '$1').replaceAll(fontFamily, `Inter, ${systemFonts}`);
  return fixed.replace(/^(<svg[^>]*>)/, '$1<rect width="100%" height="100%" fill="#ffffff"/>');
}

const systemFonts = 'system-ui, Segoe UI, Helvetica, Arial, sans-serif';

function shortNumbers(attribute: string): string {
  return attribute.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100));
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
