import { comparePublished, predictPublished, publishedCases, type PublishedComparison } from '../evidence/published.ts';
import { readDataTable } from '../importers/data-table.ts';
import type { Lab } from './lab.ts';

/** Every published figure with what the model says of it over all that has to be assumed and all host paths. */
export function publishedFigures(lab: Lab): PublishedComparison[] {
  const cases = publishedCases(readDataTable('reference/published-scenarios.csv'));
  const sample = lab.sample((model) => predictPublished(cases, model.ofRow));
  return comparePublished(cases, readDataTable('reference/published-measurements.csv'), (unit, key) =>
    sample.estimates(unit, (predictions) => predictions[key]!),
  );
}

/** How many of them came to such a verdict. */
export function countPublished(figures: readonly PublishedComparison[], ...verdicts: readonly PublishedComparison['verdict'][]) {
  return figures.filter(({ verdict }) => verdicts.includes(verdict)).length;
}
