import { createHash } from 'node:crypto';
import { PDFDocument, PDFHexString } from 'pdf-lib';
import type { Provenance } from '../document.ts';
import { renumberNodes } from './node-names.ts';

export interface PrintedDocument {
  readonly title: string;
  readonly provenance: Provenance;
}

/** Put title, maker and date of the report in place of what the browser wrote, so that the same report is the same file. */
export async function finishPdf(pdf: Uint8Array, { title, provenance }: PrintedDocument): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const maker = `${provenance.tool} ${provenance.version}`;
  const built = new Date(provenance.builtAt * 1000);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setCreator(maker);
  document.setProducer(maker);
  document.setCreationDate(built);
  document.setModificationDate(built);
  const id = PDFHexString.of(createHash('md5').update(title).update(maker).update(String(provenance.builtAt)).digest('hex'));
  renumberNodes(document);
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  return document.save({ useObjectStreams: true });
}
