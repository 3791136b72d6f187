import { InputError } from '../../units/input-error.ts';
import type { Source } from '../open-file.ts';
import { eventCsv } from './windows/event-csv.ts';
import { eventXml } from './windows/event-xml.ts';
import type { Importer, ImportOptions, Listener, Observations } from './importer.ts';
import { messages } from './messages.ts';
import { perfmon } from './perfmon/perfmon.ts';
import { domjobinfo } from './qemu/domjobinfo.ts';
import { labTable } from './qemu/lab-table.ts';
import { proxmoxLog } from './qemu/proxmox-log.ts';
import { queryMigrate } from './qemu/query-migrate.ts';
import { runTable } from './run-table.ts';
import { settings } from './settings/settings.ts';
import { peekText } from './text.ts';

/** Every importer, in the order in which they are asked: the more a file must have, the earlier. */
export const importers: readonly Importer[] = [
  eventXml,
  eventCsv,
  perfmon,
  queryMigrate,
  domjobinfo,
  proxmoxLog,
  settings,
  labTable,
  runTable,
];

/** A file with the importer that knows it. */
export interface OpenedFile extends Observations {
  readonly place: string;
  readonly importer: string;
}

/**
 * Read a file by what is in it, whatever it is called.
 * @throws InputError when no importer knows it, or it is broken; also while its rows are read
 */
export async function openObservations(source: Source, listener: Listener, options: ImportOptions = {}): Promise<OpenedFile> {
  const text = await peekText(source);
  const importer = importers.find(({ recognizes }) => recognizes(text.sample));
  if (importer === undefined) throw new InputError(messages.unknown(text.place, names(), beginning(text.sample)));
  return { place: text.place, importer: importer.name, ...(await importer.read(text, listener, options)) };
}

function names(): string[] {
  return importers.map(({ name }) => name);
}

function beginning(sample: string): string {
  return sample.trim().slice(0, 40).replaceAll(/\s+/g, ' ');
}
