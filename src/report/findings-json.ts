import type { Estimate, Finding } from '../evidence/finding.ts';
import type { Report } from './document.ts';

/**
 * A report's findings as the JSON that other tools read and that is kept under version control: an array of `{id, claim,
 * source, kind, observed, expected, verdict, why}`, numbers to six significant digits, an open end of a range as null.
 */
export function findingsJson(report: Report): string {
  return `${JSON.stringify(report.findings.map(entry), null, 2)}\n`;
}

function entry({ id, claim, source, kind, observed, expected, verdict, why }: Finding) {
  return {
    id,
    claim,
    source: `${source.title}: “${source.quote}”`,
    kind,
    observed: estimate(observed),
    expected: 'text' in expected ? { text: expected.text } : range(expected),
    verdict,
    why,
  };
}

function estimate({ value, low, high, unit }: Estimate) {
  return { value: rounded(value), ...range({ low, high, unit }) };
}

function range({ low, high, unit }: { readonly low: number; readonly high: number; readonly unit: string }) {
  return { low: rounded(low), high: rounded(high), unit };
}

function rounded(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(6)) : null;
}
