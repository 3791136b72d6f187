import {
  complete,
  parseSetting,
  stated,
  valueAt,
  type HouseDefaults,
  type ParameterPath,
  type ScenarioInput,
  type Values,
} from '../scenario/scenario.ts';
import { streamFor } from '../stats/random.ts';
import type { HostPath } from '../uncertainty/host-path-sample.ts';
import { byPath } from '../uncertainty/priors.ts';
import { sampleOf, type Sample } from '../uncertainty/sample.ts';
import { sensitivity, type Sensitivity } from '../uncertainty/sensitivity.ts';
import { mainVariant, type VariantName } from '../uncertainty/variants.ts';
import { openModel, type Model } from './model.ts';
import { parseRanges, type Ranges } from './ranges.ts';

/** Where an analysis runs the model, with the reference set of host parameters. It remembers what was varied and how often the model ran. */
export interface Lab extends Model {
  readonly seed: number;
  /**
   * The same work with the reference set and with every host path of the sample; what the analysis or a setting states goes
   * over the sample. With a house there are no host paths: what was fitted holds beside the reference set alone.
   * @param variant which explanation of the 1 Gb/s figures the host paths follow
   */
  sample<T>(work: (model: Model) => T, variant?: VariantName): Sample<T>;
  /** What matters for time and downtime when inputs vary over these ranges and the host path over its sample if there is one, around the scenario with changes. */
  sensitivity(ranges: Ranges, ...changes: readonly ScenarioInput[]): readonly Sensitivity[];
}

/** What a laboratory has seen by the end of an analysis. */
export interface Log {
  /** Values tried in base units, by parameter, the scenario's own among them. */
  readonly varied: ReadonlyMap<ParameterPath, ReadonlySet<number | string>>;
  readonly runs: number;
}

/**
 * Open a laboratory. Precedence, weakest first: parameter defaults, platform defaults, the host path drawn or those of the
 * house, the analysis's scenario, settings, and what the analysis varies on purpose.
 *
 * @param settings as typed, `host.cStates=off`
 * @param hostPaths the sample
 * @param house what is known of the user's own hosts
 * @throws InputError when a setting is unknown or not valid
 */
export function openLab(
  input: ScenarioInput,
  settings: readonly string[],
  seed: number,
  hostPaths: readonly HostPath[],
  house?: HouseDefaults,
): { lab: Lab; log: () => Log } {
  const said: Values = new Map([...stated(input), ...settings.map(parseSetting)]);
  const given: Values = new Map([...(house?.(complete(said).migration.platform) ?? []), ...said]);
  const scenario = complete(given);
  const drawn = (variant: VariantName) => (house === undefined ? hostPaths.filter((path) => path.variant === variant) : []);
  const varied = new Map<ParameterPath, Set<number | string>>();
  let runs = 0;
  const ran = (times: number) => void (runs += times);
  const tried = (path: ParameterPath, value: number | string) =>
    void varied.set(path, (varied.get(path) ?? new Set([valueAt(scenario, path)])).add(value));

  const reference = openModel(given, { ran, tried });
  const lab: Lab = {
    ...reference,
    seed,
    sample<T>(work: (model: Model) => T, variant: VariantName = mainVariant): Sample<T> {
      const found = drawn(variant).map(({ values }) => work(openModel(given, { ran }, new Map(byPath(values)))));
      return sampleOf(work(reference), found);
    },
    sensitivity(ranges, ...changes) {
      const spans = parseRanges(ranges);
      for (const [path, span] of spans) for (const value of 'from' in span ? [span.from, span.to] : span) tried(path, value);
      const { inputs, runs: needed } = sensitivity(
        new Map([...given, ...stated(...changes)]),
        spans,
        drawn(mainVariant),
        streamFor(seed, 'sensitivity'),
      );
      ran(needed);
      return inputs;
    },
  };
  return { lab, log: () => ({ varied, runs }) };
}
