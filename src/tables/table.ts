import { escape as opaque, from, table as columnar, type ColumnTable } from 'arquero';

/** What a column holds and how it is shown. */
export interface Column {
  readonly name: string;
  /** Heading and axis title, without the unit. */
  readonly title: string;
  /** Unit symbol as shown, e.g. `Gb/s`. */
  readonly unit?: string;
  /** Digits after the decimal point when shown; files keep full precision. */
  readonly digits?: number;
  /** Where it stands, unless in both: what is numbers in the file may be written out on the page, `93 (85 to 98)`. */
  readonly only?: 'page' | 'file';
}

export type Value = number | string | boolean | null;
export type Row = Readonly<Record<string, Value>>;

/**
 * A table with named, titled columns: a typed face on an Arquero table. Verbs return new tables.
 * Row type `R` says which columns there are; column metadata travels with the columns.
 */
export class Table<R extends Row = Row> {
  readonly arquero: ColumnTable;
  readonly columns: readonly Column[];

  constructor(arquero: ColumnTable, columns: readonly Column[]) {
    this.arquero = arquero;
    this.columns = columns;
  }

  /** A table from one array (or typed array) per column, in the order of `columns`. */
  static fromColumns<R extends Row>(columns: readonly Column[], data: Readonly<Record<string, ArrayLike<Value>>>): Table<R> {
    return new Table<R>(columnar(columns.map(({ name }) => [name, data[name]!]) as never), columns);
  }

  /** A table from row objects. */
  static fromRows<R extends Row>(columns: readonly Column[], rows: readonly R[]): Table<R> {
    return new Table<R>(
      from(
        rows as never[],
        columns.map(({ name }) => name),
      ),
      columns,
    );
  }

  get size(): number {
    return this.arquero.numRows();
  }

  /** Row objects, fresh copies: whoever gets them may write on them. */
  rows(): R[] {
    return this.arquero.objects() as R[];
  }

  /** Values of one column. */
  values<K extends keyof R & string>(name: K): R[K][] {
    return Array.from(this.arquero.array(name) as ArrayLike<R[K]>);
  }

  column(name: string): Column {
    const column = this.columns.find((candidate) => candidate.name === name);
    if (column === undefined) throw new Error(`no column "${name}"; there are ${this.columns.map((c) => c.name).join(', ')}`);
    return column;
  }

  filter(keep: (row: R) => boolean): Table<R> {
    return new Table<R>(this.arquero.filter(opaque(keep)).reify(), this.columns);
  }

  /** Add or replace one column computed from each row. */
  derive<K extends string, V extends Value>(
    column: Column & { readonly name: K },
    compute: (row: R) => V,
  ): Table<R & Readonly<Record<K, V>>> {
    const derived = this.arquero.derive({ [column.name]: opaque(compute) });
    return new Table(derived, [...this.columns.filter(({ name }) => name !== column.name), column]);
  }

  select<K extends keyof R & string>(...names: readonly K[]): Table<Pick<R, K>> {
    return new Table(
      this.arquero.select(...(names as readonly string[])),
      names.map((name) => this.column(name)),
    );
  }

  /** Sort ascending by the given columns; put `-` before a name for descending. */
  sort(...keys: readonly string[]): Table<R> {
    const rows = this.rows();
    const orders = keys.map((key) => (key.startsWith('-') ? { name: key.slice(1), sign: -1 } : { name: key, sign: 1 }));
    rows.sort((a, b) => {
      for (const { name, sign } of orders) {
        const [x, y] = [a[name]!, b[name]!];
        if (x !== y) return x < y ? -sign : sign;
      }
      return 0;
    });
    return Table.fromRows<R>(this.columns, rows);
  }
}
