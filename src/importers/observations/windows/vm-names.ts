import type { Course } from './course.ts';

/** What VMs are called in a file that calls them by identifier, by name, and by the name of their cluster resource. */
export class VmNames {
  readonly #byId = new Map<string, string>();

  /** The shortest name that the VM has had so far: the cluster puts words before it. */
  of(course: Course): string {
    const id = course.find(({ said }) => said.id !== undefined)?.said.id;
    const known = id === undefined ? undefined : this.#byId.get(id);
    const names = course.flatMap(({ said }) => said.vm ?? []);
    const shortest = [...names, ...(known === undefined ? [] : [known])].sort((a, b) => a.length - b.length)[0];
    if (id !== undefined && shortest !== undefined) this.#byId.set(id, shortest);
    return shortest ?? id ?? 'a VM without name';
  }
}
