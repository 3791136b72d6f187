import { InputError } from '../../../units/input-error.ts';
import type { Importer } from '../importer.ts';
import { messages } from '../messages.ts';
import { busyColumns, busyRows } from './busy-rows.ts';
import { interfaceCounters, migrationCounters } from './migration-counters.ts';
import { interfaceColumns, migrationColumns, migrationRows } from './migration-rows.ts';
import { migrationsSeen } from './migrations-seen.ts';
import { readSamples } from './read-samples.ts';

export const perfmon: Importer = {
  name: 'Windows performance counters as CSV (relog … -f CSV, or typeperf)',
  recognizes: (sample) => /^\s*"?\(PDH-[CT]SV 4\.0\)/i.test(sample),
  async read(text, listener, { busyMbps }) {
    const { counters, samples } = await readSamples(text, listener);
    const [migrating, interfaces] = [migrationCounters(counters), interfaceCounters(counters)];
    if (migrating.length > 0) {
      const columns = interfaces.length === 0 ? migrationColumns : [...migrationColumns, ...interfaceColumns];
      const seen = migrationsSeen(samples, migrating, interfaces);
      return { about: 'runs', columns, rows: migrationRows(seen, migrating, interfaces, listener) };
    }
    if (interfaces.length > 0)
      return { about: 'runs', columns: busyColumns, rows: busyRows(samples, interfaces, busyMbps, listener) };
    const example = counters.find((path) => path !== undefined);
    const found = example === undefined ? 'none at all' : `"${example.object}: ${example.counter}"`;
    throw new InputError(messages.foreignCounters(text.place, found));
  },
};
