import { InputError } from '../units/input-error.ts';
import { valuesOf, type Control } from './controls.ts';
import type { Settings } from './settings.ts';
import { readValue, writtenValue } from './written.ts';

/** What the fragment of an address says before the settings. */
const start = '#what-if?';

/** The fragment that keeps what differs from the report, `#what-if?link.rate=25Gb/s`; empty where nothing does. */
export function writeFragment(controls: readonly Control[], settings: Settings): string {
  const changed = controls.filter(({ path, own }) => settings.get(path) !== own);
  const parts = changed.map(({ path, entry }) => `${path}=${encoded(writtenValue(entry, settings.get(path)!))}`);
  return parts.length === 0 ? '' : start + parts.join('&');
}

export interface FragmentRead {
  readonly settings: Settings;
  /** What of it is not understood, for the reader. */
  readonly mistakes: readonly string[];
}

/** The settings that a fragment keeps; nothing where it is another anchor of the page. */
export function readFragment(controls: readonly Control[], fragment: string): FragmentRead | undefined {
  if (!fragment.startsWith(start)) return undefined;
  const settings = new Map(valuesOf(controls));
  const mistakes: string[] = [];
  for (const [path, text] of new URLSearchParams(fragment.slice(start.length))) {
    const control = controls.find((one) => one.path === path);
    try {
      if (control === undefined) mistakes.push(`the address sets ${path}, which this panel does not have`);
      else settings.set(control.path, readValue(path, control.entry, text));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      mistakes.push(error.message);
    }
  }
  return { settings, mistakes };
}

function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('%2F', '/');
}
