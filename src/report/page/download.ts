import { toCsv } from '../../tables/csv.ts';
import { loadTable } from './unpack.ts';

/** Show the download buttons, which do nothing without this script, and make them work. */
export function offerDownloads(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('button.download')) {
    button.hidden = false;
    button.addEventListener('click', () => void save(button.dataset.set!, button.dataset.file!));
  }
}

async function save(set: string, fileName: string): Promise<void> {
  const url = URL.createObjectURL(new Blob([toCsv(await loadTable(set))], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
