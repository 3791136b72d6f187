import type { Cell } from '../importer.ts';
import { knownCells } from '../known-cells.ts';

/** Columns of a migration by QEMU, whoever tells of it. */
export const qemuColumns = [
  'id',
  'platform',
  'started',
  'ended',
  'target',
  'memory_mib',
  'untouched_mib',
  'downtime_limit_ms',
  'bandwidth_limit_mbps',
  'observed_total_s',
  'observed_downtime_ms',
  'observed_goodput_mbps',
  'observed_transferred_mib',
  'passes',
  'task_s',
] as const;

export type QemuCells = Readonly<Partial<Record<(typeof qemuColumns)[number], Cell | undefined>>>;

export const mebibyte = 2 ** 20;

export function qemuCells(cells: QemuCells): Record<string, Cell> {
  return knownCells({ ...cells, platform: 'qemu' });
}

/** MiB never written by the guest: pages that went as a marker, unless they are more than there is, having gone again and again. */
export function untouched(markers: number, pageSize: number, memory: number): number | undefined {
  const bytes = markers * pageSize;
  return bytes >= 0 && bytes < memory ? bytes / mebibyte : undefined;
}

/** What a row of QEMU’s own counters rests on. */
export const countersNote =
  'memory_mib is all that QEMU migrates, video memory and firmware included; untouched_mib is pages that went as a marker for zeros.';
