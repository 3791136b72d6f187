/** What stands between a number and its fraction. */
export type DecimalSign = '.' | ',';

let current: DecimalSign = '.';

export function decimalSign(): DecimalSign {
  return current;
}

/** From now on numbers are written with this sign, everywhere: for a program, or a page, that writes one report at a time. */
export function writeDecimalsWith(sign: DecimalSign): void {
  current = sign;
}

/** Numbers that are written meanwhile have this sign. */
export async function withDecimals<T>(sign: DecimalSign, write: () => Promise<T>): Promise<T> {
  const before = current;
  current = sign;
  try {
    return await write();
  } finally {
    current = before;
  }
}
