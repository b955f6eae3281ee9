import { createHash } from 'node:crypto';
import type { Attachment } from '../sources.ts';
import { pdfDate } from './pdf-dates.ts';
import { type OpenDocument, type Reference, writeObject, writeStream } from './pdf-document.ts';

/** Attaches the sources as associated files of the document (ISO 19005-3 6.8, ISO 32000-2 14.13). */
export function attachSources(
  document: OpenDocument,
  attachments: readonly Attachment[],
  modified: Date,
): void {
  if (attachments.length === 0) return;
  const files = attachments.map((attachment) => ({
    attachment,
    reference: attach(document, attachment, modified),
  }));
  document._root.data.AF = files.map(({ reference }) => reference);
  const sorted = [...files].sort((a, b) => (a.attachment.name < b.attachment.name ? -1 : 1));
  const names = sorted.flatMap(({ attachment, reference }) => [new String(attachment.name), reference]);
  document._root.data.Names = { EmbeddedFiles: writeObject(document, { Names: names }) };
}

function attach(document: OpenDocument, { name, bytes, role }: Attachment, modified: Date): Reference {
  const checksum = createHash('md5').update(bytes).digest();
  const stream = writeStream(
    document,
    {
      Type: 'EmbeddedFile',
      Subtype: 'application#2Fyaml',
      Params: { Size: bytes.length, CheckSum: new Uint8Array(checksum), ModDate: pdfDate(modified) },
    },
    bytes,
  );
  const fileName = new String(name);
  return writeObject(document, {
    Type: 'Filespec',
    F: fileName,
    UF: fileName,
    Desc: new String(role === 'issue' ? '本期内容' : '刊物'),
    AFRelationship: 'Source',
    EF: { F: stream, UF: stream },
  });
}
