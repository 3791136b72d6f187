import type { Finding } from '../evidence/finding.ts';
import type { Figure, Report, TableBlock } from './document.ts';

export type Numbered = Figure | TableBlock | Finding;

/** What a report's figures, tables and findings are called, in order of appearance. */
export interface Numbering {
  readonly figures: readonly Figure[];
  readonly tables: readonly TableBlock[];
  /** `Figure 3`, with a no-break space. Throws an Error for what the report never shows. */
  label(target: Numbered): string;
  /** Anchor in the page, made of the id, so that it outlives a change of order. Throws like `label`. */
  anchor(target: Numbered): string;
}

/** Number all figures, tables and findings of a report. Throws an Error where two of a kind share an id or an id is not kebab-case. */
export function numberReport(report: Report): Numbering {
  const blocks = report.sections.flatMap((section) => section.blocks);
  const figures = blocks.filter((block) => block.kind === 'figure');
  const tables = blocks.filter((block) => block.kind === 'table');
  const numbers = new Map([...numbered(figures), ...numbered(tables), ...numbered(report.findings)]);
  checkIds('section', report.sections);

  const find = (target: Numbered) => {
    const key = keyOf(target);
    const number = numbers.get(key);
    if (number === undefined)
      throw new Error(`report ${report.slug}: ${key.replace(' ', ' "')}" is referred to but never placed`);
    return { number, kind: kindOf(target) };
  };
  return {
    figures,
    tables,
    label(target) {
      const { number, kind } = find(target);
      return `${kind[0]!.toUpperCase()}${kind.slice(1)}\u00a0${number}`;
    },
    anchor: (target) => `${find(target).kind}-${target.id}`,
  };
}

function numbered(targets: readonly Numbered[]): [string, number][] {
  if (targets.length > 0) checkIds(kindOf(targets[0]!), targets);
  return targets.map((target, i) => [keyOf(target), i + 1]);
}

function checkIds(kind: string, things: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of things) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw new Error(`${kind} id "${id}" is not kebab-case`);
    if (seen.has(id)) throw new Error(`two ${kind}s have the id "${id}"`);
    seen.add(id);
  }
}

function keyOf(target: Numbered): string {
  return `${kindOf(target)} ${target.id}`;
}

function kindOf(target: Numbered): 'figure' | 'table' | 'finding' {
  return 'claim' in target ? 'finding' : target.kind;
}
