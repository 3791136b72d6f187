import { counted } from '../../../units/phrases.ts';
import type { BlackoutUnit } from '../importer.ts';
import { beginOf, endOf, type Course } from './course.ts';

/** Blackouts longer than this, in seconds, are hardly seconds: connections would not survive them. */
const hardlySeconds = 60;

/** What rows from events rest on. */
export class EventNotes {
  #others = 0;
  readonly #otherIds = new Map<number, number>();
  #unsettled = 0;
  #long = 0;
  readonly #agreeing = { s: 0, ms: 0 };
  #offline = 0;
  #wallClock = 0;
  #unzoned = false;

  /** An event that says nothing of a migration. */
  other(id: number): void {
    this.#others += 1;
    this.#otherIds.set(id, (this.#otherIds.get(id) ?? 0) + 1);
  }

  /** The events of a row. */
  row(course: Course): void {
    const find = (field: 'total' | 'blackout' | 'unsettledBlackout') =>
      course.find((told) => told.said[field] !== undefined)?.said[field];
    const [blackout, unsettled] = [find('blackout'), find('unsettledBlackout')];
    if (unsettled !== undefined && blackout !== undefined) this.#agreeing[isNearer(unsettled, blackout) ? 's' : 'ms'] += 1;
    if (unsettled !== undefined && blackout === undefined) {
      this.#unsettled += 1;
      if (unsettled > hardlySeconds) this.#long += 1;
    }
    if (course.find((told) => told.said.blackout !== undefined)?.event.id === 21303) this.#offline += 1;
    if (find('total') === undefined && beginOf(course) !== undefined && endOf(course) !== undefined) this.#wallClock += 1;
    if (!course[0]!.event.time.zoned) this.#unzoned = true;
  }

  all(unit: BlackoutUnit, isStated: boolean): string[] {
    return [
      ...this.#unit(unit, isStated),
      ...(this.#offline > 0
        ? [
            `The downtime of ${counted(this.#offline, 'migration')} is the offline phase on the source (21303); what restoring on the target adds is not in it.`,
          ]
        : []),
      ...(this.#wallClock > 0
        ? [
            `No event states the total time of ${counted(this.#wallClock, 'migration')}: it is the time between those of its first and its last event.`,
          ]
        : []),
      ...(this.#unzoned ? ['Times are those of the clock on the wall: the export names no zone.'] : []),
      ...this.#passedOver(),
    ];
  }

  #unit(unit: BlackoutUnit, isStated: boolean): string[] {
    if (this.#unsettled === 0) return [];
    const other = unit === 's' ? 'ms' : 's';
    const words = { s: 'seconds', ms: 'milliseconds' };
    const why = isStated
      ? 'as --blackout-unit says'
      : 'as in events 21303 and 22509 of the same products, since no source states the unit';
    const both = this.#agreeing.s + this.#agreeing.ms;
    const isDoubtful = this.#agreeing[other] > this.#agreeing[unit] || (unit === 's' && this.#long > 0);
    return [
      `The blackout of ${counted(this.#unsettled, 'migration')} is that of event 20415 or 20417, taken in ${words[unit]}, ${why}.`,
      ...(both > 0
        ? [
            `Another event gives the blackout of ${counted(both, 'other migration')} as well: ${this.#agreeing[unit]} agree with that unit.`,
          ]
        : []),
      ...(isDoubtful && this.#long > 0 ? [`${counted(this.#long, 'blackout')} would be longer than a minute.`] : []),
      ...(isDoubtful ? [`See whether --blackout-unit ${other} fits better.`] : []),
    ];
  }

  #passedOver(): string[] {
    if (this.#others === 0) return [];
    const ids = [...this.#otherIds].sort((a, b) => b[1] - a[1]);
    const named = ids.slice(0, 5).map(([id, count]) => `${Number.isNaN(id) ? 'none' : id} (${count})`);
    const more = ids.length > 5 ? ', …' : '';
    return [
      `Passed over, as they do not say how long a migration took: ${counted(this.#others, 'event')}, ids (and how often) ${named.join(', ')}${more}.`,
    ];
  }
}

/** Whether `value` is nearer to `seconds` than to as many milliseconds, by ratio. */
function isNearer(value: number, seconds: number): boolean {
  return Math.abs(Math.log(value / seconds)) < Math.abs(Math.log(value / (seconds * 1000)));
}
