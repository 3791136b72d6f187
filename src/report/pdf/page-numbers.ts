import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef } from 'pdf-lib';

/** The page, counted from 1, on which each named destination of a PDF lies. */
export async function pageNumbers(pdf: Uint8Array): Promise<Map<string, number>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const order = new Map(document.getPages().map((page, i) => [page.ref.toString(), i + 1]));
  const destinations = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  return new Map(
    (destinations?.entries() ?? []).flatMap(([name, target]) => {
      const page = order.get(pageOf(document.context.lookup(target)) ?? '');
      return page === undefined ? [] : [[name.decodeText(), page]];
    }),
  );
}

function pageOf(destination: PDFObject | undefined): string | undefined {
  const place = destination instanceof PDFDict ? destination.lookup(PDFName.of('D')) : destination;
  const page = place instanceof PDFArray ? place.get(0) : undefined;
  return page instanceof PDFRef ? page.toString() : undefined;
}
