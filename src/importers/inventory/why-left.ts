import type { Field } from './fields.ts';

/** States by what they mean for a move; Hyper-V’s as numbers where JSON holds no names. */
const meanings = {
  runs: ['running', 'poweredon', 'powered on', 'on', 'enabled', '2'],
  off: ['off', 'poweredoff', 'powered off', 'poweroff', 'stopped', 'shut off', 'disabled', '3'],
  saved: ['saved', 'fastsaved', 'suspended', '6'],
  paused: ['paused', '9'],
  stored: ['stored'],
} as const;

const whyByMeaning: Readonly<Record<Exclude<keyof typeof meanings, 'runs'>, string>> = {
  off: 'it is switched off, so nothing of it has to move live',
  saved: 'its memory is saved to disk, so nothing of it has to move live',
  paused: 'it is paused: resume or save it before a host is emptied',
  stored: 'it is stored in a library and runs nowhere',
};

const no = /^(|false|no|0|none|n\/a|falsch|nein|faux|non|onwaar|nee)$/i;

/** Why a VM that is listed cannot or need not move live, the reason that explains most first; nothing where it moves. */
export function whyLeft(text: (field: Field) => string): string | undefined {
  const says = (field: Field) => !no.test(text(field));
  if (says('template')) return 'it is a template';
  if (says('placeholder')) return 'it is a placeholder of Site Recovery Manager for a VM that runs elsewhere';
  if (/replica|^[234]$/i.test(text('replication')))
    return 'it is the copy that Hyper-V Replica keeps of a VM that runs elsewhere';
  if (says('connection') && !/^connected$/i.test(text('connection')))
    return `its host and vCenter have lost it (${text('connection')})`;
  const state = text('state');
  const meaning = meaningOf(state);
  if (state !== '' && meaning === undefined) return `its state "${state}" is not one in which a VM is known to move live`;
  if (meaning !== undefined && meaning !== 'runs') return whyByMeaning[meaning];
  if (says('pass_through')) return 'it uses a disk of its host directly, which stays behind';
  if (!says('cannot_move')) return undefined;
  const reason = text('cannot_move');
  return /^(true|yes|1|x|wahr|ja|vrai|oui|waar)$/i.test(reason)
    ? 'the inventory says that it cannot move'
    : `the inventory says: ${reason}`;
}

/** Whether a cell says yes. */
export function isTrue(text: string): boolean {
  return !no.test(text);
}

/** A state as a word, also where the file has its number. */
export function stateName(state: string): string {
  return state === '2' ? 'Running' : state;
}

function meaningOf(state: string): keyof typeof meanings | undefined {
  const word = state.toLowerCase();
  return (Object.keys(meanings) as (keyof typeof meanings)[]).find((meaning) =>
    (meanings[meaning] as readonly string[]).includes(word),
  );
}
