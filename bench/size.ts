import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { print, run } from './measure.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'precopy-bench-'));
const file = (name: string) => path.join(folder, name);
const memory = [4, 8, 8, 16, 32];

const customer = `customer: Large
platform: hyperv-2016
inventory: {files: [vms.csv]}
hosts: [{name: "*", memory_gib: 3072}]
networks: [{name: LM, link_gbps: 10}, {name: CSV, link_gbps: 1, role: csv}]
windows: {drain_minutes: 60, update_minutes: 3000}
growth_per_year: 10
`;

try {
  const rows = Array.from({ length: 5000 }, (_, at) => `vm${at},${1024 * memory[at % memory.length]!},HV${1 + (at % 40)}`);
  writeFileSync(file('vms.csv'), ['name,memory_mib,host', ...rows].join('\n'));
  writeFileSync(file('large.yaml'), customer);
  const { seconds, peak } = await run(['size', file('large.yaml'), '--out', folder]);
  const page = statSync(file('size-large/index.html')).size;
  print('sizing report, 5000 VMs on 40 hosts, HTML and PDF', `${seconds.toFixed(1)} s`);
  print('  page', `${(page / 1e6).toFixed(2)} MB`);
  print('  peak memory', peak);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
