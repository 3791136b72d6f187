import type { Report } from '../document.ts';
import { jsonBlock } from './json-block.ts';
import { type Part, part } from './part.ts';

/** The part of a page that its reader can change; still until its script runs. */
export function panel({ panel: shown }: Report): Part | undefined {
  if (shown === undefined) return undefined;
  const { id, title, still, data } = shown;
  return part(id, title, [still, jsonBlock(`${id}-data`, data)]);
}
