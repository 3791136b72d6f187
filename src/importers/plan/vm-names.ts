/** The VMs that an entry stands for: itself, or with a count `name-1`, `name-2` and so on. */
export function vmNames({ name, count }: { readonly name: string; readonly count?: number | undefined }): string[] {
  return count === undefined ? [name] : Array.from({ length: count }, (_, at) => `${name}-${at + 1}`);
}
