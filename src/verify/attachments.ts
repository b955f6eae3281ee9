import { createHash } from 'node:crypto';
import { lookUp, type Pdf, readTree } from './file.ts';
import type { Decoded } from './filters.ts';
import { asArray, asBytes, asDict, asName, asNumber, asStream, asText, type Dict, latin1 } from './values.ts';

/** A file inside a PDF (ISO 32000-1 7.11.4). */
export interface AttachedFile {
  /** As the PDF says: it may be anything. */
  readonly name: string;
  /** The content, or why there is none; `missing` where a name has no file. */
  readonly content: Decoded | { readonly problem: 'missing' };
  /** Whether size and checksum are those the PDF states. */
  readonly agrees: boolean;
  /** It is what the document was made from (AFRelationship Source). */
  readonly source: boolean;
  readonly issue: boolean;
}

/** What the source with the issue itself is described as. */
const ISSUE = '本期内容';

/** Readers of attachments need no more; a hostile file may list the same one a million times. */
const MOST_FILES = 1000;

/** Lists the attached files: those associated with the document first, in its order, then others by name. */
export function listAttachments(pdf: Pdf): AttachedFile[] {
  const associated = asArray(lookUp(pdf, pdf.catalog, 'AF')) ?? [];
  const named = readTree(pdf, lookUp(pdf, pdf.catalog, 'Names', 'EmbeddedFiles'), 'Names');
  const seen = new Set<Dict>();
  const files: AttachedFile[] = [];
  for (const value of [...associated, ...named.filter((_, i) => i % 2 === 1)]) {
    const specification = asDict(pdf.resolve(value));
    if (!specification || seen.has(specification) || files.length >= MOST_FILES) continue;
    seen.add(specification);
    files.push(readAttachment(pdf, specification));
  }
  return files;
}

function readAttachment(pdf: Pdf, specification: Dict): AttachedFile {
  const name = [lookUp(pdf, specification, 'UF'), lookUp(pdf, specification, 'F')]
    .map(asText)
    .find((text) => text !== undefined);
  const stream =
    asStream(lookUp(pdf, specification, 'EF', 'UF')) ?? asStream(lookUp(pdf, specification, 'EF', 'F'));
  const content = stream ? pdf.decode(stream) : ({ problem: 'missing' } as const);
  const parameters = asDict(lookUp(pdf, stream, 'Params'));
  return {
    name: name ?? '',
    content,
    agrees: 'bytes' in content && agrees(pdf, content.bytes, parameters),
    source: asName(lookUp(pdf, specification, 'AFRelationship')) === 'Source',
    issue: asText(lookUp(pdf, specification, 'Desc')) === ISSUE,
  };
}

/** Whether content is of the size and checksum stated (ISO 32000-1 table 46); what is not stated agrees. */
function agrees(pdf: Pdf, bytes: Uint8Array, parameters: Dict | undefined): boolean {
  const size = asNumber(lookUp(pdf, parameters, 'Size'));
  const checksum = asBytes(lookUp(pdf, parameters, 'CheckSum'));
  if (size !== undefined && size !== bytes.length) return false;
  if (!checksum) return true;
  const own = createHash('md5').update(bytes).digest('hex');
  // Some programs write the digits instead of the sixteen bytes.
  return own === Buffer.from(checksum).toString('hex') || own === latin1(checksum).toLowerCase();
}
