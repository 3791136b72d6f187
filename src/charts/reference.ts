/** A range that a source leads us to expect, drawn behind the data and named where it stands. */
export interface ExpectedRange {
  readonly low: number;
  readonly high: number;
  readonly label: string;
  /** The end at which its name stands, where the data leave room; right unless given. */
  readonly nameAt?: 'left' | 'right';
}

/** A value worth comparing with, as a line across the drawing. */
export interface ReferenceLine {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly label: string;
}

/** Layers that lie behind the data, and layers that stand on top of it. */
export interface Backdrop {
  readonly behind: readonly object[];
  readonly above: readonly object[];
}

/** An expected range of the y axis and reference lines: bands and rules behind the data, their names above it. */
export function backdrop(expected: ExpectedRange | undefined, references: readonly ReferenceLine[] = []): Backdrop {
  return {
    behind: [...(expected ? [band(expected)] : []), ...references.map(rule)],
    above: [...(expected ? bandName(expected) : []), ...references.flatMap(ruleName)],
  };
}

export const once = { values: [{}] };

function band({ low, high }: ExpectedRange): object {
  return { data: once, mark: { type: 'rect', style: 'expected' }, encoding: { y: { datum: low }, y2: { datum: high } } };
}

function rule({ axis, at }: ReferenceLine): object {
  return { data: once, mark: { type: 'rule', style: 'reference' }, encoding: { [axis]: { datum: at } } };
}

const atRightEnd = { align: 'right', baseline: 'bottom', dx: -4, dy: -3 };
const atLeftEnd = { ...atRightEnd, align: 'left', dx: 4 };
const atTop = { align: 'left', baseline: 'top', dx: 5, dy: 2 };

function bandName({ high, label, nameAt = 'right' }: ExpectedRange): object[] {
  const [place, x] = nameAt === 'left' ? [atLeftEnd, 0] : [atRightEnd, 'width'];
  return note(label, place, { x: { value: x }, y: { datum: high } });
}

function ruleName({ axis, at, label }: ReferenceLine): object[] {
  return axis === 'y'
    ? note(label, atRightEnd, { x: { value: 'width' }, y: { datum: at } })
    : note(label, atTop, { x: { datum: at }, y: { value: 0 } });
}

/** A few words on a drawing, with a rim of paper so that they can be read across lines. */
export function note(text: string, place: object, encoding: object): object[] {
  return ['note-rim', 'note'].map((style) => ({ data: once, mark: { type: 'text', style, text, ...place }, encoding }));
}
