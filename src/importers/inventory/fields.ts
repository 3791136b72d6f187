import type { UnitName } from '../../units/unit.ts';

/** What a column of an inventory can hold: the names that a plain table and a column map use. */
export const fields = [
  'name',
  'id',
  'memory_mib',
  'memory_gib',
  'memory_b',
  'assigned_mib',
  'assigned_b',
  'maximum_mib',
  'maximum_b',
  'dynamic',
  'state',
  'host',
  'priority',
  'workload',
  'dirty_mib_s',
  'working_set_mib',
  'template',
  'placeholder',
  'replication',
  'connection',
  'pass_through',
  'cannot_move',
] as const;
export type Field = (typeof fields)[number];

/** What is measured, whichever unit its column has. */
export const amounts = {
  memory: { memory_mib: 'MiB', memory_gib: 'GiB', memory_b: 'B' },
  assigned: { assigned_mib: 'MiB', assigned_b: 'B' },
  maximum: { maximum_mib: 'MiB', maximum_b: 'B' },
  dirtyRate: { dirty_mib_s: 'MiB/s' },
  workingSet: { working_set_mib: 'MiB' },
} as const satisfies Record<string, Partial<Record<Field, UnitName>>>;
export type Amount = keyof typeof amounts;

/** The columns that an amount may stand in, with their units. */
export function columnsOf(amount: Amount): readonly (readonly [Field, UnitName])[] {
  return Object.entries(amounts[amount]) as [Field, UnitName][];
}
