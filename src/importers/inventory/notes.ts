import { formatNumber } from '../../units/format.ts';
import { nearest } from '../../units/input-error.ts';
import { fields } from './fields.ts';
import type { InventoryVm } from './inventory.ts';
import { messages } from './messages.ts';
import type { Reading } from './reading.ts';
import { longestText } from './safe-text.ts';

/** Bad cells that are told one by one. */
const listed = 10;

/** What to know of how an inventory was read, the whole first. */
export function notesOf(reading: Reading): string[] {
  const { sheet, layout, vms, left, bad, safe, names } = reading;
  const { place } = sheet;
  const has = (field: (typeof fields)[number]) => layout.positions.has(field);
  return [
    messages.readAs(place, layout.name, vms.length, left.length),
    ...dynamicNote(place, vms),
    ...(has('state') ? [] : [messages.noState(place)]),
    ...(has('host') ? [] : [messages.noHost(place)]),
    ...(layout.silentOn === undefined || has('cannot_move') ? [] : [messages.silent(place, layout.silentOn)]),
    ...(names.renamed > 0 ? [messages.renamed(names.renamed, names.example)] : []),
    ...(safe.cleaned > 0 ? [messages.cleaned(place, safe.cleaned)] : []),
    ...(safe.cut > 0 ? [messages.cut(place, safe.cut, longestText)] : []),
    ...bad.slice(0, listed).map(({ where, why }) => messages.unusedCell(place, where, why)),
    ...(bad.length > listed ? [messages.moreCells(bad.length - listed)] : []),
    ...unreadNotes(reading),
  ];
}

function dynamicNote(place: string, vms: readonly InventoryVm[]): string[] {
  const dynamic = vms.filter(({ assigned }) => assigned !== undefined);
  if (dynamic.length === 0) return [];
  const total = (memory: (vm: InventoryVm) => number) =>
    `${formatNumber(dynamic.reduce((sum, vm) => sum + memory(vm), 0) / 2 ** 30)}\u00a0GiB`;
  return [
    messages.dynamic(place, dynamic.length, vms.length, total((vm) => vm.memory), total((vm) => vm.maximum ?? vm.memory)), // prettier-ignore
  ];
}

/** Of tables that people write themselves, where a column that is not read may be a slip; tools have dozens of them. */
function unreadNotes({ sheet, layout }: Reading): string[] {
  if (layout.silentOn !== undefined) return [];
  const read = new Set(layout.positions.values());
  const unread = sheet.names.filter((name, at) => name !== '' && !read.has(at));
  const slips = unread.flatMap((name) => {
    const meant = nearest(name, fields);
    return meant === undefined ? [] : [messages.nearly(sheet.place, name, meant)];
  });
  return unread.length === 0 ? [] : [messages.unread(sheet.place, unread), ...slips];
}
