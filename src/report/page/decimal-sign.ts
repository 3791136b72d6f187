import { writeDecimalsWith } from '../../units/decimal-sign.ts';

/** Scripts of a page write numbers as the page itself does. */
export function writeDecimalsAsPage(): void {
  if (document.documentElement.dataset.decimalSign === ',') writeDecimalsWith(',');
}
