import type { Moment } from '../moment.ts';
import { linesOf, type Text } from '../text.ts';
import { parseBytes } from './amount.ts';
import { taskLine, type TaskLine } from './task-line.ts';

/** What a task log of Proxmox VE says of one migration. */
export interface MigrationTask {
  readonly line: number;
  vm?: string;
  target?: string;
  /** When QEMU was told to migrate, and when it was seen to be done. */
  begun?: TaskLine;
  completed?: TaskLine;
  downtime?: number;
  downtimeLimit?: number;
  timesRaised: number;
  /** Bytes, and bytes per second. */
  memory?: number;
  transferred?: number;
  speedLimit?: number;
  /** Seconds of the whole task. */
  duration?: number;
  error?: string;
}

/** Tasks of a log one after the other. */
export async function* migrationTasks(text: Text): AsyncGenerator<MigrationTask> {
  let task: MigrationTask | undefined;
  for await (const { line, text: written } of linesOf(text)) {
    const said = taskLine(written);
    if (said.words.startsWith('starting migration of ') && task !== undefined) {
      yield task;
      task = undefined;
    }
    for (const [pattern, note] of sayings) {
      const groups = pattern.exec(said.words)?.slice(1);
      if (groups !== undefined) note((task ??= { line, timesRaised: 0 }), groups, said);
    }
  }
  if (task !== undefined) yield task;
}

type Saying = readonly [pattern: RegExp, note: (task: MigrationTask, groups: readonly string[], said: TaskLine) => void];

/** What the log says (qemu-server, PVE/QemuMigrate.pm of versions 5 to 8), and what it means. */
const sayings: readonly Saying[] = [
  [/^starting migration of VM (\d+) to node '([^']+)'/, (task, [vm, target]) => Object.assign(task, { vm, target })],
  [/^start(?:ing online\/live migration on| migrate command to) /, (task, _, said) => void (task.begun = said)],
  [/^migration status: completed/, (task, _, said) => void (task.completed = said)],
  [/^migration downtime limit: (\d+) ms/, (task, [limit]) => void (task.downtimeLimit = Number(limit))],
  [/^auto-increased downtime to continue migration: (\d+) ms/, (task, [limit]) => raise(task, Number(limit))],
  [/^migration speed limit: (.*)$/, (task, [limit]) => void (task.speedLimit = parseBytes(limit!))],
  [/^migration active, transferred .* of (.*) VM-state/, (task, [memory]) => void (task.memory = parseBytes(memory!))],
  [/^migration status: active \(.*total (\d+)\)/, (task, [memory]) => void (task.memory = Number(memory))],
  [/^migration completed, transferred (.*) VM-state/, (task, [amount]) => void (task.transferred = parseBytes(amount!))],
  [/^(?:average )?migration speed: .* - downtime (\d+) ms/, (task, [downtime]) => void (task.downtime = Number(downtime))],
  [
    /^migration finished .*\(duration (\d+):(\d+):(\d+)\)/,
    (task, parts) => void (task.duration = parts.reduce((sum, part) => sum * 60 + Number(part), 0)),
  ],
  [/^(?:TASK )?ERROR: (.*)$/, (task, [error]) => void (task.error ??= error!)],
];

function raise(task: MigrationTask, limit: number): void {
  task.downtimeLimit = limit;
  task.timesRaised += 1;
}

/** A moment that may be written down: it has a year. */
export function datedMoment(said: TaskLine | undefined): Moment | undefined {
  return said?.isDated === true ? said.time : undefined;
}
