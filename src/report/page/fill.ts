import { dataTable } from '../html/data-table.ts';
import { formatNumber } from '../../units/format.ts';
import { loadTable } from './unpack.ts';

/** Rows put into the page; a table of a hundred thousand would stop it. */
const rowLimit = 500;

/** Put the table behind a figure into its `<details>` when that is first opened. */
export function fillWhenOpened(details: HTMLDetailsElement): void {
  details.addEventListener('toggle', () => void fill(details), { once: true });
}

async function fill(details: HTMLDetailsElement): Promise<void> {
  const table = await loadTable(details.dataset.set!);
  const rows = table.rows();
  details.querySelector('.wide')!.innerHTML = dataTable(table.columns, rows.slice(0, rowLimit)).text;
  if (rows.length > rowLimit) {
    details.querySelector('.rest')!.textContent =
      `The first ${rowLimit} of ${formatNumber(rows.length, 0)} rows; the file has all of them.`;
  }
}
