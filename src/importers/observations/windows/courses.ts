import { secondsBetween, type Moment } from '../moment.ts';
import { continues, isOf, isOver, type Course, type Told } from './course.ts';

/** Seconds of the log after which courses are looked through for those that are over. */
const sweepEvery = 60;

/** Events put together to migrations, in constant memory: a migration is handed on once no further event can belong to it. */
export async function* coursesOf(events: AsyncIterable<Told>): AsyncGenerator<Course> {
  const open = new Set<Told[]>();
  let swept: Moment | undefined;
  for await (const told of events) {
    const now = told.event.time;
    if (swept === undefined || Math.abs(secondsBetween(swept, now)) > sweepEvery) {
      swept = now;
      yield* taken(open, (course) => isOver(course, now));
    }
    const ofVm = [...open].filter((course) => isOf(course, told));
    const own = ofVm.findLast((course) => continues(course, told));
    if (own === undefined) {
      yield* taken(open, (course) => ofVm.includes(course));
      open.add([told]);
    } else own.push(told);
  }
  yield* open;
}

function* taken(open: Set<Told[]>, which: (course: Told[]) => boolean): Generator<Course> {
  for (const course of open) {
    if (!which(course)) continue;
    open.delete(course);
    yield course;
  }
}
