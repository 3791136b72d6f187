import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { largeCustomer } from './large-customer.ts';
import { print, run } from './measure.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'precopy-bench-'));

try {
  const { seconds, peak } = await run(['size', largeCustomer(folder), '--out', folder]);
  const page = statSync(path.join(folder, 'size-large/index.html')).size;
  print('sizing report, 5000 VMs on 40 hosts, HTML and PDF', `${seconds.toFixed(1)} s`);
  print('  page', `${(page / 1e6).toFixed(2)} MB`);
  print('  peak memory', peak);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
