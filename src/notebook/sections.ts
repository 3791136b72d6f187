import type { Prose, Section } from '../report/document.ts';

type Part = Prose['parts'][number];
type Block = Section['blocks'][number];

/**
 * Cut a text into sections at its `## ` headings. A figure or table on a line of its own stands there; inside a sentence
 * it is a reference.
 * @throws Error when text stands before the first heading
 */
export function sectionsOf(text: Prose): Section[] {
  const sections: { title: string; blocks: Block[] }[] = [];
  let prose: Part[] = [];
  const place = (...blocks: Block[]) => {
    const written = prose.some((part) => typeof part !== 'string' || part.trim() !== '');
    if (written) blocks.unshift({ kind: 'prose', parts: prose });
    prose = [];
    if (blocks.length === 0) return;
    if (sections.length === 0) throw new Error('the text of an analysis starts with a heading: ## …');
    sections.at(-1)!.blocks.push(...blocks);
  };
  text.parts.forEach((part, at) => {
    if (typeof part === 'string') {
      const [before, ...headed] = part.split(/^## /m) as [string, ...string[]];
      prose.push(before);
      for (const piece of headed) {
        place();
        const end = piece.includes('\n') ? piece.indexOf('\n') : piece.length;
        sections.push({ title: piece.slice(0, end).trim(), blocks: [] });
        prose.push(piece.slice(end));
      }
    } else if ((part.kind === 'figure' || part.kind === 'table') && standsAlone(text.parts, at)) place(part);
    else prose.push(part);
  });
  place();
  return sections.map(({ title, blocks }) => ({ id: anchor(title), title, blocks }));
}

function standsAlone(parts: readonly Part[], at: number): boolean {
  const [before, after] = [parts[at - 1] ?? '', parts[at + 1] ?? ''];
  return typeof before === 'string' && typeof after === 'string' && /(^|\n)\s*$/.test(before) && /^\s*(\n|$)/.test(after);
}

function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
