import type { Control } from '../controls.ts';
import { readFragment, writeFragment } from '../fragment.ts';
import type { Settings } from '../settings.ts';

/** Milliseconds between a change and the address that keeps it: browsers refuse more than some changes a second. */
const pause = 250;

export interface Address {
  /** Take over what the address says. @returns whether it says anything */
  read(): boolean;
  write(settings: Settings): void;
}

/** Keep settings in the fragment of the page's address, and follow when somebody changes that. */
export function keepAddress(
  controls: readonly Control[],
  found: (settings: Settings, mistakes: readonly string[]) => void,
): Address {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = () => {
    const kept = readFragment(controls, location.hash);
    if (kept !== undefined) found(kept.settings, kept.mistakes);
    return kept !== undefined;
  };
  window.addEventListener('hashchange', read);
  return {
    read,
    write(settings) {
      clearTimeout(timer);
      timer = setTimeout(() => replace(writeFragment(controls, settings)), pause);
    },
  };
}

function replace(fragment: string): void {
  const nothingKept = fragment === '' && !location.hash.startsWith('#what-if?');
  if (fragment !== location.hash && !nothingKept) history.replaceState(history.state, '', fragment || '#what-if');
}
