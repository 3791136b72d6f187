import { PDFDict, PDFDocument, PDFHexString, PDFName, type PDFObject, PDFRawStream, PDFString } from 'pdf-lib';

/** What the tests ask of a PDF. */
export interface ReadPdf {
  readonly document: PDFDocument;
  readonly images: number;
  /** Base name of each font, and whether its glyphs are in the file. */
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[];
  /** Titles of the bookmarks, indented by level. */
  readonly outline: readonly string[];
  /** Each element of the structure tree: its kind, and its alternative text. */
  readonly structure: readonly { readonly kind: string; readonly alt: string | undefined }[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  const dictionaries = objects.flatMap((object) =>
    object instanceof PDFDict ? [object] : object instanceof PDFRawStream ? [object.dict] : [],
  );
  return {
    document,
    images: dictionaries.filter((dictionary) => is(dictionary, 'Subtype', 'Image')).length,
    fonts: dictionaries.filter((dictionary) => is(dictionary, 'Type', 'Font') && !is(dictionary, 'Subtype', 'Type0')).map(font),
    outline: [...bookmarks(document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict), 0)],
    structure: dictionaries
      .filter((dictionary) => is(dictionary, 'Type', 'StructElem'))
      .map((element) => ({ kind: name(element.get(PDFName.of('S'))), alt: text(element.lookup(PDFName.of('Alt'))) })),
  };
}

function font(dictionary: PDFDict): ReadPdf['fonts'][number] {
  const descriptor = dictionary.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
  const file = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)));
  // A Type 3 font is made of drawings that stand in the file themselves.
  return { name: name(descriptor?.get(PDFName.of('FontName'))), embedded: file || is(dictionary, 'Subtype', 'Type3') };
}

function* bookmarks(parent: PDFDict | undefined, level: number): Generator<string> {
  let item = parent?.lookupMaybe(PDFName.of('First'), PDFDict);
  while (item !== undefined) {
    yield `${'  '.repeat(level)}${text(item.lookup(PDFName.of('Title')))}`;
    yield* bookmarks(item, level + 1);
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
}

function is(dictionary: PDFDict, key: string, value: string): boolean {
  return name(dictionary.get(PDFName.of(key))) === value;
}

function name(object: PDFObject | undefined): string {
  return object instanceof PDFName ? object.decodeText() : '';
}

function text(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
}
