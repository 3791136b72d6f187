import { fileURLToPath } from 'node:url';
import { readDelimited } from '../importers/delimited.ts';
import { openFile } from '../importers/open-file.ts';
import type { HostPath } from '../uncertainty/host-path-sample.ts';
import { parseHostPath } from '../uncertainty/sample-table.ts';

const file = fileURLToPath(new URL('../../data/reference/host-path-sample.csv', import.meta.url));

/** The stored sample of host paths. */
export async function readHostPaths(): Promise<HostPath[]> {
  const { header, rows } = await readDelimited(openFile(file));
  const paths: HostPath[] = [];
  for await (const { cells } of rows)
    paths.push(parseHostPath(Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']))));
  return paths;
}
