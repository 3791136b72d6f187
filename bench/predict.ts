import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { print, run } from './measure.ts';

const rows = 1_000_000;

const folder = mkdtempSync(path.join(tmpdir(), 'precopy-bench-'));
try {
  const table = path.join(folder, 'million.csv');
  await pipeline(Readable.from(lines()), createWriteStream(table));
  const { seconds, peak } = await run(['predict', table]);
  print('precopy predict, a million rows', `${seconds.toFixed(1)} s`);
  print('  peak memory', peak);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function* lines(): Generator<string> {
  yield 'id,platform,memory_mib,link_gbps,c_states,dirty_mib_s\n';
  for (let row = 0; row < rows; row++) {
    yield `vm${row},${row % 2 ? 'qemu' : 'hyperv-2016'},${1024 + (row % 65536)},10,${row % 3 ? 'on' : ''},${row % 200}\n`;
  }
}
