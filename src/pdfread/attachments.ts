import { createHash } from 'node:crypto';
import type { Decoded } from './filters.ts';
import { lookUp, type Pdf, readTree } from './pdf-file.ts';
import {
  asArray,
  asBytes,
  asDict,
  asName,
  asNumber,
  asStream,
  asText,
  type Dict,
  latin1,
} from './pdf-values.ts';

/** A file inside a PDF (ISO 32000-1 7.11.4). */
export interface AttachedFile {
  /** As the PDF says: it may be anything. */
  readonly name: string;
  /** The content of a source, or why there is none; `missing` where a name has no file. */
  readonly content: Decoded | { readonly problem: 'missing' };
  /** Whether size and checksum are those the PDF states. */
  readonly agrees: boolean;
  /** It is what the document was made from (AFRelationship Source). */
  readonly source: boolean;
  readonly issue: boolean;
}

/** What the source with the issue itself is described as. */
const ISSUE = '本期内容';

/** A bulletin has a handful; more are no use to anybody, and are counted instead of read. */
const MOST_FILES = 1000;

export interface Attachments {
  readonly files: readonly AttachedFile[];
  /** How many more there are that were not read. */
  readonly left: number;
}

/** What is spent on looking at an attachment; a file may list the same one a million times. */
const UNITS_A_FILE = 512;

/** Lists the attached files: those associated with the document first, in its order, then others by name. */
export function listAttachments(pdf: Pdf): Attachments {
  const associated = asArray(lookUp(pdf, pdf.catalog, 'AF')) ?? [];
  const named = readTree(pdf, lookUp(pdf, pdf.catalog, 'Names', 'EmbeddedFiles'), 'Names');
  const seen = new Set<Dict>();
  const files: AttachedFile[] = [];
  let left = 0;
  pdf.budget.spend(UNITS_A_FILE * (associated.length + named.length));
  for (const value of [...associated, ...named.filter((_, i) => i % 2 === 1)]) {
    const specification = asDict(pdf.resolve(value));
    if (!specification || seen.has(specification)) continue;
    seen.add(specification);
    if (files.length < MOST_FILES) files.push(readAttachment(pdf, specification));
    else left++;
  }
  return { files, left };
}

function readAttachment(pdf: Pdf, specification: Dict): AttachedFile {
  const name = [lookUp(pdf, specification, 'UF'), lookUp(pdf, specification, 'F')]
    .map((value) => asText(value))
    .find((text) => text !== undefined);
  const stream =
    asStream(lookUp(pdf, specification, 'EF', 'UF')) ?? asStream(lookUp(pdf, specification, 'EF', 'F'));
  const source = asName(lookUp(pdf, specification, 'AFRelationship')) === 'Source';
  // Of what is no source only the name is wanted.
  const content = !stream
    ? ({ problem: 'missing' } as const)
    : source
      ? pdf.decode(stream)
      : ({ problem: 'unsupported' } as const);
  const parameters = asDict(lookUp(pdf, stream, 'Params'));
  return {
    name: name ?? '',
    content,
    agrees: 'bytes' in content && agrees(pdf, content.bytes, parameters),
    source,
    issue: asText(lookUp(pdf, specification, 'Desc')) === ISSUE,
  };
}

/** Whether content is of the size and checksum stated (ISO 32000-1 table 46); what is not stated agrees. */
function agrees(pdf: Pdf, bytes: Uint8Array, parameters: Dict | undefined): boolean {
  const size = asNumber(lookUp(pdf, parameters, 'Size'));
  const checksum = asBytes(lookUp(pdf, parameters, 'CheckSum'));
  if (size !== undefined && size !== bytes.length) return false;
  if (!checksum) return true;
  // Sixteen bytes, or their digits.
  if (checksum.length > 32) return false;
  const own = createHash('md5').update(bytes).digest('hex');
  // Some programs write the digits instead of the sixteen bytes.
  return own === Buffer.from(checksum).toString('hex') || own === latin1(checksum).toLowerCase();
}
