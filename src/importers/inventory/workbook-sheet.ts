import readWorkbook from 'read-excel-file/universal';
import { InputError } from '../../units/input-error.ts';
import { messages } from './messages.ts';
import type { Sheet } from './sheet.ts';

/** Sheets that RVTools writes its VMs to, newer and older; the first of a workbook without them. */
const sheetNames = ['vinfo', 'tabvinfo'];
/** What a list of a hundred thousand VMs does not unpack to. */
const mostMebibytes = 512;

/**
 * The table in the first sheet of an Excel workbook, or in that of RVTools’ VMs.
 * @throws InputError when the bytes are no such workbook
 */
export async function workbookSheet(place: string, bytes: Uint8Array<ArrayBuffer>): Promise<Sheet> {
  if (unpackedSize(bytes) > mostMebibytes * 2 ** 20) throw new InputError(messages.inflated(place, mostMebibytes));
  const sheets = await sheetsOf(place, bytes);
  const { sheet: name, data } = sheets.find(({ sheet }) => sheetNames.includes(sheet.toLowerCase())) ?? sheets[0]!;
  const [header = [], ...rows] = data as readonly (readonly unknown[])[];
  return {
    place: `${place}, sheet ${name}`,
    names: header.map(textOf),
    rows: rows.map((cells, index) => ({ at: index + 2, cells: cells.map(textOf) })).filter(({ cells }) => cells.some(Boolean)),
    counted: 'row',
    decimalComma: false,
  };
}

async function sheetsOf(place: string, bytes: Uint8Array<ArrayBuffer>) {
  try {
    return await readWorkbook(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  } catch (error) {
    throw new InputError(messages.notAWorkbook(place, (error as Error).message), { cause: error });
  }
}

/** Dates are of no use here. */
function textOf(cell: unknown): string {
  if (typeof cell === 'string') return cell.trim();
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

const entrySignature = 0x02014b50;

/** Bytes that the entries of a ZIP archive say they unpack to; no more than these are ever unpacked. */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size = 0;
  for (let at = 0; at + 46 <= bytes.length; at++) {
    if (bytes[at] === 0x50 && view.getUint32(at, true) === entrySignature) size += view.getUint32(at + 24, true);
  }
  return size;
}
