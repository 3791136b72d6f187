import { spawnSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';

/** Every benchmark, each in a process of its own: memory and compiled code of one must not colour the next. */
const benchmarks = [
  ['model.ts'],
  ['grid.ts'],
  ['start.ts'],
  ['predict.ts'],
  ['cluster.ts'],
  ['explorer.ts'],
  ['drain-panel.ts'],
  ['reports.ts'],
  ['reports.ts', 'pdf'],
  ['reports.ts', 'all'],
  ['reports.ts', 'pdf', 'all'],
  ['size.ts'],
];

process.stdout.write(`Node ${process.version}, ${os.availableParallelism()} × ${os.cpus()[0]?.model.trim() ?? 'processor'}\n\n`);
for (const [file, ...args] of benchmarks) {
  const { status } = spawnSync(process.execPath, [...process.execArgv, path.join(import.meta.dirname, file!), ...args], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
