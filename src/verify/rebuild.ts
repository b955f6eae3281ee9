/** Typesets the attached sources again and compares the result with the file that carried them. */

import { sep } from 'node:path';
import { isError, type Text } from '../diagnostic.ts';
import type { FileContent, InputFile } from '../issue/load.ts';
import type { Issue } from '../issue/model.ts';
import type { AttachedFile } from './attachments.ts';
import { isBooklet } from './check-pages.ts';
import { haveSameObjects } from './compare.ts';
import { readDescription } from './describe.ts';
import { type ReadDocument, readDocument } from './document.ts';
import { openPdf } from './file.ts';

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
  /** The sources ask for font files by path, which are not opened for a file's mere asking. */
  | { readonly kind: 'font-files' }
  /** The sources cannot be typeset; `fonts` where that is for want of a font on this machine. */
  | { readonly kind: 'failed'; readonly reason: Text; readonly fonts: boolean };

/** Codes of errors that say more of this machine than of the sources. */
const OF_FONTS = /font|glyph/;

/** A font given as a file: on Windows a mere path to another machine would tell it who is asking. */
const FONT_FILE = /[\\/]|\.(?:tt[fc]|ot[fc]|woff2?|eot|dfont|pf[ab])$/iu;

const asksForFontFiles = ({ fonts }: Issue): boolean =>
  Object.values(fonts).some(({ font, western }) =>
    [font, western].some((choice) => FONT_FILE.test(choice?.text ?? '')),
  );

/** A path as attachments are named, however `extends` reached it. */
const portable = (path: string): string => path.split(sep).join('/').replace(/^\.\//, '');

/** The attached file that a path leads to; an absolute one, by what it ends in. */
function findFile(files: readonly InputFile[], path: string): InputFile | undefined {
  const wanted = portable(path);
  return files.find((file) => file.path === wanted) ?? files.find((file) => wanted.endsWith(`/${file.path}`));
}

/** Rebuilds a document from its sources; nothing is read but the attachments and this machine's installed fonts. */
export async function rebuild(
  bytes: Uint8Array,
  document: ReadDocument,
  sources: readonly AttachedFile[],
): Promise<Rebuilt> {
  const files = sources.flatMap(({ name, content }) =>
    'bytes' in content ? [{ path: name, bytes: content.bytes }] : [],
  );
  const issue = files[
    Math.max(
      0,
      sources.findIndex((source) => source.issue),
    )
  ] as InputFile;
  const readFile = (path: string): FileContent => {
    const file = findFile(files, path);
    return file ? { bytes: file.bytes } : { problem: 'missing' };
  };
  const { loadIssue } = await import('../issue/load.ts');
  const { issue: loaded } = loadIssue(issue, readFile);
  if (loaded && asksForFontFiles(loaded)) return { kind: 'font-files' };
  const { typeset } = await import('../typeset.ts');
  const { created } = readDescription(document.pdf);
  const { pdf, diagnostics } = await typeset(
    issue,
    { readFile },
    { booklet: isBooklet(document), ...(created && { created }) },
  );
  if (!pdf) {
    const problem = diagnostics.find(isError);
    const reason = problem?.message ?? { zh: '原因不明', en: 'for an unknown reason' };
    return { kind: 'failed', reason, fonts: OF_FONTS.test(problem?.code ?? '') };
  }
  return Buffer.compare(pdf, bytes) === 0 ? { kind: 'same' } : compare(document, pdf);
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
  return { kind: 'different', pages, sameDrawing, sameText: textOf(document) === textOf(again) };
}

const textOf = ({ pages }: ReadDocument): string => pages.map(({ drawing }) => drawing?.text ?? '').join('');
