import { scenarioColumns, type ScenarioColumn } from '../scenario/columns.ts';
import { placeOf } from '../scenario/scenario.ts';
import { streamFor, type Random } from '../stats/random.ts';
import { units } from '../units/unit.ts';
import { constraints } from './acceptance.ts';
import { hostPathPriors, quantileOf, type HostKey, type HostValues, type Priors } from './priors.ts';
import { variantNames, variants, type VariantName } from './variants.ts';

/** One way the hosts of the article may have been. */
export interface HostPath {
  readonly variant: VariantName;
  readonly values: HostValues;
}

/** What the stored sample holds, and the seed it was drawn with. */
export const storedSample = { seed: 1, sizes: { 'smaller window': 600, 'deeper sleep': 300 } } as const;

export interface SampleColumn extends ScenarioColumn {
  readonly key: HostKey;
  /** Base units in one unit of the column. */
  readonly factor: number;
}

/** The parameters that the sample varies, as columns of a scenario table. */
export const sampleColumns: readonly SampleColumn[] = scenarioColumns.flatMap((column) => {
  const { group, key } = placeOf(column.path);
  if (group !== 'host' || column.unit === 'choice' || !(key in hostPathPriors)) return [];
  return { ...column, key: key as HostKey, factor: units[column.unit].factor };
});

/** The stored sample, drawn anew: row by row the same wherever it is drawn. */
export function* drawHostPaths(
  sizes: Readonly<Record<VariantName, number>> = storedSample.sizes,
  seed: number = storedSample.seed,
): Generator<HostPath> {
  for (const variant of variantNames) {
    const random = streamFor(seed, `host path, ${variant}`);
    for (let row = 0; row < sizes[variant]; row++) yield { variant, values: acceptedDraw(variants[variant].priors, random) };
  }
}

/**
 * The next draw from the priors that shows everything the article reports: rejection sampling, so what is accepted is
 * distributed as prior × agreement.
 *
 * One draw in tens of thousands is accepted and most fail the first constraint. A parameter is drawn only when a constraint
 * first needs it, and what fails is thrown away whole: this changes nothing in what is accepted. Numbers are judged once
 * more as rounded to the six figures that the file keeps.
 */
function acceptedDraw(priors: Priors, random: Random): HostValues {
  for (;;) {
    const host: Partial<Record<HostKey, number>> = {};
    const draw = (key: HostKey): number => (host[key] ??= quantileOf(priors[key]!, random(), draw));
    const fits = constraints.every(({ needs, holds }) => {
      for (const key of needs) draw(key);
      return holds(host);
    });
    const kept = fits ? rounded(host) : host;
    if (fits && constraints.every(({ holds }) => holds(kept))) return kept;
  }
}

function rounded(host: HostValues): HostValues {
  return Object.fromEntries(sampleColumns.map(({ key, factor }) => [key, sixFigures(host[key]! / factor) * factor]));
}

/** A number as the file keeps it. */
export function sixFigures(value: number): number {
  return Number(value.toPrecision(6));
}
