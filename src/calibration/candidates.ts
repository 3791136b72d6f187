import { platformIds, type PlatformId } from '../scenario/platforms.ts';
import { parameterAt, type ParameterPath } from '../scenario/scenario.ts';
import { fittables, type Fittable } from './fittable.ts';
import { distinctValues, type Measurements } from './measurements.ts';

/** A parameter that may be fitted, and the value it is held at as long as it is not. */
export interface Candidate extends Fittable {
  readonly reference: number;
}

/** Parameters that may be fitted to these measurements, and why the others may not. */
export interface Candidates {
  readonly open: readonly Candidate[];
  readonly closed: readonly { readonly path: ParameterPath; readonly why: string }[];
}

/**
 * Every fittable parameter but those that the file itself states, and those of the platform where it has rows of several.
 * @param stated parameters that columns of the file set
 */
export function candidatesFor(measurements: Measurements, stated: readonly ParameterPath[]): Candidates {
  const platform = platformOf(measurements);
  const closed = fittables.flatMap(({ path }) => {
    if (stated.includes(path)) return [{ path, why: `stated in column ${columnOf(path)}` }];
    const mixed = path.startsWith('migration.') && platform === undefined;
    return mixed ? [{ path, why: 'rows of several platforms, each with its own' }] : [];
  });
  const open = fittables
    .filter(({ path }) => closed.every((entry) => entry.path !== path))
    .map((entry) => ({ ...entry, reference: distinctValues(measurements, entry.path)[0] as number }));
  return { open, closed };
}

/** The platform of all rows; nothing where they differ. */
export function platformOf(measurements: Measurements): PlatformId | undefined {
  const platforms = distinctValues(measurements, 'migration.platform');
  return platforms.length === 1 ? platformIds.find((id) => id === platforms[0]) : undefined;
}

function columnOf(path: ParameterPath): string {
  return Object.keys(parameterAt(path).columns).join(' or ');
}
