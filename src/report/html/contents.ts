import type { Medium } from './medium.ts';
import { type Markup, markup } from './markup.ts';
import type { Part } from './part.ts';

/** The list of sections; on paper with room for page numbers, which are known only when it has been printed. */
export function contents(parts: readonly Part[], medium: Medium): Markup {
  const page = (id: string) => medium === 'paper' && markup`<span class="page" data-page-of="${id}"></span>`;
  return markup`<nav class="contents" aria-labelledby="contents-title">
<p id="contents-title">Contents</p>
<ol>
${parts.map(({ id, title }) => markup`<li><a href="#${id}"><span class="title">${title}</span>${page(id)}</a></li>\n`)}</ol>
</nav>
`;
}
