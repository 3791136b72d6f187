import { writeFileSync } from 'node:fs';
import path from 'node:path';

const memory = [4, 8, 8, 16, 32];

const customer = `customer: Large
platform: hyperv-2016
inventory: {files: [vms.csv]}
hosts: [{name: "*", memory_gib: 3072}]
networks: [{name: LM, link_gbps: 10}, {name: CSV, link_gbps: 1, role: csv}]
windows: {drain_minutes: 60, update_minutes: 3000}
growth_per_year: 10
`;

/** Write a customer with 5,000 VMs on 40 hosts. @returns the file */
export function largeCustomer(folder: string): string {
  const rows = Array.from({ length: 5000 }, (_, at) => `vm${at},${1024 * memory[at % memory.length]!},HV${1 + (at % 40)}`);
  writeFileSync(path.join(folder, 'vms.csv'), ['name,memory_mib,host', ...rows].join('\n'));
  const file = path.join(folder, 'large.yaml');
  writeFileSync(file, customer);
  return file;
}
