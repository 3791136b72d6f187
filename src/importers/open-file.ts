import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { InputError } from '../units/input-error.ts';
import { messages } from './messages.ts';

/** A file's bytes as they are read, and what to call it in messages. */
export interface Source {
  readonly place: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** The file of that name, or standard input for `-`. Reading throws InputError when it cannot be opened. */
export function openFile(name: string): Source {
  if (name === '-') return { place: 'standard input', bytes: process.stdin };
  return { place: basename(name), bytes: readFile(name) };
}

async function* readFile(name: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(name)) yield chunk as Uint8Array;
  } catch (error) {
    throw explained(error, name);
  }
}

function explained(error: unknown, name: string): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new InputError(messages.missing(name));
    case 'EISDIR':
      return new InputError(messages.folder(name));
    case 'EACCES':
    case 'EPERM':
      return new InputError(messages.forbidden(name));
    default:
      return error;
  }
}
