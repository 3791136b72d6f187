import type { PlatformId } from '../scenario/platforms.ts';
import { parameterAt, type HouseDefaults, type ParameterPath } from '../scenario/scenario.ts';
import { inUnit } from '../units/format.ts';
import { units, type UnitName } from '../units/unit.ts';
import type { Errors, ErrorsByKind } from './errors.ts';
import type { Fit, IntervalBasis } from './fit.ts';

/** What a fit says of a user’s hosts, to be used in place of the reference set. Stored as JSON. */
export interface Profile {
  readonly format: typeof profileFormat;
  readonly version: typeof profileVersion;
  readonly name: string;
  /** The platform that was measured: parameters of the migration hold for it alone. Absent where there were several. */
  readonly platform?: PlatformId;
  readonly parameters: Readonly<Partial<Record<ParameterPath, ProfileParameter>>>;
  /** What the ends `low` and `high` of the parameters are. */
  readonly intervals: IntervalBasis;
  /** How far the reference set is off, and the fit on points that it has not seen. */
  readonly errors: { readonly before: ProfileErrors; readonly after: ProfileErrors };
  readonly counts: Fit['counts'];
  readonly provenance: ProfileProvenance;
}

/** A value with its interval. */
export interface ProfileParameter {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: UnitName;
}

export type ProfileErrors = Readonly<Record<string, Errors>>;

/** Where a profile comes from. */
export interface ProfileProvenance {
  readonly tool: string;
  readonly version: string;
  /** Name of the measurements, and the SHA-256 of their bytes. */
  readonly file: string;
  readonly sha256: string;
  readonly seed: number;
  /** ISO 8601, UTC. */
  readonly date: string;
}

export const profileFormat = 'precopy-profile';
export const profileVersion = 1;

/** The profile of a fit. */
export function profileOf(fit: Fit, name: string, provenance: ProfileProvenance): Profile {
  const { platform, parameters, intervals, before, after, counts } = fit;
  return {
    format: profileFormat,
    version: profileVersion,
    name,
    ...(platform === undefined ? {} : { platform }),
    parameters: Object.fromEntries(
      parameters.map(({ path, value, low, high }) => {
        const unit = unitOf(path);
        const shown = (number: number) => Number(inUnit(number, unit).toPrecision(4));
        return [path, { value: shown(value), low: shown(low), high: shown(high), unit }];
      }),
    ),
    intervals,
    errors: { before: errorTable(before), after: errorTable(after) },
    counts,
    provenance,
  };
}

/** The profile’s values as defaults: those of the migration on the platform that was measured, those of hosts everywhere. */
export function houseDefaults(profile: Profile): HouseDefaults {
  return (platform) => new Map(Array.from(houseRanges(profile, platform), ([path, { value }]) => [path, value]));
}

/** The same with their intervals, in base units; a profile written by hand may have none. */
export function houseRanges(
  { platform: measured, parameters }: Profile,
  platform: PlatformId,
): ReadonlyMap<ParameterPath, { readonly value: number; readonly low: number; readonly high: number }> {
  const values = (Object.entries(parameters) as [ParameterPath, ProfileParameter][]).map(([path, parameter]) => {
    const {
      value,
      low = value,
      high = value,
      unit,
    } = parameter as Omit<ProfileParameter, 'low' | 'high'> & Partial<ProfileParameter>;
    const { factor } = units[unit];
    return [path, { value: value * factor, low: low * factor, high: high * factor }] as const;
  });
  return new Map(values.filter(([path]) => !path.startsWith('migration.') || platform === measured));
}

/** The unit a parameter is shown in. */
export function unitOf(path: ParameterPath): UnitName {
  const entry = parameterAt(path);
  if (entry.kind !== 'quantity') throw new Error(`${path} is a choice: it has no unit`);
  return entry.unit;
}

function errorTable(errors: ErrorsByKind): ProfileErrors {
  const rounded = (value: number) => Number(value.toPrecision(4));
  return Object.fromEntries(
    errors.map(({ kind, errors: { median, p90, ...counts } }) => [
      kind,
      { median: rounded(median), p90: rounded(p90), ...counts },
    ]),
  );
}
