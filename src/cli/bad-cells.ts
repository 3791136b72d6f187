import type { BadCell } from '../importers/scenario-row.ts';
import { counted } from '../units/phrases.ts';

/** As many as someone corrects in one go. */
const listed = 20;

/** A record of what was not understood in a file: the first cells in full, of the others the number. */
export class BadCells {
  readonly #place: string;
  readonly #first: string[] = [];
  #lastLine = 0;
  cells = 0;
  rows = 0;

  constructor(place: string) {
    this.#place = place;
  }

  /** @returns whether it is among the first, which are told one by one */
  add(cell: BadCell): boolean {
    this.cells += 1;
    if (cell.line !== this.#lastLine) this.rows += 1;
    this.#lastLine = cell.line;
    if (this.cells <= listed) this.#first.push(located(cell));
    return this.cells <= listed;
  }

  /** How many there are beyond the first. */
  get more(): number {
    return this.cells - this.#first.length;
  }

  /** Why nothing was written, and what to do. */
  refusal(): string {
    return [
      `${this.#place}: ${counted(this.cells, 'cell')} in ${counted(this.rows, 'row')} cannot be understood, so nothing was written`,
      ...this.#first.map((line) => `  ${line}`),
      ...(this.more > 0 ? [`  and ${this.more} more`] : []),
      'Correct them, or leave their rows out with --skip-bad.',
    ].join('\n');
  }

  /** Why nothing was written although bad rows may be left out. */
  nothingLeft(): string {
    return `${this.#place}: there is no row that can be understood, so nothing was written`;
  }
}

/** Where a bad cell stands and what is wrong with it. */
export function located({ line, column, why }: BadCell): string {
  return `line ${line}${column === undefined ? '' : `, column ${column}`}: ${why}`;
}
