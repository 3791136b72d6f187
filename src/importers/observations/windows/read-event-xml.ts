import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { InputError } from '../../../units/input-error.ts';
import { messages } from '../messages.ts';
import type { Text } from '../text.ts';
import type { Value, WindowsEvent } from './windows-event.ts';

/**
 * Events of an XML export, one after the other: below one root, as Event Viewer saves them, or none, as wevtutil prints them.
 * Document types are refused, so there are no entities but those of XML itself.
 * @throws InputError when the XML is broken or cut off
 */
export async function* readEventXml({ place, chunks }: Text): AsyncGenerator<WindowsEvent> {
  const parser = new SaxesParser({ fragment: true, position: true });
  const events = eventsOf(parser);
  const attempt = (work: () => void) => {
    const { line } = parser;
    try {
      work();
    } catch (error) {
      const why = (error as Error).message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
      throw new InputError(messages.notWellFormed(place, Math.max(line, parser.line), why), { cause: error });
    }
  };
  let started = false;
  for await (const chunk of chunks) {
    attempt(() => parser.write(started ? chunk : withoutDeclaration(chunk)));
    started = true;
    yield* events.splice(0);
  }
  attempt(() => parser.close());
  yield* events;
}

/** A declaration has no place in a fragment; blanks keep the columns of its line. */
function withoutDeclaration(text: string): string {
  return text.replace(/^\s*<\?xml[^>]*\?>/, (declaration) => declaration.replaceAll(/\S/g, ' '));
}

/** A list that fills with the events of what the parser is given. */
function eventsOf(parser: SaxesParser): WindowsEvent[] {
  const events: WindowsEvent[] = [];
  const path: string[] = [];
  let draft = blank(0);
  let text = '';
  let isLeaf = false;

  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const tag = localName(name);
    path.push(tag);
    if (tag === 'Event') draft = blank(parser.line);
    if (tag === 'Provider') draft.origin.push(attributes['Name'] ?? '');
    if (tag === 'TimeCreated') draft.time = Date.parse(attributes['SystemTime'] ?? '');
    if (tag === 'Data') draft.dataName = attributes['Name'] ?? '';
    text = '';
    isLeaf = true;
  });
  parser.on('text', (part) => (text += part));
  parser.on('cdata', (part) => (text += part));
  parser.on('closetag', () => {
    const [tag, parent] = [path.pop()!, path.at(-1)];
    if (tag === 'Event') events.push(finished(draft));
    else if (parent === 'System') readSystem(draft, tag, text.trim());
    else if (parent === 'RenderingInfo' && tag === 'Message') draft.message = text.trim();
    else if (parent === 'EventData' && tag === 'Data') draft.values.push({ name: draft.dataName, text: text.trim() });
    else if (isLeaf && path.includes('UserData')) draft.values.push({ name: tag, text: text.trim() });
    isLeaf = false;
  });
  parser.on('error', (error) => {
    throw error;
  });
  return events;
}

interface Draft {
  readonly line: number;
  id: number;
  readonly origin: string[];
  time: number;
  computer: string;
  readonly values: Value[];
  dataName: string;
  message: string;
}

function blank(line: number): Draft {
  return { line, id: NaN, origin: [], time: NaN, computer: '', values: [], dataName: '', message: '' };
}

function readSystem(draft: Draft, tag: string, text: string): void {
  if (tag === 'EventID') draft.id = Number(text);
  if (tag === 'Channel') draft.origin.push(text);
  if (tag === 'Computer') draft.computer = text;
}

function finished({ line, id, origin, time, computer, values, message }: Draft): WindowsEvent {
  return { line, id, origin: origin.join(' '), time: { ms: time, zoned: true }, computer, values, message };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
