import { InputError } from '../../../units/input-error.ts';
import { messages } from '../messages.ts';
import type { Text } from '../text.ts';

export interface JsonValue {
  readonly line: number;
  readonly value: unknown;
}

/** Longest object, in characters: an answer has a few thousand. */
const longest = 1_000_000;

/**
 * The objects of a JSON text one after the other: one object, an array of them, or objects behind each other.
 * @throws InputError when it is broken or cut off
 */
export async function* jsonObjects({ place, chunks }: Text): AsyncGenerator<JsonValue> {
  let [line, begins, depth, isArray] = [1, 1, 0, false];
  let [inText, isEscaped] = [false, false];
  let object = '';
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const sign = chunk[at]!;
      if (sign === '\n') line += 1;
      if (inText) {
        if (isEscaped) isEscaped = false;
        else if (sign === '\\') isEscaped = true;
        else if (sign === '"') inText = false;
      } else if (depth === 0) {
        if (sign === '{') [depth, begins, from, object] = [1, line, at, ''];
        else if (sign === '[' && !isArray) isArray = true;
        else if (!/[\s,\]]/.test(sign)) throw new InputError(messages.badJson(place, line, `"${sign}" stands between objects`));
        else if (sign === ']') isArray = false;
      } else if (sign === '"') inText = true;
      else if (sign === '{' || sign === '[') depth += 1;
      else if (sign === '}' || sign === ']') {
        depth -= 1;
        if (depth === 0) yield { line: begins, value: parsed(object + chunk.slice(from, at + 1), place, begins) };
      }
    }
    if (depth > 0) object += chunk.slice(from);
    if (object.length > longest) throw new InputError(messages.cutJson(place, begins));
  }
  if (depth > 0 || isArray) throw new InputError(messages.cutJson(place, begins));
}

function parsed(text: string, place: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(
      messages.badJson(place, line, (error as Error).message.replace(/ in JSON at position.*| \(line.*/, '')),
      { cause: error },
    );
  }
}
