import { formatExactly } from '../../units/format.ts';
import { units, type UnitName } from '../../units/unit.ts';
import { parseAmount } from './amount.ts';
import { columnsOf, type Amount, type Field } from './fields.ts';
import type { Layout } from './layout.ts';
import { messages } from './messages.ts';
import type { SafeText } from './safe-text.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** A cell that is not understood. */
export interface BadCell {
  /** `line 7, column Memory` */
  readonly where: string;
  readonly why: string;
}

/** One row by what its cells hold. */
export interface RowCells {
  /** A cell, safe to show; empty where it is blank or there is no such column. */
  text(field: Field): string;
  /** In base units; nothing where no column has it or its cell is blank, or is not understood, which `bad` is told. */
  amount(amount: Amount): number | undefined;
  /** Note that a cell is not understood. */
  refuse(field: Field, why: string): void;
}

/** From the least that can be simulated to the most, as the parameters `vm.memory`, `vm.dirtyRate` and `vm.workingSet` have it. */
const ranges: Readonly<Record<Amount, readonly [number, number]>> = {
  memory: [2 ** 20, 2 ** 50],
  assigned: [0, 2 ** 50],
  maximum: [0, 2 ** 60],
  dirtyRate: [0, 2 ** 40],
  workingSet: [0, 2 ** 50],
};

export function rowCells(sheet: Sheet, layout: Layout, row: SheetRow, safe: SafeText, bad: BadCell[]): RowCells {
  const raw = (field: Field) => row.cells[layout.positions.get(field) ?? -1] ?? '';
  const refuse = (field: Field, why: string) => {
    bad.push({ where: `${sheet.counted} ${row.at}, column ${sheet.names[layout.positions.get(field)!]}`, why });
  };
  const texts = new Map<Field, string>();
  return {
    text(field) {
      const text = texts.get(field) ?? safe.of(raw(field));
      texts.set(field, text);
      return text;
    },
    refuse,
    amount(amount) {
      const [field, unit] = columnsOf(amount).find(([name]) => raw(name).trim() !== '') ?? [];
      if (field === undefined || unit === undefined) return undefined;
      const text = raw(field);
      const value = parseAmount(text.slice(0, 40), sheet.decimalComma, unit === 'B' || unit === 'MiB') * units[unit].factor;
      if (Number.isNaN(value)) refuse(field, messages.notAnAmount(text, unit));
      else if (!isWithin(ranges[amount], value)) refuse(field, outOfRange(text, unit, ranges[amount]));
      else return value;
      return undefined;
    },
  };
}

function isWithin([low, high]: readonly [number, number], value: number): boolean {
  return value >= low && value <= high;
}

function outOfRange(text: string, unit: UnitName, [low, high]: readonly [number, number]): string {
  return messages.outOfRange(text, unit, formatExactly(low, unit), formatExactly(high, unit));
}
