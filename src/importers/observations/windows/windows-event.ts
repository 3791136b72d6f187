import type { Moment } from '../moment.ts';

/** An event of a Windows log, whatever it was exported to. */
export interface WindowsEvent {
  readonly line: number;
  readonly id: number;
  /** Names of its provider and channel; empty where the export leaves them out. */
  readonly origin: string;
  readonly time: Moment;
  readonly computer: string;
  /** What the event was given, in order, where the export keeps it. */
  readonly values: readonly Value[];
  /** What Windows made of it in words, in whichever language. */
  readonly message: string;
}

export interface Value {
  /** Empty where it has none. */
  readonly name: string;
  readonly text: string;
}

/** Both forms of an identifier: with braces and without. */
export const guid = /\{?([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\}?/i;
