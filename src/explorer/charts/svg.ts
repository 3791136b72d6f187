import { colour, type Colour } from '../../charts/colours.ts';
import { fontFamily } from '../../charts/theme.ts';
import { type Content, type Markup, markup } from '../../report/html/markup.ts';

/** Width of a drawing in CSS pixels: that of the report's charts. */
export const width = 640;

/** A drawing in the colours and letters of the report's charts. */
export function drawing(alt: string, height: number, content: Content): Markup {
  return markup`<svg class="chart" role="img" aria-label="${alt}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fontFamily}" font-size="11">${content}</svg>`;
}

interface Words {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly fill?: Colour;
  readonly size?: number;
  /** Keeps what is behind the letters away from them. */
  readonly rim?: boolean;
}

export function words(
  x: number,
  y: number,
  text: string,
  { anchor = 'start', fill = 'quiet', size = 11, rim }: Words = {},
): Markup {
  const halo = rim && markup` paint-order="stroke" stroke="${colour('paper')}" stroke-width="4" stroke-linejoin="round"`;
  return markup`<text x="${short(x)}" y="${short(y)}" text-anchor="${anchor}" fill="${colour(fill)}" font-size="${size}"${halo}>${text}</text>`;
}

export function line(x1: number, y1: number, x2: number, y2: number, stroke: Colour, dashed = false): Markup {
  const dashes = dashed && markup` stroke-dasharray="4,3"`;
  return markup`<line x1="${short(x1)}" y1="${short(y1)}" x2="${short(x2)}" y2="${short(y2)}" stroke="${colour(stroke)}"${dashes}/>`;
}

export function box(x: number, y: number, across: number, down: number, fill: Colour): Markup {
  return markup`<rect x="${short(x)}" y="${short(y)}" width="${short(Math.max(0, across))}" height="${short(down)}" fill="${colour(fill)}"/>`;
}

export interface LegendItem {
  readonly text: string;
  readonly fill: Colour;
}

/** Coloured squares with words, in as many lines as it takes. @returns the drawing and its height */
export function legend(items: readonly LegendItem[]): { readonly drawn: Markup[]; readonly height: number } {
  let [x, y] = [0, 14];
  const drawn = items.map(({ text, fill }) => {
    const across = 22 + letterWidth * text.length + 14;
    if (x > 0 && x + across > width) [x, y] = [0, y + lineHeight];
    const item = markup`${box(x, y - 10, 11, 11, fill)}${words(x + 17, y, text, { fill: 'ink', size: 12 })}`;
    x += across;
    return item;
  });
  return { drawn, height: y + 6 };
}

/** Wider than Inter's letters are on average at 12 px, so that words never touch. */
const letterWidth = 6.8;
const lineHeight = 20;

/** Capitals and digits at 11 px. */
export const smallLetterWidth = 7;

/** A name with no more letters than there is room for. */
export function brief(name: string, most: number): string {
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}

/** Hundredths of a pixel are enough. */
export function short(value: number): number {
  return Math.round(value * 100) / 100;
}
