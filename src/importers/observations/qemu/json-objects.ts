import { InputError } from '../../../units/input-error.ts';
import { messages } from '../messages.ts';
import type { Text } from '../text.ts';

export interface JsonObject {
  /** Line on which it begins. */
  readonly line: number;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Longest object, in characters: an answer has a few thousand. */
const longest = 1_000_000;

/**
 * The objects of a JSON text one after the other: one object, an array of them, or objects behind each other.
 * @throws InputError when it is broken or cut off
 */
export async function* jsonObjects({ place, chunks }: Text): AsyncGenerator<JsonObject> {
  const scanner = new ObjectScanner(place);
  for await (const chunk of chunks) yield* scanner.take(chunk);
  scanner.end();
}

/** Finds where objects begin and end without understanding what is between. */
class ObjectScanner {
  readonly #place: string;
  #line = 1;
  #begins = 1;
  #depth = 0;
  #isInArray = false;
  #isInText = false;
  #isEscaped = false;
  #object = '';

  constructor(place: string) {
    this.#place = place;
  }

  *take(chunk: string): Generator<JsonObject> {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const sign = chunk[at]!;
      if (sign === '\n') this.#line += 1;
      if (this.#isInText) this.#text(sign);
      else if (this.#depth > 0) {
        if (this.#inside(sign)) yield this.#parsed(chunk.slice(from, at + 1));
      } else if (sign === '{') {
        [this.#depth, this.#begins, from] = [1, this.#line, at];
      } else this.#between(sign);
    }
    if (this.#depth > 0) this.#object += chunk.slice(from);
    if (this.#object.length > longest) throw new InputError(messages.cutJson(this.#place, this.#begins));
  }

  end(): void {
    if (this.#depth > 0 || this.#isInArray) throw new InputError(messages.cutJson(this.#place, this.#begins));
  }

  #text(sign: string): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (sign === '\\') this.#isEscaped = true;
    else if (sign === '"') this.#isInText = false;
  }

  /** @returns whether the object ends here */
  #inside(sign: string): boolean {
    if (sign === '"') this.#isInText = true;
    else if (sign === '{' || sign === '[') this.#depth += 1;
    else if (sign === '}' || sign === ']') this.#depth -= 1;
    return this.#depth === 0;
  }

  #between(sign: string): void {
    if (sign === '[' && !this.#isInArray) this.#isInArray = true;
    else if (sign === ']' && this.#isInArray) this.#isInArray = false;
    else if (!/[\s,]/.test(sign))
      throw new InputError(messages.badJson(this.#place, this.#line, `"${sign}" stands between objects`));
  }

  #parsed(end: string): JsonObject {
    const text = this.#object + end;
    this.#object = '';
    try {
      return { line: this.#begins, value: JSON.parse(text) as JsonObject['value'] };
    } catch (error) {
      const why = (error as Error).message.replace(/ in JSON at position.*| \(line.*/s, '');
      throw new InputError(messages.badJson(this.#place, this.#begins, why), { cause: error });
    }
  }
}
