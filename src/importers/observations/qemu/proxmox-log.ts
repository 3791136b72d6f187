import { counted } from '../../../units/phrases.ts';
import type { Importer, Listener, ObservedRow } from '../importer.ts';
import { secondsBetween, writtenMoment } from '../moment.ts';
import type { Text } from '../text.ts';
import { datedMoment, migrationTasks, type MigrationTask } from './migration-task.ts';
import { mebibyte, qemuCells, qemuColumns } from './qemu-row.ts';

export const proxmoxLog: Importer = {
  name: 'task logs of Proxmox VE about migrations',
  recognizes: (sample) =>
    /\b(starting migration of VM \d+ to node|start migrate command to |starting online\/live migration on )/.test(sample),
  read: (text, listener) => ({ about: 'runs', columns: qemuColumns, rows: rowsOf(text, listener) }),
};

async function* rowsOf(text: Text, listener: Listener): AsyncGenerator<ObservedRow> {
  let [rows, raised] = [0, 0];
  for await (const task of migrationTasks(text)) {
    const why = whyNot(task);
    if (why !== undefined) listener.dropped({ line: task.line, why: `VM ${task.vm ?? 'without number'}: ${why}` });
    else {
      rows += 1;
      raised += task.timesRaised > 0 ? 1 : 0;
      yield { line: task.line, cells: cellsOf(task) };
    }
  }
  if (rows > 0)
    listener.note(
      'The log has whole seconds: observed_total_s, from the command to migrate to its completion, is uncertain by one. ' +
        'The average speed it states is memory by time, so no observed_goodput_mbps is made of it; ' +
        'what was transferred is rounded to a tenth of the unit that the log shows.',
    );
  if (raised > 0)
    listener.note(`Proxmox raised the downtime limit during ${counted(raised, 'migration')}; downtime_limit_ms is the last one.`);
}

function whyNot({ error, begun, completed }: MigrationTask): string | undefined {
  if (error !== undefined) return `the migration did not complete (${error})`;
  if (begun === undefined) return 'the log does not say that memory began to move; was the VM running?';
  if (completed === undefined) return 'the log ends before the migration does';
  return begun.time === undefined || completed.time === undefined ? 'its lines have no times' : undefined;
}

function cellsOf(task: MigrationTask): ObservedRow['cells'] {
  const { begun, completed, memory = NaN, transferred = NaN, speedLimit = NaN } = task;
  const [started, ended] = [datedMoment(begun), datedMoment(completed)];
  const total = secondsBetween(begun!.time!, completed!.time!);
  return qemuCells({
    id: task.vm ?? 'VM',
    started: started && writtenMoment(started),
    ended: ended && writtenMoment(ended),
    target: task.target,
    memory_mib: memory / mebibyte,
    downtime_limit_ms: task.downtimeLimit,
    bandwidth_limit_mbps: (speedLimit * 8) / 1e6,
    observed_total_s: total > 0 ? total : undefined,
    observed_downtime_ms: task.downtime,
    observed_transferred_mib: transferred / mebibyte,
    task_s: task.duration,
  });
}
