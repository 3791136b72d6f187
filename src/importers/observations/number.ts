/** A number with a decimal point or comma and without groups of thousands; NaN where it is none. */
export function parseDecimal(text: string): number {
  const plain = text.trim().replace(',', '.');
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : NaN;
}

/** As `predict` writes numbers: nine significant digits at most. */
export function rounded(value: number): number {
  return Number(value.toPrecision(9));
}
