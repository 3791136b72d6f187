import { type Content, type Markup, markup } from './markup.ts';

/** A part of a report with a heading of its own: one line of the contents. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly html: Markup;
}

export function part(id: string, title: string, content: Content): Part {
  const html = markup`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${content}</section>
`;
  return { id, title, html };
}
