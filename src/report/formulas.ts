import katex from 'katex';
import type { MarkdownIt, StateBlock } from 'markdown-it';

/** Teach `markdown` formulas: `$…$` in a line, `$$…$$` on lines of their own; both become MathML. */
export function formulas(markdown: MarkdownIt): void {
  markdown.inline.ruler.after('escape', 'formula', (state, silent) => {
    const match = inlineFormula.exec(state.src.slice(state.pos, state.posMax));
    if (match === null) return false;
    if (!silent) state.push('formula', 'math', 0).content = match[1]!;
    state.pos += match[0].length;
    return true;
  });
  markdown.block.ruler.before('fence', 'display_formula', displayRule, { alt: ['paragraph'] });
  markdown.renderer.rules.formula = (tokens, i) => mathml(tokens[i]!.content, false);
  markdown.renderer.rules.display_formula = (tokens, i) => `<div class="formula">${mathml(tokens[i]!.content, true)}</div>\n`;
}

/** A dollar sign before a space or after one is money, as is a closing one before a digit. */
const inlineFormula = /^\$(?![\s$])((?:\\.|[^$\\])+?)(?<!\s)\$(?!\d)/;

function displayRule(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const text = state.getLines(startLine, endLine, state.blkIndent, false);
  const match = /^\s*\$\$([\s\S]+?)\$\$[ \t]*(?:\n|$)/.exec(text);
  if (match === null) return false;
  if (silent) return true;
  state.push('display_formula', 'math', 0).content = match[1]!.trim();
  state.line = startLine + match[0].replace(/\n$/, '').split('\n').length;
  return true;
}

function mathml(tex: string, displayMode: boolean): string {
  return katex.renderToString(tex, { output: 'mathml', displayMode, strict: 'error', trust: false });
}
