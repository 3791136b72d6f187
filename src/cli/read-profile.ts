import path from 'node:path';
import { parseProfile } from '../calibration/parse-profile.ts';
import type { Profile } from '../calibration/profile.ts';
import { decodeText } from '../importers/decode-text.ts';
import { openFile } from '../importers/open-file.ts';

/** The profile in a file, where one is named. @throws InputError when it cannot be read or is no profile */
export async function readProfile(file: string | undefined): Promise<Profile | undefined> {
  if (file === undefined) return undefined;
  const parts: string[] = [];
  for await (const part of decodeText(openFile(file))) parts.push(part);
  return parseProfile(parts.join(''), path.basename(file));
}
