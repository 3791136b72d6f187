import { platformIds } from '../scenario/platforms.ts';
import { parameterAt, parseValue, type ParameterPath } from '../scenario/scenario.ts';
import { InputError, suggestion } from '../units/input-error.ts';
import { unitsOf } from '../units/parse.ts';
import { units, type UnitName } from '../units/unit.ts';
import { profileFormat, profileVersion, type Profile } from './profile.ts';

/**
 * Read a profile.
 * @param place name of its file, for messages
 * @throws InputError naming file and key where it is no profile, of another version, or holds what the model has not
 */
export function parseProfile(text: string, place: string): Profile {
  const profile = record(json(text, place), place);
  const { format, version, name, platform, parameters, provenance } = profile;
  if (format !== profileFormat)
    throw new InputError(
      `${place}, key format: ${shown(format)} is not "${profileFormat}"; give a file that precopy fit has written`,
    );
  if (version !== profileVersion)
    throw new InputError(
      `${place}, key version: ${shown(version)} is unknown here; expected ${profileVersion}: fit again with this version of precopy`,
    );
  if (typeof name !== 'string' || name === '') throw new InputError(`${place}, key name: ${shown(name)} is not a name`);
  if (platform !== undefined && !(platformIds as readonly unknown[]).includes(platform))
    throw new InputError(`${place}, key platform: ${shown(platform)} is unknown; ${suggestion(shown(platform), platformIds)}`);
  for (const [path, entry] of Object.entries(record(parameters, `${place}, key parameters`)))
    checkParameter(path, entry, `${place}, key parameters.${path}`);
  const { sha256 } = record(provenance, `${place}, key provenance`);
  if (typeof sha256 !== 'string') throw new InputError(`${place}, key provenance.sha256: ${shown(sha256)} is not a checksum`);
  return profile as unknown as Profile;
}

function json(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError(`${place} is not JSON; give a profile that precopy fit has written`);
  }
}

function record(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InputError(`${place}: expected an object, found ${shown(value)}; give a profile that precopy fit has written`);
  return value as Readonly<Record<string, unknown>>;
}

function checkParameter(path: string, entry: unknown, place: string): void {
  const { value, low, high, unit } = record(entry, place);
  try {
    const parameter = parameterAt(path);
    if (parameter.kind !== 'quantity') throw new InputError(`${path} is a choice, which no fit gives; take it out`);
    const known = unitsOf(parameter.dimension);
    if (!known.includes(unit as UnitName))
      throw new InputError(`unit ${shown(unit)} does not measure it; ${suggestion(shown(unit), known)}`);
    if (typeof value !== 'number') throw new InputError(`value ${shown(value)} is not a number`);
    const inRange = (number: number) =>
      parseValue(path as ParameterPath, number * units[unit as UnitName].factor, unit as UnitName);
    inRange(value);
    for (const [key, end] of Object.entries({ low, high })) {
      if (end === undefined) continue;
      if (typeof end !== 'number') throw new InputError(`${key} ${shown(end)} is not a number`);
      inRange(end);
    }
    if ((low as number) > value || (high as number) < value)
      throw new InputError(`value ${value} is not between low ${shown(low)} and high ${shown(high)}`);
  } catch (error) {
    throw error instanceof InputError ? new InputError(`${place}: ${error.message}`) : error;
  }
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
