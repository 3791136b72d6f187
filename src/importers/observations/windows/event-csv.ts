import type { Importer } from '../importer.ts';
import { migrationsOf } from './migrations.ts';
import { readEventCsv } from './read-event-csv.ts';

export const eventCsv: Importer = {
  name: 'Windows events as CSV (Get-WinEvent … | Select-Object TimeCreated, Id, MachineName, Message | Export-Csv)',
  recognizes(sample) {
    const header = sample
      .replace(/^\s*"?#TYPE[^\r\n]*/, '')
      .trimStart()
      .split(/[\r\n]/, 1)[0]!;
    return /(^|[",;\t])TimeCreated([",;\t]|$)/i.test(header) && /(^|[",;\t])Id([",;\t]|$)/i.test(header);
  },
  read: (text, listener, options) => migrationsOf(readEventCsv(text, listener, options), listener, options),
};
