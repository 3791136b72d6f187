import { secondsBetween, type Moment } from '../moment.ts';
import type { InterfaceCounters, MigrationCounters } from './migration-counters.ts';
import type { Sample } from './read-samples.ts';
import { goOn, newSpell, sumOf, type Spell } from './spell.ts';

/** A migration as counters show it: its instance exists only while it lasts. */
export interface SeenMigration {
  readonly counters: MigrationCounters;
  readonly sent: Spell;
  readonly received: Spell;
  lastPass: number;
  dirtyPages: number;
  blackoutSamples: number;
  /** Bytes that each interface had sent when it began, and when it had ended. */
  readonly interfacesBefore: readonly number[];
  interfacesAfter: readonly number[];
  /** Whether the log begins or ends in the middle of it. */
  isCutOff: boolean;
}

/** Migrations in the order in which they end, and those that the log cuts off. */
export async function* migrationsSeen(
  samples: AsyncIterable<Sample>,
  groups: readonly MigrationCounters[],
  interfaces: readonly InterfaceCounters[],
): AsyncGenerator<SeenMigration> {
  const open = new Map<MigrationCounters, SeenMigration>();
  const traffic = interfaces.map(() => 0);
  let [first, before]: (Moment | undefined)[] = [];
  for await (const sample of samples) {
    first ??= sample.time;
    addTraffic(traffic, interfaces, sample, before);
    for (const counters of groups) {
      const seen = open.get(counters);
      const exists = counters.all.some((at) => !Number.isNaN(sample.values[at]!));
      const isSame = exists && seen !== undefined && !beginsAgain(seen, sample);
      if (isSame) look(seen, sample);
      else if (seen !== undefined) {
        open.delete(counters);
        yield { ...seen, interfacesAfter: [...traffic] };
      }
      if (exists && !isSame) open.set(counters, begin(counters, sample, { traffic, first, before }));
    }
    before = sample.time;
  }
  for (const seen of open.values()) yield { ...seen, interfacesAfter: [...traffic], isCutOff: true };
}

/** What a log has shown before a migration begins. */
interface Before {
  readonly traffic: readonly number[];
  readonly first: Moment;
  readonly before: Moment | undefined;
}

/** A rate takes two samples: where the first one seen has a rate, the instance was there at the sample before. */
function begin(counters: MigrationCounters, sample: Sample, { traffic, first, before }: Before): SeenMigration {
  const hasRate = sumOf(sample.values, [...counters.sent, ...counters.received]) >= 0;
  const start = hasRate && before !== undefined ? before : sample.time;
  const seen: SeenMigration = {
    ...{ counters, sent: newSpell(sample.line, start), received: newSpell(sample.line, start) },
    ...{ lastPass: NaN, dirtyPages: NaN, blackoutSamples: 0 },
    ...{ interfacesBefore: [...traffic], interfacesAfter: [], isCutOff: start === first },
  };
  if (start !== sample.time) look(seen, sample);
  else note(seen, sample);
  return seen;
}

function look(seen: SeenMigration, sample: Sample): void {
  goOn(seen.sent, sample.time, sumOf(sample.values, seen.counters.sent));
  goOn(seen.received, sample.time, sumOf(sample.values, seen.counters.received));
  note(seen, sample);
}

function note(seen: SeenMigration, sample: Sample): void {
  const { pass, dirtyPages, blackout } = seen.counters;
  seen.lastPass = latest(sample, pass) ?? seen.lastPass;
  seen.dirtyPages = latest(sample, dirtyPages) ?? seen.dirtyPages;
  if ((latest(sample, blackout) ?? 0) > 0) seen.blackoutSamples += 1;
}

/** The same VM moves on at once: its passes are counted from the start. */
function beginsAgain({ counters, lastPass }: SeenMigration, sample: Sample): boolean {
  return (latest(sample, counters.pass) ?? lastPass) < lastPass;
}

function latest({ values }: Sample, at: number | undefined): number | undefined {
  return at === undefined || Number.isNaN(values[at]!) ? undefined : values[at];
}

function addTraffic(traffic: number[], interfaces: readonly InterfaceCounters[], sample: Sample, before: Moment | undefined) {
  if (before === undefined) return;
  interfaces.forEach(({ sent }, at) => {
    const rate = sample.values[sent]!;
    if (rate >= 0) traffic[at]! += rate * secondsBetween(before, sample.time);
  });
}
