import { counted } from '../../../units/phrases.ts';
import { z } from 'zod';
import type { Importer, Listener, ObservedRow } from '../importer.ts';
import type { Text } from '../text.ts';
import { jsonObjects } from './json-objects.ts';
import { countersNote, mebibyte, qemuCells, qemuColumns, untouched } from './qemu-row.ts';

export const queryMigrate: Importer = {
  name: 'answers of QEMU to query-migrate as JSON: one object, an array, or one object per line',
  recognizes: (sample) => /^\s*[[{]/.test(sample) && /"(status|total-time|dirty-sync-count)"\s*:/.test(sample),
  read: (text, listener) => ({ about: 'runs', columns: qemuColumns, rows: rowsOf(text, listener) }),
};

const amount = z.number().nonnegative().optional();

const answer = z.looseObject({
  status: z.string(),
  'total-time': amount,
  downtime: amount,
  'error-desc': z.string().optional(),
  ram: z
    .looseObject({
      ...{ transferred: amount, total: amount, duplicate: amount, 'page-size': amount, mbps: amount },
      ...{ 'dirty-sync-count': amount, 'postcopy-requests': amount },
    })
    .optional(),
});

type Answer = z.output<typeof answer>;

async function* rowsOf(text: Text, listener: Listener): AsyncGenerator<ObservedRow> {
  let [looks, others, rows] = [0, 0, 0];
  let latest = '';
  for await (const { line, value: outer } of jsonObjects(text)) {
    const parsed = answer.safeParse(outer['return'] ?? outer);
    if (!parsed.success) {
      others += 1;
      continue;
    }
    const written = JSON.stringify(parsed.data);
    const why = whyNot(parsed.data);
    if (isUnderWay(parsed.data) || written === latest) looks += 1;
    else if (why !== undefined) listener.dropped({ line, why: `${nameOf(outer) ?? 'a VM without name'}: ${why}` });
    else {
      rows += 1;
      yield { line, cells: cellsOf(parsed.data, nameOf(outer) ?? `migration ${rows}`) };
    }
    latest = written;
  }
  if (looks > 0) listener.note(`Passed over: ${counted(looks, 'answer')} while a migration was under way, or given once more.`);
  if (others > 0) listener.note(`Passed over: ${counted(others, 'object')} that are no answers to query-migrate.`);
  if (rows > 0) listener.note(countersNote);
}

function cellsOf({ 'total-time': total = NaN, downtime, ram = {} }: Answer, id: string): ObservedRow['cells'] {
  const { total: memory = NaN, transferred = NaN, duplicate = NaN, 'page-size': pageSize = 4096 } = ram;
  return qemuCells({
    id,
    memory_mib: memory / mebibyte,
    untouched_mib: untouched(duplicate, pageSize, memory),
    observed_total_s: total / 1000,
    observed_downtime_ms: downtime,
    observed_goodput_mbps: ram.mbps,
    observed_transferred_mib: transferred / mebibyte,
    passes: ram['dirty-sync-count'],
  });
}

function isUnderWay({ status }: Answer): boolean {
  return !['completed', 'failed', 'cancelled'].includes(status);
}

function whyNot({ status, ram, 'total-time': total, 'error-desc': error }: Answer): string | undefined {
  if (status !== 'completed') return `the migration did not complete (${status}${error === undefined ? '' : `: ${error}`})`;
  if ((ram?.['postcopy-requests'] ?? 0) > 0) return 'the migration went on as post-copy, which this kit has no model of';
  return total === undefined ? 'the answer has no total-time, as on the target; ask QEMU on the source' : undefined;
}

/** Who asked may have written the VM beside the answer; libvirt numbers its questions. */
function nameOf(outer: Readonly<Record<string, unknown>>): string | undefined {
  const names = ['vm', 'domain', 'name', 'id'].map((key) => outer[key]);
  return names.find((name): name is string => typeof name === 'string' && !/^libvirt-\d+$/.test(name));
}
