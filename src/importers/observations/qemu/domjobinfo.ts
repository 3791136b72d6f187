import type { Importer, Listener, ObservedRow } from '../importer.ts';
import { linesOf, type Text } from '../text.ts';
import { parseBytes } from './amount.ts';
import { countersNote, mebibyte, qemuCells, qemuColumns, untouched } from './qemu-row.ts';

export const domjobinfo: Importer = {
  name: 'virsh domjobinfo --completed, in English (LC_ALL=C)',
  recognizes: (sample) => /^Job type:\s/m.test(sample),
  read: (text, listener) => ({ about: 'runs', columns: qemuColumns, rows: rowsOf(text, listener) }),
};

/** What one run of virsh printed. */
interface Printed {
  readonly line: number;
  readonly vm: string | undefined;
  readonly fields: Map<string, string>;
}

async function* rowsOf(text: Text, listener: Listener): AsyncGenerator<ObservedRow> {
  let rows = 0;
  for await (const printed of printedOnes(text)) {
    const why = whyNot(printed);
    if (why !== undefined) listener.dropped({ line: printed.line, why });
    else {
      rows += 1;
      yield { line: printed.line, cells: cellsOf(printed, printed.vm ?? `migration ${rows}`) };
    }
  }
  if (rows > 0) listener.note(countersNote);
}

/** Each begins with its type; a prompt with the command above it names the VM. */
async function* printedOnes(text: Text): AsyncGenerator<Printed> {
  let vm: string | undefined;
  let current: Printed | undefined;
  for await (const { line, text: words } of linesOf(text)) {
    vm = /\bdomjobinfo\s+(?:--\S+\s+)*([^\s-]\S*)/.exec(words)?.[1] ?? vm;
    const [, field, value] = /^([A-Z][\w /]*?):\s+(.*?)\s*$/.exec(words) ?? [];
    if (field === 'Job type') {
      if (current !== undefined) yield current;
      current = { line, vm, fields: new Map() };
      vm = undefined;
    }
    if (field !== undefined) current?.fields.set(field, value!);
  }
  if (current !== undefined) yield current;
}

function whyNot({ fields }: Printed): string | undefined {
  const [type, operation] = [fields.get('Job type')!, fields.get('Operation')];
  if (type !== 'Completed') return `the job is ${type}, not Completed; ask with --completed when it is over`;
  if (operation !== undefined && !/migration/i.test(operation)) return `the job is no migration but ${operation}`;
  if (number(fields.get('Postcopy requests')) > 0) return 'the migration went on as post-copy, which this kit has no model of';
  const hasTime = milliseconds(fields.get('Time elapsed')) >= 0;
  return hasTime ? undefined : 'there is no "Time elapsed" in ms; is the output cut off?';
}

function cellsOf({ fields }: Printed, id: string): ObservedRow['cells'] {
  const bytes = (name: string) => parseBytes(fields.get(name) ?? '');
  const pageSize = number(fields.get('Page size')) || 4096;
  return qemuCells({
    id,
    memory_mib: bytes('Memory total') / mebibyte,
    untouched_mib: untouched(number(fields.get('Constant pages')), pageSize, bytes('Memory total')),
    observed_total_s: milliseconds(fields.get('Time elapsed')) / 1000,
    observed_downtime_ms: milliseconds(fields.get('Total downtime')),
    observed_goodput_mbps: (bytes('Memory bandwidth') * 8) / 1e6,
    observed_transferred_mib: bytes('Memory processed') / mebibyte,
    passes: number(fields.get('Iteration')),
  });
}

function milliseconds(text = ''): number {
  return Number(/^(\d+)\s+ms$/.exec(text)?.[1] ?? NaN);
}

function number(text = ''): number {
  return Number(/^(\d+)\b/.exec(text)?.[1] ?? NaN);
}
