import { createHash } from 'node:crypto';
import path from 'node:path';
import { fit, type Fit } from '../calibration/fit.ts';
import { observedColumns, type Observable } from '../calibration/observable.ts';
import { profileOf, type Profile } from '../calibration/profile.ts';
import { readMeasurementTable, type MeasurementTable } from '../importers/measurement-table.ts';
import { openFile, type Source } from '../importers/open-file.ts';
import { circumstances } from '../notebook/circumstances.ts';
import type { Circumstances } from '../notebook/perform.ts';
import { InputError } from '../units/input-error.ts';
import { BadCells, located } from './bad-cells.ts';
import { writeWhole } from './whole-file.ts';

export interface FitRequest {
  /** A measurement table; `-` for standard input. */
  readonly file: string;
  /** Where the profile goes; beside the measurements when absent. */
  readonly out: string | undefined;
  /** What the profile is called; the file's name when absent. */
  readonly name: string | undefined;
  readonly seed: number;
  readonly skipBad: boolean;
}

export interface FitEffects {
  progress(line: string): void;
  /** Told of each bad cell whose row is left out. */
  skipped(line: string): void;
  /** Milliseconds since 1970. */
  now(): number;
}

/** A fit with what it was made of. */
export interface FittedFile {
  readonly fit: Fit;
  readonly table: MeasurementTable<Observable>;
  readonly profile: Profile;
  readonly profileFile: string;
  readonly leftOut: number;
  readonly here: Circumstances;
}

const replicates = 200;

/**
 * Fit the model to a measurement table and write the profile.
 * @throws InputError when the table is not valid or says too little; nothing is written then
 */
export async function fitFile({ file, out, name, seed, skipBad }: FitRequest, effects: FitEffects): Promise<FittedFile> {
  if (file === '-' && out === undefined)
    throw new InputError('--out: standard input has no name for the profile to take; give --out <file>');
  if (out === '-') throw new InputError('--out: standard output tells what was found; name a file for the profile');
  const source = hashed(openFile(file));
  const bad = new BadCells(source.place);
  const table = await readMeasurementTable(source, observedColumns, (cell) => {
    bad.add(cell);
    if (skipBad) effects.skipped(located(cell));
  });
  if (bad.cells > 0 && !skipBad) throw new InputError(bad.refusal());

  effects.progress(`fitting ${table.size} rows`);
  const { place } = source;
  const found = fit(table, { place, stated: table.stated, seed, replicates });
  const here = await circumstances(() => effects.now());
  const profileFile = out ?? `${file}.profile.json`;
  const profile = profileOf(found, name ?? path.parse(place).name, {
    tool: here.tool,
    version: here.version,
    file: place,
    sha256: source.digest(),
    seed,
    date: new Date(here.builtAt * 1000).toISOString().replace('.000Z', 'Z'),
  });
  await writeWhole(profileFile, (append) => append(`${JSON.stringify(profile, null, 2)}\n`));
  return { fit: found, table, profile, profileFile, leftOut: bad.rows, here };
}

/** The same bytes, and their SHA-256 once they have been read. */
function hashed({ place, bytes }: Source): Source & { digest(): string } {
  const hash = createHash('sha256');
  async function* passing() {
    for await (const chunk of bytes) {
      hash.update(chunk);
      yield chunk;
    }
  }
  return { place, bytes: passing(), digest: () => hash.digest('hex') };
}
