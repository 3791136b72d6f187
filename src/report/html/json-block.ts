import { Markup, markup } from './markup.ts';

/** Data that a script or a program reads from the page; nothing in it can end the element. */
export function jsonBlock(id: string, data: object): Markup {
  return markup`<script type="application/json" id="${id}">${new Markup(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>
`;
}
