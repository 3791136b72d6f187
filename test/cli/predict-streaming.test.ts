import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { expect, test } from 'vitest';
import { launcher, precopy, temporaryFolder } from './precopy.ts';

const count = 300_000;

async function writeTable(file: string): Promise<void> {
  function* lines() {
    yield 'id,memory_mib,link_gbps,dirty_mib_s\n';
    for (let row = 0; row < count; row++) yield `vm-with-a-long-name-${row},${1024 + row},10,${row % 200}\n`;
  }
  await pipeline(Readable.from(lines()), createWriteStream(file));
}

test('a table much larger than the memory allowed is predicted whole and in order', async () => {
  const folder = temporaryFolder();
  await writeTable(path.join(folder, 'vms.csv'));
  const ended = await precopy(['predict', 'vms.csv', '--out', 'out.csv'], {
    cwd: folder,
    nodeOptions: ['--max-old-space-size=64'],
  });
  expect(ended).toMatchObject({ code: 0, stdout: '' });
  let row = -1;
  for await (const line of createInterface({ input: createReadStream(path.join(folder, 'out.csv')) })) {
    if (row >= 0 && !line.startsWith(`vm-with-a-long-name-${row},`)) throw new Error(`row ${row} is ${line}`);
    row += 1;
  }
  expect(row).toBe(count);
});

test('a reader that leaves early ends the command quietly, and nothing stays behind', async () => {
  const folder = temporaryFolder();
  const temporary = path.join(folder, 'tmp');
  mkdirSync(temporary);
  await writeTable(path.join(folder, 'vms.csv'));
  const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
  const child = spawn(process.execPath, [launcher, 'predict', 'vms.csv'], { cwd: folder, env });
  let complaint = '';
  child.stderr.on('data', (chunk) => (complaint += String(chunk)));
  await once(child.stdout, 'data');
  child.stdout.destroy();
  await once(child, 'close');
  expect({ code: child.exitCode, complaint }).toEqual({ code: 0, complaint: '' });
  expect(readdirSync(temporary)).toEqual([]);
});

test.skipIf(process.platform === 'win32')('an interrupted command leaves nothing behind', async () => {
  const folder = temporaryFolder();
  const child = spawn(process.execPath, [launcher, 'predict', '-', '--out', 'out.csv'], { cwd: folder });
  child.stdin.write('id,memory_mib\n');
  for (let row = 0; readdirSync(folder).length === 0; row++) {
    child.stdin.write(`vm${row},1024\n`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill('SIGINT');
  await once(child, 'close');
  expect(child.exitCode).toBe(130);
  expect(readdirSync(folder)).toEqual([]);
});
