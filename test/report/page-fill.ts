import { decodePDFRawStream, PDFArray, PDFDocument, type PDFObject, type PDFPage, PDFRawStream } from 'pdf-lib';

const millimetre = 72 / 25.4;
const foot = 22 * millimetre;
const sheetHeight = 255 * millimetre;

/** How far down each page its last line of text stands, as a share of the room between the margins. */
export async function pageFill(bytes: Uint8Array): Promise<number[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.getPages().map((page) => {
    const heights = textHeights(contentOf(page)).filter((y) => y > foot - 1);
    return 1 - (Math.min(...heights) - foot) / sheetHeight;
  });
}

function contentOf(page: PDFPage): string {
  const contents = page.node.Contents();
  const parts: (PDFObject | undefined)[] = contents instanceof PDFArray ? contents.asArray() : [contents];
  const streams = parts.map((part) => page.doc.context.lookup(part)).filter((stream) => stream instanceof PDFRawStream);
  return streams.map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')).join('\n');
}

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The heights above the foot of the sheet, in points, at which text is placed. */
function textHeights(content: string): number[] {
  const heights: number[] = [];
  const saved: Matrix[] = [];
  let now: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [, numbers, operator] of content.matchAll(/((?:-?[\d.]+ ){6})?\b(q|Q|cm|Tm)\b/g)) {
    const given = numbers?.trim().split(' ').map(Number) as Matrix | undefined;
    if (operator === 'q') saved.push(now);
    else if (operator === 'Q') now = saved.pop() ?? now;
    else if (operator === 'cm' && given) now = within(given, now);
    else if (operator === 'Tm' && given) heights.push(within(given, now)[5]);
  }
  return heights;
}

function within([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}
