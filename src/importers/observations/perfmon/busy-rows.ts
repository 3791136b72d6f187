import type { Listener, ObservedRow } from '../importer.ts';
import { secondsBetween, writtenMoment, type Moment } from '../moment.ts';
import { knownCells } from '../known-cells.ts';
import type { InterfaceCounters } from './migration-counters.ts';
import type { Sample } from './read-samples.ts';
import { goOn, meanRate, newSpell, type Spell } from './spell.ts';

export const busyColumns = ['id', 'started', 'ended', 'source', 'busy_s', 'nic_mbps', 'nic_sent_mib'];

/** A network for migrations is idle otherwise, and the slowest one in use, of 1 Gb/s, carries several times this. */
const usualThreshold = 100;

/** Rows of times at which an interface sent much: all that Windows Server 2008 R2 counts of a migration. */
export async function* busyRows(
  samples: AsyncIterable<Sample>,
  interfaces: readonly InterfaceCounters[],
  threshold: number = usualThreshold,
  listener: Listener,
): AsyncGenerator<ObservedRow> {
  const open = new Map<InterfaceCounters, Spell>();
  let [begin, before]: (Moment | undefined)[] = [];
  for await (const { line, time, values } of samples) {
    for (const one of interfaces) {
      const rate = values[one.sent]!;
      const spell = open.get(one);
      if (before !== undefined && rate * 8 >= threshold * 1e6) {
        const busy = spell ?? newSpell(line, before);
        goOn(busy, time, rate);
        open.set(one, busy);
      } else if (spell !== undefined) {
        open.delete(one);
        if (spell.first !== begin) yield row(one, spell);
        else listener.dropped({ line: spell.line, why: `${one.name}: the log begins while it is busy` });
      }
    }
    begin ??= time;
    before = time;
  }
  for (const [{ name }, { line }] of open) listener.dropped({ line, why: `${name}: the log ends while it is busy` });
  listener.note(
    `No counter of this log says what migrates: from ${threshold} Mb/s on an interface is taken to (--busy-mbps sets another limit). ` +
      'What it sends holds headers and other traffic, so no observed_ column is made of it.',
  );
}

function row({ host, name }: InterfaceCounters, spell: Spell): ObservedRow {
  return {
    line: spell.line,
    cells: knownCells({
      id: name,
      started: writtenMoment(spell.first),
      ended: writtenMoment(spell.last),
      source: host,
      busy_s: secondsBetween(spell.first, spell.last),
      nic_mbps: meanRate(spell),
      nic_sent_mib: spell.bytes / 2 ** 20,
    }),
  };
}
