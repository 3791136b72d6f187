import type { Text } from './text.ts';

/** What one migration, or one adapter, was seen to do or be: cells by column name, blank ones absent. */
export interface ObservedRow {
  /** Line of the file on which what it rests on begins. */
  readonly line: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

export type Cell = string | number;

/** Something of the file that made it into no row. */
export interface Dropped {
  readonly line: number;
  readonly why: string;
}

/** What reading a file gives. */
export interface Observations {
  /** What a row is about: one run, or a host, whose settings hold for runs that other files tell of. */
  readonly about: 'runs' | 'hosts';
  /** Every column that a row may have, in order. */
  readonly columns: readonly string[];
  /** Read as they are asked for, once. */
  readonly rows: AsyncIterable<ObservedRow>;
}

/** Told while rows are read. */
export interface Listener {
  dropped(dropped: Dropped): void;
  /** Told what the rows rest on that the file does not say. */
  note(words: string): void;
}

/** What the user knows of a file that the file does not say. */
export interface ImportOptions {
  /** Unit of the blackout in events 20415 and 20417. */
  readonly blackoutUnit?: BlackoutUnit | undefined;
  /** How dates such as 03/05/2012 are read where the file leaves it open. */
  readonly dates?: DateOrder | undefined;
  /** Mb/s from which on an interface without migration counters is taken to migrate. */
  readonly busyMbps?: number | undefined;
}

export const blackoutUnits = ['s', 'ms'] as const;
export type BlackoutUnit = (typeof blackoutUnits)[number];

export const dateOrders = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** Reader of the files of one tool. */
export interface Importer {
  /** What it reads, in words. */
  readonly name: string;
  /** @param sample the beginning of a file */
  readonly recognizes: (sample: string) => boolean;
  /** @throws InputError when the file is not what it looked like, here or while rows are read */
  readonly read: (text: Text, listener: Listener, options: ImportOptions) => Observations | Promise<Observations>;
}
