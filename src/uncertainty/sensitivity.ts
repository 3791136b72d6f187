import { migrateColumns } from '../model/columns.ts';
import { migrate } from '../model/migrate.ts';
import { complete, parameterAt, showValue, type ParameterPath, type Values } from '../scenario/scenario.ts';
import { sobolDesign, sobolIndices, type SobolIndices } from '../stats/sobol.ts';
import type { Random } from '../stats/random.ts';
import type { HostPath } from './host-path-sample.ts';
import { byPath } from './priors.ts';

/** What an input may be, in base units: anything between two values, or one of a list. */
export type Span = { readonly from: number; readonly to: number } | readonly (number | string)[];

/** Outcomes that sensitivity is asked of. */
export const outputs = ['totalTime', 'downtime'] as const;
export type Output = (typeof outputs)[number];

/** How much one input matters for an output. */
export interface Influence {
  /** Shares of the variance of the output's logarithm, since settings multiply. */
  readonly indices: SobolIndices;
  /** The output when this input alone is changed, at the ends of its span: for a sample, within 90 % of it. */
  readonly low: End;
  readonly high: End;
}

export interface End {
  readonly value: number;
  /** The input's value there. */
  readonly at: string;
}

export interface Sensitivity {
  readonly input: string;
  readonly span: string;
  readonly on: Readonly<Record<Output, Influence>>;
}

/** Inputs with what they do, and how often the model ran to find out. */
export interface Sensitivities {
  readonly inputs: readonly Sensitivity[];
  readonly runs: number;
}

/**
 * What matters for a migration: Sobol indices of time and downtime when all inputs vary at once, each evenly over its span, the
 * host path over its sample; and what each does alone to the scenario as it is. Logarithms are taken between a
 * millisecond and a day: no downtime counts as the one, a migration that never ends as the other.
 *
 * @param base what is stated of the scenario; it goes over the host paths, which may be none
 */
export function sensitivity(
  base: Values,
  spans: ReadonlyMap<ParameterPath, Span>,
  hostPaths: readonly HostPath[],
  random: Random,
): Sensitivities {
  const drawn = hostPaths.map(({ values }) => byPath(values).filter(([path]) => !base.has(path) && !spans.has(path)));
  const inputs = Array.from(spans, ([path, span]) => parameterInput(path, span));
  if (drawn.length > 0) inputs.push(hostPathInput(drawn));
  const design = sobolDesign(inputs.length, random);
  const size = design.columns[0]!.length;
  const outcome = migrateColumns(complete(base), inputColumns(inputs, design.columns, size), size);
  const indices = outputs.map((output) => sobolIndices(design, outcome[output].map(logarithm)));
  const found = inputs.map((input, at) => {
    const ends = endsOf(base, input);
    const on = outputs.map((output, which) => [output, { indices: indices[which]![at]!, ...ends[output] }]);
    return { input: input.name, span: input.span, on: Object.fromEntries(on) as Sensitivity['on'] };
  });
  return { inputs: found, runs: size + inputs.reduce((sum, { trials }) => sum + trials.length, 0) };
}

const [millisecond, day] = [1e-3, 86_400];

function logarithm(time: number): number {
  return Math.log(Math.min(day, Math.max(millisecond, time)));
}

type Settings = readonly (readonly [ParameterPath, number | string])[];

interface Input {
  readonly name: string;
  readonly span: string;
  /** Its values at a share of its span. */
  settings(share: number): Settings;
  /** What to try of it alone. */
  readonly trials: readonly { readonly at: string; readonly settings: Settings }[];
}

function parameterInput(path: ParameterPath, span: Span): Input {
  const shown = (value: number | string) => showValue(path, value);
  const trial = (value: number | string) => ({ at: shown(value), settings: [[path, value] as const] });
  const name = parameterAt(path).title;
  if ('from' in span) {
    const { from, to } = span;
    const settings = (share: number): Settings => [[path, from + share * (to - from)]];
    return { name, span: `${shown(from)} to ${shown(to)}`, settings, trials: [from, to].map(trial) };
  }
  const settings = (share: number): Settings => [[path, span[Math.floor(share * span.length)]!]];
  return { name, span: span.map(shown).join(', '), settings, trials: span.map(trial) };
}

function hostPathInput(paths: readonly Settings[]): Input {
  return {
    name: 'Host path',
    span: `${paths.length} that fit the article`,
    settings: (share) => paths[Math.floor(share * paths.length)]!,
    trials: paths.map((settings) => ({ at: '', settings })),
  };
}

function inputColumns(inputs: readonly Input[], design: readonly Float64Array[], size: number) {
  const columns: Partial<Record<ParameterPath, (number | string)[]>> = {};
  inputs.forEach(({ settings }, input) => {
    for (let row = 0; row < size; row++)
      for (const [path, value] of settings(design[input]![row]!)) (columns[path] ??= [])[row] = value;
  });
  return columns;
}

/** Lowest and highest outcome of the trials; of many, those at 5 and 95 %. */
function endsOf(base: Values, { trials }: Input): Record<Output, { low: End; high: End }> {
  const outcomes = trials.map(({ at, settings }) => ({ at, outcome: migrate(complete(new Map([...base, ...settings]))) }));
  const ends = outputs.map((output) => {
    const ordered = outcomes
      .map(({ at, outcome }) => ({ at, value: Math.min(outcome[output], day) }))
      .sort((a, b) => a.value - b.value);
    const rank = (share: number) => ordered[Math.round(share * (ordered.length - 1))]!;
    return [output, { low: rank(0.05), high: rank(0.95) }] as const;
  });
  return Object.fromEntries(ends) as Record<Output, { low: End; high: End }>;
}
