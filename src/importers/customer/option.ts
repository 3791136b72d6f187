import { InputError } from '../../units/input-error.ts';

/** One change of a cluster. */
export type Change =
  | { readonly kind: 'link'; /** bit/s */ readonly rate: number }
  | { readonly kind: 'at-once'; readonly count: number }
  | { readonly kind: 'jumbo' | 'full-power' | 'c-states-off' | 'compression' | 'rdma' | 'second-network' };

/** Changes that are made together, as a customer would be offered them. */
export interface Option {
  readonly name: string;
  readonly changes: readonly Change[];
}

/** How the changes without a number are written. */
export const plainChanges = {
  jumbo: 'jumbo frames',
  'full-power': 'full power',
  'c-states-off': 'C-states off',
  compression: 'compression',
  rdma: 'RDMA',
  'second-network': 'second network',
} as const satisfies Record<Exclude<Change['kind'], 'link' | 'at-once'>, string>;

const linkRates = [1, 10, 25, 40, 50, 100, 200, 400];
const mostAtOnce = 100;
const separator = ' + ';

/** How options are written. */
export const optionForms = [...Object.values(plainChanges), '4 at once', '25 Gb/s'].map((form) => `"${form}"`).join(', ');

/**
 * Read an option: `25 Gb/s`, `jumbo frames`, `4 at once`, or several joined by ` + `.
 * @throws InputError where a part of it is none of these, or changes what another has changed
 */
export function parseOption(text: string): Option {
  const changes = text.split('+').map((part) => parseChange(part.trim()));
  const second = changes.find(({ kind }, at) => changes.findIndex((change) => change.kind === kind) < at);
  if (second !== undefined)
    throw new InputError(`"${text}" changes the same twice, at last to "${nameOf(second)}"; make two options of it, or keep one`);
  return optionOf(...changes);
}

export function optionOf(...changes: readonly Change[]): Option {
  return { name: changes.map(nameOf).join(separator), changes };
}

function nameOf(change: Change): string {
  if (change.kind === 'link') return `${change.rate / 1e9} Gb/s`;
  return change.kind === 'at-once' ? `${change.count} at once` : plainChanges[change.kind];
}

function parseChange(text: string): Change {
  const [, number, unit] = /^(\d+)\s*(gb\/s|gbps|gbit\/s|gbe|at once)$/i.exec(text) ?? [];
  const count = Number(number);
  if (unit?.toLowerCase() === 'at once' && count >= 1 && count <= mostAtOnce) return { kind: 'at-once', count };
  if (unit !== undefined && unit.toLowerCase() !== 'at once' && linkRates.includes(count))
    return { kind: 'link', rate: count * 1e9 };
  const found = Object.entries(plainChanges).find(([, form]) => letters(form) === letters(text));
  if (found === undefined)
    throw new InputError(`"${text}" is no option; expected ${optionForms}, or several joined by "${separator}"`);
  return { kind: found[0] as keyof typeof plainChanges };
}

function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
