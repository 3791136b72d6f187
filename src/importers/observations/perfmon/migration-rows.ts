import type { Cell, Listener, ObservedRow } from '../importer.ts';
import { secondsBetween, writtenMoment } from '../moment.ts';
import { knownCells } from '../known-cells.ts';
import type { InterfaceCounters, MigrationCounters } from './migration-counters.ts';
import type { SeenMigration } from './migrations-seen.ts';
import { meanRate } from './spell.ts';

const mebibyte = 2 ** 20;

export const migrationColumns = [
  'id',
  'started',
  'ended',
  'source',
  'target',
  'observed_total_s',
  'observed_goodput_mbps',
  'observed_transferred_mib',
  'samples',
  'last_pass',
  'dirty_pages',
  'blackout_samples',
];

/** Columns where the log has counters of interfaces too. */
export const interfaceColumns = ['nic', 'nic_sent_mib'];

/** Rows of the migrations that a log shows whole. */
export async function* migrationRows(
  migrations: AsyncIterable<SeenMigration>,
  groups: readonly MigrationCounters[],
  interfaces: readonly InterfaceCounters[],
  listener: Listener,
): AsyncGenerator<ObservedRow> {
  let [rows, seconds, intervals] = [0, 0, 0];
  for await (const seen of migrations) {
    const why = whyNot(seen, groups);
    if (why === undefined) {
      rows += 1;
      seconds += secondsBetween(seen.sent.first, seen.sent.last);
      intervals += seen.sent.samples - 1;
      yield { line: seen.sent.line, cells: cellsOf(seen, interfaces) };
    } else listener.dropped({ line: seen.sent.line, why: `${seen.counters.vm}: ${why}` });
  }
  if (rows > 0) listener.note(precision(Number((seconds / intervals).toPrecision(3))));
}

function whyNot(seen: SeenMigration, groups: readonly MigrationCounters[]): string | undefined {
  const { vm, host } = seen.counters;
  if (seen.isCutOff) return 'the log begins or ends in the middle of its migration';
  if (seen.sent.samples < 2) return 'its migration was seen in one sample only; sample more often';
  const isWatchedTwice = groups.some((other) => other.vm === vm && other.host !== host);
  if (isWatchedTwice && isTarget(seen)) return 'this is its target’s view; the row is made from that of the source';
  return undefined;
}

function isTarget({ sent, received }: SeenMigration): boolean {
  return sent.bytes === 0 && received.bytes > 0;
}

function cellsOf(seen: SeenMigration, interfaces: readonly InterfaceCounters[]): Record<string, Cell> {
  const { counters, lastPass, dirtyPages, blackoutSamples } = seen;
  const spell = isTarget(seen) ? seen.received : seen.sent;
  const length = secondsBetween(spell.first, spell.last);
  return knownCells({
    id: counters.vm,
    started: writtenMoment(spell.first),
    ended: writtenMoment(spell.last),
    [isTarget(seen) ? 'target' : 'source']: counters.host,
    // It began and ended somewhere between two samples; so many intervals is what is expected.
    observed_total_s: (length * spell.samples) / (spell.samples - 1),
    observed_goodput_mbps: meanRate(spell),
    observed_transferred_mib: spell.bytes / mebibyte,
    samples: spell.samples,
    last_pass: lastPass,
    dirty_pages: dirtyPages,
    blackout_samples: counters.blackout === undefined ? undefined : blackoutSamples,
    ...busiestInterface(seen, interfaces),
  });
}

/** The interface of its host that sent most meanwhile: other traffic, and other migrations, are in it. */
function busiestInterface(seen: SeenMigration, interfaces: readonly InterfaceCounters[]): Record<string, Cell> {
  const own = interfaces
    .map(({ host, name }, at) => ({ host, name, bytes: seen.interfacesAfter[at]! - seen.interfacesBefore[at]! }))
    .filter(({ host, bytes }) => host.toLowerCase() === seen.counters.host.toLowerCase() && bytes > 0)
    .sort((a, b) => b.bytes - a.bytes)[0];
  return own === undefined ? {} : { nic: own.name, nic_sent_mib: own.bytes / mebibyte };
}

function precision(interval: number): string {
  return (
    `Samples are ${interval} s apart: total times are uncertain by as much, up to two intervals are missing from ` +
    'observed_transferred_mib, and blackouts are counted in samples, since they are too short to be timed.'
  );
}
