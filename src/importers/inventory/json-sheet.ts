import { InputError } from '../../units/input-error.ts';
import { messages } from './messages.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/**
 * The table in a JSON list of objects, one object, or what Windows PowerShell 5 makes of a list that it holds as a property.
 * Objects inside become columns such as `HardDrives.DiskNumber`, one level deep.
 * @throws InputError when it is not JSON or holds no object
 */
export function jsonSheet(place: string, text: string): Sheet {
  const objects = listOf(parsed(place, text)).filter(isObject);
  if (objects.length === 0) throw new InputError(messages.notAList(place));
  const positions = new Map<string, number>();
  const rows = objects.map((object, index): SheetRow => {
    const cells: string[] = [];
    for (const [name, cell] of flat(object)) {
      const position = positions.get(name) ?? positions.size;
      positions.set(name, position);
      cells[position] = cell;
    }
    return { at: index + 1, cells };
  });
  return { place, names: [...positions.keys()], rows, counted: 'entry', decimalComma: false };
}

type JsonObject = Readonly<Record<string, unknown>>;

function parsed(place: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const said = (error as Error).message;
    const [, line, column] = /line (\d+) column (\d+)/.exec(said) ?? [];
    const why = said.includes('end of JSON') ? 'it ends too early' : 'this cannot stand here';
    throw new InputError(messages.notJson(place, line === undefined ? '' : `, line ${line}, column ${column}`, why));
  }
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  const inner = isObject(value) ? value['value'] : undefined;
  return Array.isArray(inner) ? (inner as unknown[]) : [value];
}

function* flat(object: JsonObject): Generator<[string, string]> {
  for (const [name, value] of Object.entries(object)) {
    if (isEnum(value)) yield [name, value.Value];
    else if (Array.isArray(value)) yield* joined(name, value.filter(isObject));
    else if (isObject(value)) yield* joined(name, [value]);
    else yield [name, scalar(value)];
  }
}

/** The same property of several objects as one cell. */
function* joined(name: string, objects: readonly JsonObject[]): Generator<[string, string]> {
  for (const property of new Set(objects.flatMap((object) => Object.keys(object)))) {
    const values = objects.map((object) => object[property]).filter((value) => !isObject(value) && !Array.isArray(value));
    yield [`${name}.${property}`, values.map(scalar).filter(Boolean).join(' ')];
  }
}

function scalar(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** An enumeration that came over a remote session: `{ "value": 2, "Value": "Running" }`. */
function isEnum(value: unknown): value is { readonly Value: string } {
  return isObject(value) && typeof value['Value'] === 'string';
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
