import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { InputError } from '../../units/input-error.ts';
import { planMessages as messages } from './messages.ts';
import type { Position } from './position.ts';

/** Keys and indices that lead to a value. */
export type Path = readonly PropertyKey[];

/** YAML as plain lists, objects and text: `off`, `1` and `007` are what was typed. */
export interface YamlText {
  readonly value: unknown;
  /** Where the value at a path stands, or its key, or else the nearest thing around it. */
  position(path: Path, part?: 'key' | 'value'): Position;
}

/** As many as a large plan may repeat one anchor; far from what exhausts memory. */
const mostAliases = 100_000;

/** @throws InputError at the first place where the text is not YAML */
export function parseYaml(text: string, place: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', merge: true, lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const [error] = [...document.errors, ...document.warnings];
  if (error?.code === 'MULTIPLE_DOCS') throw new InputError(messages.severalPlans(place, at(error.pos[0])));
  if (error !== undefined) throw new InputError(messages.notYaml(place, at(error.pos[0]), error.message));
  return {
    value: plain(document, place),
    position: (path, part = 'value') => at(offsetOf(document, path, part)),
  };
}

function plain(document: Document.Parsed, place: string): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const isUnknown = error.message.startsWith('Unresolved');
    throw new InputError(isUnknown ? messages.unknownAlias(place, error.message) : messages.aliases(place));
  }
}

/** One step along a path: the node it leads to, and the key that stands before it. */
interface Step {
  readonly key?: Node | null;
  readonly value: Node | null;
}

/** Where a path ends, or the last of its nodes that there is. */
function offsetOf(document: Document.Parsed, path: Path, part: 'key' | 'value'): number {
  let step: Step = { value: document.contents };
  for (const key of path) {
    const next = stepInto(isAlias(step.value) ? step.value.resolve(document) : step.value, key);
    if (next === undefined) return offset(step.value ?? step.key);
    step = next;
  }
  return offset(part === 'key' ? (step.key ?? step.value) : (step.value ?? step.key));
}

function stepInto(node: Node | null | undefined, key: PropertyKey): Step | undefined {
  if (isSeq<Node>(node)) return { value: node.items[Number(key)] ?? null };
  if (!isMap<Node, Node>(node)) return undefined;
  return node.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

function offset(node: Node | null | undefined): number {
  return node?.range?.[0] ?? 0;
}
