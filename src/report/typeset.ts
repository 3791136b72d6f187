import { decimalSign, type DecimalSign } from '../units/decimal-sign.ts';
import { units } from '../units/unit.ts';

const symbols = [...new Set(Object.values(units).map(({ symbol }) => symbol))].filter((symbol) => symbol !== '');
const unit = `(?:${symbols.join('|')})(?![\\w/])`;
const unitAfterNumber = new RegExp(`(\\d) (?=${unit})`, 'g');
/** Of a quantity, or of the lower end of a range; that of a version or a standard stays. */
const pointOfQuantity = new RegExp(`(?<![\\d.])(\\d+)\\.(\\d+)(?=(?:(?: to | and |–)\\d+(?:[.,]\\d+)?)?[ \\u00a0]${unit})`, 'g');

/**
 * Plain text as a typesetter would leave it: units stay with their number, a minus is not a hyphen, and quantities have the
 * decimal sign of the report. Somebody else’s words keep their own.
 */
export function typeset(text: string, sign: DecimalSign = decimalSign()): string {
  const written = sign === '.' ? text : text.replace(pointOfQuantity, `$1${sign}$2`);
  return written.replace(unitAfterNumber, '$1\u00a0').replace(/(^|[\s(])-(?=\d)/g, '$1−');
}
