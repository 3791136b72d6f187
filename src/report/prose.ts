import MarkdownIt from 'markdown-it';
import type { Prose } from './document.ts';
import { formulas } from './formulas.ts';
import { Markup } from './html/markup.ts';
import { wholeNames } from './html/whole-names.ts';
import type { Numbering } from './numbering.ts';
import { typeset } from './typeset.ts';

/** Text of a report as HTML: Markdown with formulas; HTML in it is text; what it refers to becomes a link. */
export function proseHtml(prose: Prose, numbering: Numbering): Markup {
  return new Markup(markdown.render(source(prose, numbering)));
}

/** The same without a paragraph around it, for a caption. */
export function captionHtml(prose: Prose, numbering: Numbering): Markup {
  return new Markup(markdown.renderInline(source(prose, numbering)));
}

/** The text as Markdown, references written as links to the anchors of the page. */
export function source(prose: Prose, numbering: Numbering): string {
  return prose.parts
    .map((part) => (typeof part === 'string' ? part : `[${numbering.label(part)}](#${numbering.anchor(part)})`))
    .join('');
}

/** Headings within a section stand below the section's own. */
const highestHeading = 3;

const markdown = new MarkdownIt({ html: false, typographer: true }).use(formulas).disable('image');

markdown.core.ruler.push('typeset', ({ tokens }) => {
  for (const token of tokens) {
    if (token.type.startsWith('heading_')) token.tag = `h${Math.max(highestHeading, Number(token.tag.slice(1)))}`;
    for (const child of token.children ?? []) if (child.type === 'text') child.content = typeset(child.content);
  }
});

markdown.renderer.rules.text = (tokens, i) => wholeNames(tokens[i]!.content).text;

// Alignment as a class: the page's content-security policy knows no style attributes.
for (const cell of ['th_open', 'td_open']) {
  markdown.renderer.rules[cell] = (tokens, i, options, _env, self) => {
    const align = /text-align:(\w+)/.exec(String(tokens[i]!.attrGet('style')))?.[1];
    tokens[i]!.attrs = align === 'right' ? [['class', 'number']] : null;
    return self.renderToken(tokens, i, options);
  };
}
