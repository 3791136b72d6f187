import { typeset } from './typeset.ts';

/** Plain text as it must be written in Markdown to stand there as it is, on one line. */
export function inline(text: string): string {
  return cell(text)
    .replace(/^[#>+-](?=\s|$)/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** Plain text in a cell of a table, where nothing can start a list or a heading. */
export function cell(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]{}|$~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
}

/** A table; `right` says which columns hold numbers. Cells are Markdown already. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly boolean[] = [],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (right[i] ? '---:' : '---'))), ...rows.map(line)].join('\n');
}

/** The report's own Markdown as a page without our rules needs it: no HTML, no pictures, headings below those of sections. */
export function textMarkdown(text: string): string {
  return text
    .split(/(```[\s\S]*?```|`[^`\n]*`|\$\$[\s\S]+?\$\$|\$(?![\s$])[^$\n]+?\$(?!\d))/)
    .map((piece, i) => (i % 2 === 0 ? outsideCode(piece) : piece.startsWith('$') ? formula(piece) : piece))
    .join('');
}

function outsideCode(text: string): string {
  return typeset(text)
    .replace(/<(?=[a-z/!?])/gi, '&lt;')
    .replace(/!\[/g, '\\![')
    .replace(/\]\((?=\s*(?:javascript|vbscript|data|file):)/gi, ']\\(')
    .replace(/^#{1,2} /gm, '### ');
}

function formula(text: string): string {
  return text.replace(/<(?=[a-z/!?])/gi, '\\lt ');
}
