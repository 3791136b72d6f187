import { scenarioColumns } from '../scenario/columns.ts';
import { isOutcome } from './outcome.ts';

/** Names of the columns that runs have their order or time in, the first of them taken. */
export const orders: readonly string[] = [
  ...['order', 'run', 'sequence', 'time', 'timestamp', 'date'],
  ...['started', 'started_at', 'start_time', 't_start_epoch'],
];

/** `id` is what `precopy import` calls a VM by. */
const machines = new Set(['vm', 'id', 'host', 'source', 'destination', 'target', 'nic']);
const occasions = new Set(['network', 'day', 'site']);

/** Settings of the model, and those that `precopy import` finds beside them. */
const settings = new Set([
  ...scenarioColumns.map(({ name }) => name),
  ...['transmit_buffers', 'interrupt_moderation', 'rss', 'rss_queues'],
  ...['performance', 'simultaneous_migrations', 'simultaneous_storage'],
]);

/** Whether a column says on which machine a run was made. */
export function isMachine(name: string): boolean {
  return machines.has(name);
}

/** Whether a column holds a setting. */
export function isSetting(name: string): boolean {
  return settings.has(name);
}

/** Whether runs are comparable at equal values of a column only. */
export function isCondition(name: string): boolean {
  return isSetting(name) || isMachine(name) || occasions.has(name);
}

/** Whether the name of a column tells which part it plays. */
export function isKnown(name: string): boolean {
  return isCondition(name) || orders.includes(name) || isOutcome(name);
}
