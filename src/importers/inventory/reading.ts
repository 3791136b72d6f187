import type { InventoryVm, LeftVm } from './inventory.ts';
import type { Layout } from './layout.ts';
import type { BadCell } from './row-cells.ts';
import type { SafeText } from './safe-text.ts';
import type { Sheet } from './sheet.ts';
import type { UniqueNames } from './unique-names.ts';

/** What reading the rows of a sheet came to. */
export interface Reading {
  readonly sheet: Sheet;
  readonly layout: Layout;
  readonly vms: readonly InventoryVm[];
  readonly left: readonly LeftVm[];
  readonly bad: readonly BadCell[];
  readonly safe: SafeText;
  readonly names: UniqueNames;
}
