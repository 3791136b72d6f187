import type { Drawing } from '../../charts/draw.ts';
import type { Figure } from '../document.ts';
import type { Numbering } from '../numbering.ts';
import { captionHtml } from '../prose.ts';
import { Markup, markup } from './markup.ts';

/** A numbered figure: the still drawing, its caption, and (on a screen) a place for the table behind it. */
export function figureBlock(figure: Figure, drawing: Drawing, numbering: Numbering, data: Markup | undefined): Markup {
  const anchor = numbering.anchor(figure);
  return markup`<figure class="drawn" id="${anchor}" data-figure="${figure.id}" aria-labelledby="${anchor}-caption">
<div class="drawing" role="group" aria-labelledby="${anchor}-caption" tabindex="0">${new Markup(drawing.svg)}</div>
<figcaption id="${anchor}-caption"><b>${numbering.label(figure)}.</b> ${captionHtml(figure.caption, numbering)}</figcaption>
${data}</figure>
`;
}
