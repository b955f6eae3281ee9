/** Any file as a manuscript, by what is in it. */

import { type Diagnostic, note } from '../base/diagnostic.ts';
import { ISSUE_ENDING } from '../base/issue-file.ts';
import { natureOf } from './file-nature.ts';
import type { Reading } from './manuscript.ts';
import { damagedCopy, emptyCopy, issueFile, lockedCopy, placeOfFile, wrongKind } from './no-copy.ts';
import { readText } from './text/read-text.ts';

/** A source file that a PDF of ours carries. */
export interface CarriedFile {
  readonly segments: readonly string[];
  readonly bytes: Uint8Array;
  readonly issue: boolean;
}

/** A manuscript; or, of a PDF of ours, the very files that it was made of. */
export type FileReading =
  | Reading
  | { readonly carried: readonly CarriedFile[]; readonly diagnostics: readonly Diagnostic[] };

/** `copy-sources` */
const ownSources = (name: string): Diagnostic =>
  note(
    'copy-sources',
    {
      zh: '这是快报排出的 PDF，里面附着期刊文件，一字不差地取了出来',
      en: 'This PDF was made by Kuaibao and carries its issue, which was taken out as it is',
    },
    { span: placeOfFile(name) },
  );

async function readPdfFile(name: string, bytes: Uint8Array): Promise<FileReading> {
  const { extractSources } = await import('../verify/extract-sources.ts');
  const { files, diagnostics } = extractSources(bytes);
  if (files.some(({ issue }) => issue)) {
    const said = diagnostics.map((one): Diagnostic => ({ ...one, span: placeOfFile(name) }));
    return { carried: files, diagnostics: [ownSources(name), ...said] };
  }
  return (await import('./pdf/read-pdf.ts')).readPdf(name, bytes);
}

/**
 * Reads a file. Nothing throws for what is in it: what cannot be read is an error with a remedy.
 *
 * @param name what messages call it
 * @param office the path of LibreOffice, where there is one
 */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  office: string | undefined,
): Promise<FileReading> {
  const nature = natureOf(bytes);
  if (nature === 'text' && ISSUE_ENDING.test(name)) return { diagnostics: [issueFile(name)] };
  switch (nature) {
    case 'empty':
      return { diagnostics: [emptyCopy(name)] };
    case 'locked':
      return { diagnostics: [lockedCopy(name)] };
    case 'damaged':
      return { diagnostics: [damagedCopy(name)] };
    case 'docx':
      return (await import('./docx/read-docx.ts')).readDocx(name, bytes);
    case 'pdf':
      return readPdfFile(name, bytes);
    case 'doc':
      return (await import('./word/read-doc.ts')).readDoc(name, bytes, office);
    case 'rtf':
    case 'odt':
      return (await import('./word/read-doc.ts')).readByOffice(name, bytes, nature, office);
    case 'text':
      return readText(name, bytes);
    default:
      return { diagnostics: [wrongKind(name, nature)] };
  }
}
