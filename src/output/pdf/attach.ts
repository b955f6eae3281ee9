import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { Attachment } from '../sources.ts';
import { pdfDate } from './pdf-dates.ts';
import { type OpenDocument, type Reference, writeObject, writeStream } from './pdf-document.ts';

/** `verify` knows the issue by its description. */
const DESCRIPTIONS: Readonly<Record<Attachment['role'], string>> = {
  issue: '本期内容',
  publication: '刊物',
  file: '所用文件',
};

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
};

const mediaTypeOf = ({ name, role }: Attachment): string =>
  role === 'file'
    ? (MEDIA_TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream')
    : 'application/yaml';

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

function attach(document: OpenDocument, attachment: Attachment, modified: Date): Reference {
  const { name, bytes, role } = attachment;
  const checksum = createHash('md5').update(bytes).digest();
  const stream = writeStream(
    document,
    {
      Type: 'EmbeddedFile',
      Subtype: mediaTypeOf(attachment).replace('/', '#2F'),
      Params: { Size: bytes.length, CheckSum: new Uint8Array(checksum), ModDate: pdfDate(modified) },
    },
    bytes,
  );
  const fileName = new String(name);
  return writeObject(document, {
    Type: 'Filespec',
    F: fileName,
    UF: fileName,
    Desc: new String(DESCRIPTIONS[role]),
    AFRelationship: 'Source',
    EF: { F: stream, UF: stream },
  });
}
