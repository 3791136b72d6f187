import { beginOf, continues, distance, endOf, isOf, type Course, type Told } from './course.ts';

/** Seconds of the log that share a page; events of one migration that follow each other are less apart. */
const page = 300;

/** The migrations that events may still belong to, found by VM and time. */
export class CourseBook {
  readonly #courses = new Set<Told[]>();
  readonly #pages = new Map<string, Set<Told[]>>();
  /** Those of which only the begin is known, and only the end, by VM: what is missing may be hours away. */
  readonly #begun = new Map<string, Set<Told[]>>();
  readonly #ended = new Map<string, Set<Told[]>>();

  get size(): number {
    return this.#courses.size;
  }

  /** Put an event to its migration, or begin one with it. */
  add(told: Told): void {
    const candidates = [...this.#candidates(told)].filter((course) => isOf(course, told) && continues(course, told));
    const nearest = candidates.reduce<Told[] | undefined>(
      (best, course) => (best === undefined || distance(course, told) < distance(best, told) ? course : best),
      undefined,
    );
    const course = nearest ?? [];
    this.#unlist(course);
    course.push(told);
    this.#courses.add(course);
    for (const key of pagesOf(told, 0)) listUnder(this.#pages, key, course);
    this.#list(course);
  }

  /** Take out the migration that was begun first. */
  *takeOldest(): Generator<Course> {
    const [oldest] = this.#courses;
    if (oldest === undefined) return;
    this.#courses.delete(oldest);
    this.#unlist(oldest);
    for (const told of oldest) for (const key of pagesOf(told, 0)) unlistUnder(this.#pages, key, oldest);
    yield oldest;
  }

  #candidates(told: Told): Set<Told[]> {
    const others = told.kind.place === 'begins' ? this.#ended : this.#begun;
    return new Set([
      ...[-1, 0, 1].flatMap((step) => pagesOf(told, step).flatMap((key) => [...(this.#pages.get(key) ?? [])])),
      ...namesOf(told).flatMap((name) => [...(others.get(name) ?? [])]),
    ]);
  }

  #list(course: Told[]): void {
    const unfinished = this.#unfinished(course);
    if (unfinished !== undefined)
      for (const told of course) for (const name of namesOf(told)) listUnder(unfinished, name, course);
  }

  #unlist(course: Told[]): void {
    const unfinished = this.#unfinished(course);
    if (unfinished !== undefined)
      for (const told of course) for (const name of namesOf(told)) unlistUnder(unfinished, name, course);
  }

  #unfinished(course: Course): Map<string, Set<Told[]>> | undefined {
    const [hasBegin, hasEnd] = [beginOf(course) !== undefined, endOf(course) !== undefined];
    if (hasBegin === hasEnd) return undefined;
    return hasBegin ? this.#begun : this.#ended;
  }
}

function pagesOf(told: Told, step: number): string[] {
  const number = Math.floor(told.event.time.ms / 1000 / page) + step;
  return namesOf(told).map((name) => `${name} ${number}`);
}

/** What the VM of an event is found by: its identifier, and the last word of its name, before which clusters put others. */
function namesOf({ said: { id, vm } }: Told): string[] {
  return [...(id === undefined ? [] : [id]), ...(vm === undefined ? [] : [vm.toLowerCase().split(' ').at(-1)!])];
}

function listUnder(index: Map<string, Set<Told[]>>, key: string, course: Told[]): void {
  const listed = index.get(key);
  if (listed === undefined) index.set(key, new Set([course]));
  else listed.add(course);
}

function unlistUnder(index: Map<string, Set<Told[]>>, key: string, course: Told[]): void {
  const listed = index.get(key);
  listed?.delete(course);
  if (listed?.size === 0) index.delete(key);
}
