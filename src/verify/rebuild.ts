/** Typesets the attached sources again and compares the result with the file that carried them. */

import type { InputFile } from '../base/input-file.ts';
import type { AttachedFile } from '../pdfread/attachments.ts';
import { readDescription } from '../pdfread/claims.ts';
import { openPdf } from '../pdfread/pdf-file.ts';
import { type ReadDocument, readDocument } from '../pdfread/read-document.ts';
import { isBooklet } from './check-pages.ts';
import { haveSameObjects } from './compare.ts';
import type { TypesetSources, Typesetter } from './typeset-sources.ts';

/** How the file stands to what its sources give now. */
export type Rebuilt =
  | { readonly kind: 'same' }
  /** The same objects, compressed or arranged in another way. */
  | { readonly kind: 'same-objects' }
  /** Something differs: if not what is drawn on the pages, then fonts, tags or what the file says of itself. */
  | {
      readonly kind: 'different';
      readonly pages: number;
      readonly sameDrawing: boolean;
      readonly sameText: boolean;
    }
  /** The sources are larger than any issue. */
  | { readonly kind: 'too-large' }
  | Exclude<TypesetSources, { kind: 'pdf' }>;

/** Bytes of all texts together: three hundred pages. */
export const LARGEST_SOURCES = 512 * 1024;

/** Workbooks and pictures are bound by what a PDF may hold. */
const isText = (name: string): boolean => !/\.(?:xlsx|png|jpe?g)$/i.test(name);

const sizeOf = (files: readonly InputFile[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes.length, 0);

/** Rebuilds a document from its sources. */
export async function rebuild(
  bytes: Uint8Array,
  document: ReadDocument,
  sources: readonly AttachedFile[],
  typesetter: Typesetter,
): Promise<Rebuilt> {
  const files = sources.flatMap(({ name, content }) =>
    // Copies: what is handed to a thread takes all of the memory along that it is a part of.
    'bytes' in content ? [{ path: name, bytes: Uint8Array.from(content.bytes) }] : [],
  );
  const texts = files.filter(({ path }) => isText(path));
  if (sizeOf(texts) > LARGEST_SOURCES) return { kind: 'too-large' };
  const issue = Math.max(
    0,
    sources.findIndex((source) => source.issue),
  );
  const { created } = readDescription(document.pdf);
  const made = await typesetter({ files, issue, booklet: isBooklet(document), created });
  if (made.kind !== 'pdf') return made;
  return Buffer.compare(made.pdf, bytes) === 0 ? { kind: 'same' } : compare(document, made.pdf);
}

function compare(document: ReadDocument, pdf: Uint8Array): Rebuilt {
  const opened = openPdf(pdf);
  if ('obstacle' in opened) throw new Error('what was just written cannot be read');
  const again = readDocument(opened.pdf);
  if (haveSameObjects(document.pdf, opened.pdf)) return { kind: 'same-objects' };
  const pages = again.pages.length;
  const sameDrawing =
    pages === document.pages.length &&
    document.pages.every(({ content }, i) => {
      const other = again.pages[i]?.content;
      return content !== undefined && other !== undefined && Buffer.compare(content, other) === 0;
    });
  return { kind: 'different', pages, sameDrawing, sameText: haveSameText(document, again) };
}

/** Whether two documents say the same. One that lost its tags does not tell its page numbers from its text any more. */
const haveSameText = (one: ReadDocument, other: ReadDocument): boolean =>
  (['text', 'shownText'] as const).some((kind) => textOf(one, kind) === textOf(other, kind));

const textOf = ({ pages }: ReadDocument, kind: 'text' | 'shownText'): string =>
  pages.map(({ drawing }) => drawing?.[kind] ?? '').join('');
