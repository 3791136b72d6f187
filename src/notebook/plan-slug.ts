import path from 'node:path';

/** Name of the folder of a report on a plan: what it is about, and the name of the plan where that says more. */
export function planSlug(about: string, place: string): string {
  const words = path
    .parse(place)
    .name.toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return words === '' || words === about ? about : `${about}-${words.replace(new RegExp(`^${about}-`), '')}`;
}
