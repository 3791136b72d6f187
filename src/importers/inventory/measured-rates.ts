import { InputError } from '../../units/input-error.ts';
import type { Source } from '../open-file.ts';
import type { Inventory, InventoryVm } from './inventory.ts';
import { columnsNamed } from './layout.ts';
import { messages } from './messages.ts';
import { readSheet } from './read-sheet.ts';
import { rowCells, type BadCell } from './row-cells.ts';
import { SafeText } from './safe-text.ts';

/** What counters saw of VMs, by name in small letters. */
export interface MeasuredRates {
  readonly place: string;
  readonly rates: ReadonlyMap<string, MeasuredRate>;
  readonly notes: readonly string[];
}

export interface MeasuredRate extends Pick<InventoryVm, 'name' | 'workingSet'> {
  readonly dirtyRate: number;
}

/**
 * Read measured rates: a table with the columns vm and dirty_mib_s, and working_set_mib where it is known. Of several rows of a
 * VM the highest rate counts, the safe one.
 * @throws InputError when the file is no such table
 */
export async function readMeasuredRates(source: Source): Promise<MeasuredRates> {
  const sheet = await readSheet(source);
  const positions = columnsNamed(sheet, {
    name: ['vm', 'name', 'VMName'],
    dirty_mib_s: ['dirty_mib_s'],
    working_set_mib: ['working_set_mib'],
  });
  if (!positions.has('name') || !positions.has('dirty_mib_s')) throw new InputError(messages.noRate(sheet.place, sheet.names));
  const layout = { name: 'measured rates', maximumOfAll: false, positions };
  const safe = new SafeText();
  const bad: BadCell[] = [];
  const rates = new Map<string, MeasuredRate>();
  const several = new Set<string>();
  for (const row of sheet.rows) {
    const cells = rowCells(sheet, layout, row, safe, bad);
    const [name, dirtyRate, workingSet] = [cells.text('name'), cells.amount('dirtyRate'), cells.amount('workingSet')];
    const key = name.toLowerCase();
    const known = rates.get(key);
    if (known !== undefined) several.add(key);
    if (key === '' || dirtyRate === undefined || (known !== undefined && known.dirtyRate >= dirtyRate)) continue;
    rates.set(key, { name, dirtyRate, ...(workingSet !== undefined && { workingSet }) });
  }
  return {
    place: sheet.place,
    rates,
    notes: [
      ...(several.size > 0 ? [messages.measuredTwice(sheet.place, several.size)] : []),
      ...bad.map(({ where, why }) => messages.unusedCell(sheet.place, where, why)),
    ],
  };
}

/** An inventory with what was measured in place of what it states. */
export function withMeasured(inventory: Inventory, { place, rates, notes }: MeasuredRates): Inventory {
  const left = new Map(rates);
  const vms = inventory.vms.map((vm) => {
    const measured = rates.get(vm.name.toLowerCase());
    if (measured === undefined) return vm;
    left.delete(vm.name.toLowerCase());
    const { workingSet = vm.workingSet, dirtyRate } = measured;
    return { ...vm, dirtyRate, ...(workingSet !== undefined && { workingSet: Math.min(workingSet, vm.memory) }) };
  });
  const [missing] = left.values();
  return {
    ...inventory,
    vms,
    notes: [
      ...inventory.notes,
      messages.measured(place, rates.size - left.size),
      ...(missing === undefined ? [] : [messages.measuredNowhere(place, left.size, missing.name)]),
      ...notes,
    ],
  };
}
