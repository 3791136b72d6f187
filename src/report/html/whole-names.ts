import { type Markup, markup } from './markup.ts';

/** Names that a line should not break at their hyphen, for they have a capital letter or a digit: `C-states`, `HV-01`. */
const name = /(?<![\p{L}\p{N}-])((?=[\p{L}\p{N}.-]*[\p{Lu}\p{N}])[\p{L}\p{N}.]+(?:-[\p{L}\p{N}.]+)+)(?![\p{L}\p{N}-])/u;
/** Longer ones may have to break. */
const longest = 20;

/** Plain text as markup in which such names stay on one line. */
export function wholeNames(text: string): Markup {
  const pieces = text.split(name);
  if (pieces.length === 1) return markup`${text}`;
  return markup`${pieces.map((piece, at) => (at % 2 === 1 && piece.length <= longest ? markup`<span class="name">${piece}</span>` : piece))}`;
}
