/** Tells names apart that are taken already: `db`, `db (2)`, `db (3)`. */
export class UniqueNames {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();
  /** How many were changed, and one of them. */
  renamed = 0;
  example = '';

  of(name: string): string {
    const unique = this.#taken.has(name) ? this.#numbered(name) : name;
    this.#taken.add(unique);
    return unique;
  }

  #numbered(name: string): string {
    let number = this.#next.get(name) ?? 2;
    while (this.#taken.has(`${name} (${number})`)) number++;
    this.#next.set(name, number + 1);
    this.renamed++;
    return (this.example = `${name} (${number})`);
  }
}
