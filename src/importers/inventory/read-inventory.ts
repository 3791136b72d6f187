import type { Source } from '../open-file.ts';
import type { Inventory, InventoryVm, LeftVm } from './inventory.ts';
import { layoutOf, type ColumnMap, type Layout } from './layout.ts';
import { isLeft, listedVm } from './listed-vm.ts';
import { messages } from './messages.ts';
import { notesOf } from './notes.ts';
import { readSheet } from './read-sheet.ts';
import type { Reading } from './reading.ts';
import { rowCells, type BadCell } from './row-cells.ts';
import { SafeText } from './safe-text.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import { UniqueNames } from './unique-names.ts';

/**
 * Read a list of VMs, told by its content: what Get-VM gave to Export-Csv or ConvertTo-Json, RVTools’ vInfo as workbook or CSV,
 * a plain table, or any other table with a column map. What cannot or need not move live is left out with the reason.
 * @param columns which column holds what, over what is known of the file: `memory_mib` in `RAM (MB)`
 * @throws InputError when the file is no such list
 */
export async function readInventory(source: Source, columns?: ColumnMap): Promise<Inventory> {
  const sheet = await readSheet(source);
  const reading = readRows(sheet, layoutOf(sheet, columns));
  return { vms: reading.vms, left: reading.left, notes: notesOf(reading) };
}

/** Several inventories as one, with names that tell their VMs apart. */
export function joinInventories(inventories: readonly Inventory[]): Inventory {
  const names = new UniqueNames();
  const vms = inventories.flatMap((inventory) => inventory.vms.map((vm) => ({ ...vm, name: names.of(vm.name) })));
  const notes = inventories.flatMap((inventory) => inventory.notes);
  return {
    vms,
    left: inventories.flatMap(({ left }) => left),
    notes: names.renamed === 0 ? notes : [...notes, messages.renamed(names.renamed, names.example)],
  };
}

function readRows(sheet: Sheet, layout: Layout): Reading {
  const [safe, names, listedIds] = [new SafeText(), new UniqueNames(), new Set<string>()];
  const bad: BadCell[] = [];
  const vms: InventoryVm[] = [];
  const left: LeftVm[] = [];
  for (const row of sheet.rows) {
    const cells = rowCells(sheet, layout, row, safe, bad);
    const name = cells.text('name') || `unnamed, ${sheet.counted} ${row.at}`;
    const key = JSON.stringify([cells.text('id'), name]);
    if (isRagged(sheet, row)) left.push({ vm: name, why: 'its row has more or fewer cells than the table has columns' });
    else if (cells.text('id') !== '' && listedIds.has(key)) left.push({ vm: name, why: 'it is listed twice, and counted once' });
    else {
      const listed = listedVm(name, cells, layout);
      if (isLeft(listed)) left.push(listed);
      else vms.push({ ...listed, name: names.of(listed.name) });
    }
    listedIds.add(key);
  }
  return { sheet, layout, vms, left, bad, safe, names };
}

/** In delimited text, where a cell that is missing or too many means that others have moved. */
function isRagged({ counted, names }: Sheet, { cells }: SheetRow): boolean {
  return counted === 'line' && (cells.length < names.length || cells.slice(names.length).some(Boolean));
}
