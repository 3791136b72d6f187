import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFString } from 'pdf-lib';

/** Number the nodes of a PDF's structure from 1: the browser counts all it ever had, which is not the same every time. */
export function renumberNodes(document: PDFDocument): void {
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  const places = objects.flatMap((object) => [...nodeNames(object)]);
  const old = [...new Set(places.map(({ name }) => name))].sort();
  const names = new Map(old.map((name, i) => [name, PDFString.of(`node${String(i + 1).padStart(8, '0')}`)]));
  for (const { name, replace } of places) replace(names.get(name)!);
}

interface Place {
  readonly name: string;
  readonly replace: (by: PDFString) => void;
}

function* nodeNames(object: PDFObject): Generator<Place> {
  if (object instanceof PDFDict) for (const [key, value] of object.entries()) yield* within(value, (by) => object.set(key, by));
  if (object instanceof PDFArray)
    for (const [i, value] of object.asArray().entries()) yield* within(value, (by) => object.set(i, by));
}

function* within(value: PDFObject, replace: Place['replace']): Generator<Place> {
  if (!(value instanceof PDFString)) yield* nodeNames(value);
  else if (/^node\d{8}$/.test(value.decodeText())) yield { name: value.decodeText(), replace };
}
