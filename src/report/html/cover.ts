import type { Cover } from '../document.ts';
import { type Markup, markup } from './markup.ts';

/** For whom, from whom and when, beside the logo. */
export function cover({ lines, logo }: Cover): Markup {
  const picture = logo !== undefined && markup`<img src="${logo}" alt="">`;
  return markup`<div class="cover"><p>${lines.map((line, at) => markup`${at > 0 && markup`<br>`}${line}`)}</p>${picture}</div>
`;
}
