import type { Cell } from './importer.ts';
import { rounded } from './number.ts';

/** The cells that are known. What was observed as nothing was too little to be measured, and stays blank. */
export function knownCells(cells: Readonly<Record<string, Cell | undefined>>): Record<string, Cell> {
  const known = Object.entries(cells).filter(
    (entry): entry is [string, Cell] => isKnown(entry[1]) && !(entry[0].startsWith('observed_') && entry[1] === 0),
  );
  return Object.fromEntries(known.map(([name, cell]) => [name, typeof cell === 'number' ? rounded(cell) : cell]));
}

function isKnown(cell: Cell | undefined): boolean {
  return typeof cell === 'number' ? Number.isFinite(cell) : cell !== undefined && cell !== '';
}
