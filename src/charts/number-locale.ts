import type { View } from 'vega';
import { decimalSign } from '../units/decimal-sign.ts';

/** How Vega groups and signs numbers: as text does, with a narrow no-break space and a true minus. */
export function numberLocale() {
  return {
    decimal: decimalSign(),
    thousands: '\u202f',
    grouping: [3],
    currency: ['', ''] as [string, string],
    minus: '−',
  };
}

/** Have `view` leave numbers of four digits whole, as text does: `4096`, but `10 368`. */
export function groupFromFiveDigits(view: View): void {
  const locale = view.locale();
  const { format, formatFloat, formatSpan } = locale;
  view.locale({
    ...locale,
    format: (spec) => whole(format(spec)),
    formatFloat: (spec) => whole(formatFloat(spec)),
    formatSpan: (...span) => whole(formatSpan(...span)),
  });
}

type Format = (value: number) => string;

const fourDigits = /^(−?\d)\u202f(\d{3})(?!\u202f)/;

function whole(format: Format): Format {
  return (value) => format(value).replace(fourDigits, '$1$2');
}
