import { unpack } from './unpack.ts';

/** Run the script stored in the element `id`, which the page's policy knows by its hash. */
export async function runStored(id: string): Promise<void> {
  const script = document.createElement('script');
  script.textContent = await unpack(document.getElementById(id)!.textContent);
  document.head.append(script);
}
