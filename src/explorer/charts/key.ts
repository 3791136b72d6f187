import { colour } from '../../charts/colours.ts';
import { type Markup, markup } from '../../report/html/markup.ts';
import { short, words } from './svg.ts';

/** What a drawing shows whole and what dashed. */
export const key: readonly Markup[] = [
  markup`<path d="M0,10H26" stroke="${colour('series-1')}" stroke-width="2"/><circle cx="13" cy="10" r="5" fill="${colour('series-1')}"/>`,
  words(33, 14, 'these settings', { fill: 'ink', size: 12 }),
  markup`<path d="M138,10H164" stroke="${colour('quiet')}" stroke-width="2" stroke-dasharray="6,3"/>`,
  ring(151, 10),
  words(171, 14, 'in the report', { fill: 'ink', size: 12 }),
];

export function ring(x: number, y: number): Markup {
  return markup`<circle cx="${short(x)}" cy="${short(y)}" r="5" fill="${colour('paper')}" stroke="${colour('quiet')}" stroke-width="2"/>`;
}
