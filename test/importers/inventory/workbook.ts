import { crc32, deflateRawSync } from 'node:zlib';

type Cell = string | number | boolean;

/** An Excel workbook of one sheet, with its texts shared as Excel writes them. */
export function workbook(sheet: string, rows: readonly (readonly Cell[])[]): Buffer {
  const texts: string[] = [];
  const cell = (value: Cell, at: string) => {
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
    if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`;
    return `<c r="${at}" t="s"><v>${texts.push(value) - 1}</v></c>`;
  };
  const row = (cells: readonly Cell[], at: number) =>
    `<row r="${at + 1}">${cells.map((value, column) => cell(value, `${letters(column)}${at + 1}`)).join('')}</row>`;
  const data = rows.map(row).join('');
  return zip({
    '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"/>`,
    'xl/workbook.xml': `<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData>${data}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${office}/spreadsheetml/2006/main">${texts.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
  });
}

const office = 'http://schemas.openxmlformats.org';

function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A ZIP archive. @param stated bytes that each entry says it unpacks to, where that is a lie */
export function zip(files: Readonly<Record<string, string>>, stated?: number): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [content, packed] = [Buffer.from(text), deflateRawSync(text)];
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(stated ?? content.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    const before = [Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed];
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, entry, Buffer.from(name));
    local.push(...before);
    offset += before.reduce((sum, { length }) => sum + length, 0);
  }
  const [entries, list] = [Object.keys(files).length, Buffer.concat(directory)];
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries, 4);
  end.writeUInt16LE(entries, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, list, Buffer.from('PK\x05\x06'), end]);
}
