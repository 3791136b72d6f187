import { parseDecimal } from '../number.ts';
import { fieldTypes, type EventKind, type Field } from './event-kinds.ts';
import { guid, type WindowsEvent } from './windows-event.ts';

/** What an event says of a migration. */
export interface Said {
  readonly vm: string | undefined;
  readonly id: string | undefined;
  /** In the order in which the event names them. */
  readonly hosts: readonly string[];
  readonly total: number | undefined;
  readonly brownout: number | undefined;
  readonly blackout: number | undefined;
  readonly unsettledBlackout: number | undefined;
  readonly dirtyPages: number | undefined;
}

/** Read an event by what it was given where the export has it, and by the form of its message where it has not. */
export function said({ values, message }: WindowsEvent, { fields }: EventKind): Said {
  const texts = values.length > 0 ? byPlace(values, fields) : byForm(message.slice(0, longestMessage), fields);
  const text = (field: Field) => texts.find(([name]) => name === field)?.[1] ?? '';
  const number = (field: Field) => {
    const value = parseDecimal(text(field));
    return value >= 0 ? value : undefined;
  };
  return {
    vm: text('vm') || undefined,
    id: guid.exec(text('id'))?.[1]?.toUpperCase(),
    hosts: texts.filter(([name]) => name === 'host').map(([, host]) => host),
    total: number('total'),
    brownout: number('brownout'),
    unsettledBlackout: number('unsettledBlackout'),
    ...pagesAreWhole(number('blackout'), number('dirtyPages')),
  };
}

type FoundText = readonly [Field, string];

/** Values called VmName and VmId are what they are called; the others follow the order of the fields. */
function byPlace(values: WindowsEvent['values'], fields: readonly Field[]): FoundText[] {
  const named = values.flatMap(({ name, text }) => {
    const field = called(name);
    return field === undefined ? [] : [[field, text] as const];
  });
  const left = fields.filter((field) => !named.some(([name]) => name === field));
  const others = values.filter(({ name }) => called(name) === undefined);
  return [...named, ...left.slice(0, others.length).map((field, at) => [field, others[at]!.text] as const)];
}

function called(name: string): Field | undefined {
  if (/^vm_?name$/i.test(name)) return 'vm';
  return /^vm_?id$/i.test(name) ? 'id' : undefined;
}

/** Characters of a message that are looked at; those of migrations have a few hundred. */
const longestMessage = 4000;

/** Not the apostrophe of `l’ordinateur`: what opens and closes a quotation has no letter on its outer side. */
const quoted =
  /(?<![\p{L}\p{N}])(?:'([^']+)'|"([^"]+)"|[„“]([^“”]+)[“”]|«\s*([^»]+?)\s*»|‘([^’]+)’|「([^」]+)」)(?![\p{L}\p{N}])/gu;
const number = /(?<![\p{L}\p{N}.,])\d+(?:[.,]\d+)?/gu;
const everyGuid = new RegExp(guid, 'gi');

/** Languages differ in words, and agree in what stands in quotes, what is a number and what an identifier looks like. */
function byForm(message: string, fields: readonly Field[]): FoundText[] {
  const names = [...message.matchAll(quoted)].map((match) => match.slice(1).find((part) => part !== undefined)!);
  const rest = message.replaceAll(quoted, ' ').replaceAll(everyGuid, ' ');
  const found: Record<(typeof fieldTypes)[Field], string[]> = {
    quoted: names.filter((name) => !guid.test(name)),
    number: [...rest.matchAll(number)].map(([text]) => text),
    identifier: guid.exec(message)?.slice(1, 2) ?? [],
  };
  return fields.flatMap((field) => {
    const text = found[fieldTypes[field]].shift();
    return text === undefined ? [] : [[field, text] as const];
  });
}

/** Which of the two an event gives first is not known; a number of pages is whole. */
function pagesAreWhole(blackout: number | undefined, dirtyPages: number | undefined): Pick<Said, 'blackout' | 'dirtyPages'> {
  const isSwapped = Number.isInteger(blackout) && dirtyPages !== undefined && !Number.isInteger(dirtyPages);
  return isSwapped ? { blackout: dirtyPages, dirtyPages: blackout } : { blackout, dirtyPages };
}
