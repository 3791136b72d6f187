import fc from 'fast-check';
import type { QuantityParameter } from '../../src/scenario/parameter.ts';
import { platforms, type PlatformId } from '../../src/scenario/platforms.ts';
import { complete, parameterAt, parameterPaths, type ParameterPath, type Scenario } from '../../src/scenario/scenario.ts';

/** The same scenarios on every machine and every day. */
export const seeded = { seed: 20_111, numRuns: 300 } as const;

type Value = number | string;

/**
 * Any scenario that the registry allows, on the given platforms: each parameter anywhere in its own range, or left to
 * the platform's default.
 */
export function anyScenario(...on: readonly PlatformId[]): fc.Arbitrary<Scenario> {
  return anyValues(...on).map((values) => complete(values));
}

/** Scenarios in which the outcome is open: a guest that dirties memory about as fast as the connection carries it. */
export function contested(...on: readonly PlatformId[]): fc.Arbitrary<Scenario> {
  const share = (max: number) => fc.integer({ min: 0, max: 1000 }).map((n) => (n * max) / 1000);
  return fc
    .tuple(anyScenario(...on), share(1.2), share(0.5), share(1), share(1), share(1))
    .map(([scenario, first, second, w, w2, t]) => {
      const bytesPerSecond = 1e9 / 8;
      const memory = (scenario.vm.memory % 2 ** 36) + 2 ** 28;
      return changed(scenario, {
        vm: {
          memory,
          untouched: 0,
          dirtyRate: first * bytesPerSecond,
          workingSet: w * memory,
          dirtyRate2: second * bytesPerSecond,
          workingSet2: w2 * memory,
        },
        migration: { streamCap: 1e9, bandwidthLimit: Infinity, compressionRatio: 1, downtimeLimit: 0.01 + t },
      });
    });
}

/** What a user may state, by path. */
export function anyValues(...on: readonly PlatformId[]): fc.Arbitrary<Map<ParameterPath, Value>> {
  const values = Object.fromEntries(parameterPaths.map((path) => [path, fc.option(anyValue(path), { nil: undefined })]));
  const platform = on.length > 0 ? fc.constantFrom(...on) : anyValue('migration.platform');
  return fc.record({ ...values, 'migration.platform': platform }).map((record) => consistent(new Map(stated(record))));
}

/** Any value of one parameter; those that span orders of magnitude are drawn evenly over their logarithm. */
export function anyValue(path: ParameterPath): fc.Arbitrary<Value> {
  const entry = parameterAt(path);
  if (entry.kind === 'choice') return fc.constantFrom(...entry.choices);
  const inRange = measured(entry);
  return entry.none === undefined ? inRange : fc.oneof({ weight: 3, arbitrary: inRange }, fc.constant(Infinity));
}

const steps = 1_000_000;

function measured({ min, max, whole }: QuantityParameter): fc.Arbitrary<number> {
  const lowest = min > 0 ? min : max / 2 ** 40;
  const logarithmic = fc.integer({ min: 0, max: steps }).map((step) => {
    const value = lowest * (max / lowest) ** (step / steps);
    return Math.min(max, Math.max(min, whole ? Math.round(value) : value));
  });
  return min > 0 ? logarithmic : fc.oneof({ weight: 5, arbitrary: logarithmic }, fc.constant(min));
}

function stated(record: Readonly<Record<string, Value | undefined>>): [ParameterPath, Value][] {
  return Object.entries(record).filter((pair): pair is [ParameterPath, Value] => pair[1] !== undefined);
}

/** A VM has no more untouched memory than memory, and memory moves by RDMA only where the platform can. */
function consistent(values: Map<ParameterPath, Value>): Map<ParameterPath, Value> {
  const memory = (values.get('vm.memory') ?? parameterAt('vm.memory').default) as number;
  const untouched = values.get('vm.untouched') as number | undefined;
  if (untouched !== undefined && untouched > memory) values.set('vm.untouched', memory / 2);
  const platform = values.get('migration.platform') ?? parameterAt('migration.platform').default;
  if (!platforms[platform as PlatformId].rdma) values.delete('migration.transport');
  return values;
}

/** A scenario with some values changed, in base units and unchecked: a test may leave the registry's ranges. */
export function changed(
  scenario: Scenario,
  changes: { readonly [G in keyof Scenario]?: Readonly<Partial<Record<keyof Scenario[G], Value>>> },
): Scenario {
  return {
    link: { ...scenario.link, ...changes.link },
    host: { ...scenario.host, ...changes.host },
    vm: { ...scenario.vm, ...changes.vm },
    migration: { ...scenario.migration, ...changes.migration },
  } as Scenario;
}
