import { CourseBook } from './course-book.ts';
import type { Course, Told } from './course.ts';

/** As many migrations as are kept for what another log in the same file may add to them; the memory stays bounded. */
const most = 2000;

/** Events put together to migrations, whichever way the logs run, and however many stand one after the other in the file. */
export async function* coursesOf(events: AsyncIterable<Told>): AsyncGenerator<Course> {
  const book = new CourseBook();
  for await (const told of events) {
    book.add(told);
    if (book.size > most) yield* book.takeOldest();
  }
  while (book.size > 0) yield* book.takeOldest();
}
