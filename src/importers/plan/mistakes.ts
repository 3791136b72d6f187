import { InputError } from '../../units/input-error.ts';
import { planMessages as messages } from './messages.ts';
import { located } from './position.ts';
import type { Path, YamlText } from './yaml-text.ts';

/** Something in a plan that cannot be taken, by the keys that lead to it. */
export interface Mistake {
  readonly path: Path;
  /** What stands at the wrong place there; the value unless said otherwise. */
  readonly part?: 'key' | 'value';
  readonly why: string;
}

/** As many as someone corrects in one go. */
const listed = 20;

/**
 * The mistakes in the order of the file, each with its place.
 * @param left what was not done for them
 */
export function refusal(place: string, yaml: YamlText, mistakes: readonly Mistake[], left = 'planned'): InputError {
  const lines = mistakes
    .map(({ path, part, why }) => ({
      at: yaml.position(path, part),
      key: path.findLast((step) => typeof step === 'string'),
      why,
    }))
    .sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column)
    .map(({ at, key, why }) => [located(at), ...(key === undefined ? [] : [String(key)])].join(', ') + `: ${why}`);
  if (lines.length === 1) return new InputError(`${place}, ${lines[0]}`);
  return new InputError(messages.mistakes(place, left, lines.length, lines.slice(0, listed), Math.max(0, lines.length - listed)));
}
