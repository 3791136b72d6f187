/** A counter of a performance log: what it counts, of what, where. */
export interface CounterPath {
  /** As the log writes it; empty where it leaves it out. */
  readonly host: string;
  /** In lower case, as capitals vary between versions. */
  readonly object: string;
  readonly instance: string;
  /** In lower case. */
  readonly counter: string;
}

/** Read `\\HV01\Network Interface(Intel[R] X520)\Bytes Sent/sec`; nothing where the text is no such path. */
export function parseCounterPath(text: string): CounterPath | undefined {
  const match = /^(?:\\\\([^\\]+))?\\([^\\(]+?)\s*(?:\((.*)\))?\\([^\\]+)$/.exec(text.trim());
  if (match === null) return undefined;
  const [, host = '', object, instance = '', counter] = match;
  return { host, object: object!.toLowerCase(), instance, counter: counter!.trim().toLowerCase() };
}
