import { workloadIds, type WorkloadId } from './workloads.ts';

/** The class of a VM, and how it is known. */
export interface ClassifiedWorkload {
  readonly workload: WorkloadId;
  readonly by: 'statement' | 'name' | 'nothing';
}

/** Words that state a class beside its own name. */
const synonyms: Readonly<Partial<Record<WorkloadId, readonly string[]>>> = {
  office: ['vdi', 'desktop', 'rds', 'terminal'],
  web: ['app', 'application', 'web/app'],
  file: ['fileserver', 'print'],
  database: ['db', 'sql', 'oracle'],
  mail: ['exchange'],
  'in-memory': ['inmemory', 'cache', 'java', 'hana'],
};

/** Parts of names, between digits and signs, that people give to VMs of a class. */
const hints: Readonly<Partial<Record<WorkloadId, readonly string[]>>> = {
  'in-memory': ['redis', 'memcache', 'memcached', 'hana', 'spark'],
  database: ['sql', 'mssql', 'mysql', 'maria', 'mariadb', 'postgres', 'pg', 'ora', 'oracle', 'db', 'mongo'],
  mail: ['exch', 'exchange', 'mail', 'mx', 'smtp'],
  office: ['vdi', 'desktop', 'rds', 'rdsh', 'ts', 'ctx', 'citrix', 'xenapp', 'win'],
  file: ['fs', 'file', 'files', 'fileserver', 'nas', 'dfs', 'print', 'prn'],
  web: ['web', 'www', 'iis', 'nginx', 'apache', 'app', 'tomcat', 'api'],
  idle: ['dc', 'dns', 'dhcp', 'test', 'template'],
};

/**
 * The class that a VM states, or where `byName` allows it the one that its name hints at: `SRV-SQL-01` is a database.
 * @param stated a class, or a word for one
 */
export function workloadOf(vm: { readonly name: string; readonly workload?: string }, byName: boolean): ClassifiedWorkload {
  const stated = vm.workload === undefined ? undefined : statedWorkload(vm.workload);
  if (stated !== undefined) return { workload: stated, by: 'statement' };
  const parts = vm.name.toLowerCase().split(/[^a-z]+/);
  const hinted = byName ? workloadIds.find((id) => hints[id]?.some((hint) => parts.includes(hint))) : undefined;
  return hinted === undefined ? { workload: 'unknown', by: 'nothing' } : { workload: hinted, by: 'name' };
}

/** The class that a word stands for; nothing where it is none. */
export function statedWorkload(word: string): WorkloadId | undefined {
  const plain = word.trim().toLowerCase();
  return workloadIds.find((id) => id === plain || (synonyms[id]?.includes(plain) ?? false));
}
