/** A PDF open in pdf.js, one at a time: how much memory one takes is seen only so. */

import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import { type GuardedWorker, startWorker } from './guarded-worker.ts';
import { MOST_PIXELS } from './images/count-images.ts';
import { loadPdfjs, type PdfLibrary, pdfjsModule } from './load-pdfjs.ts';
import type { Matrix } from './matrix.ts';
import type { PageMarks, Pixels } from './page-marks.ts';
import { type FontObject, type ReadableFont, readFont } from './read-font.ts';
import { type Operators, walkPage } from './walk-page.ts';

/** Why a file cannot be read. */
export type PdfObstacle = 'password' | 'damaged' | 'too-much';

export interface OpenPdf {
  readonly pageCount: number;
  /** What a page shows; undefined where it is damaged. */
  marksOf(page: number): Promise<PageMarks | undefined>;
  /** The pixels of a picture of a page whose marks were asked for last. */
  pixelsOf(id: string): Promise<Pixels | undefined>;
}

/** Years of a bulletin have fewer pages. */
const MOST_PAGES = 3000;

let worker: GuardedWorker | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Opens a PDF and does something with it, after all that were asked for before.
 *
 * @param pictures whether pictures are decoded, which may take long
 * @param use is given the open file; asks it for one page after the other
 * @returns what `use` made of it, or why nothing came of it
 */
export function withPdf<T>(
  bytes: Uint8Array,
  pictures: boolean,
  use: (pdf: OpenPdf) => Promise<T>,
): Promise<T | PdfObstacle> {
  const next = last.then(() => openAndUse(bytes, pictures, use));
  last = next.catch(() => {});
  return next;
}

async function openAndUse<T>(
  bytes: Uint8Array,
  pictures: boolean,
  use: (pdf: OpenPdf) => Promise<T>,
): Promise<T | PdfObstacle> {
  if (!worker?.isAlive()) worker = startWorker(pdfjsModule('pdf.worker.min.mjs'));
  const library = await loadPdfjs();
  const { port } = worker;
  const done = await worker.guard(async (beat): Promise<T | PdfObstacle> => {
    const task = library.pdfjs.getDocument({
      data: new Uint8Array(bytes),
      worker: library.pdfjs.PDFWorker.create({ port: port as never }),
      verbosity: library.pdfjs.VerbosityLevel.ERRORS,
      maxImageSize: pictures ? MOST_PIXELS : 0,
      cMapUrl: library.cMaps,
      standardFontDataUrl: library.standardFonts,
      fontExtraProperties: true,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      useWasm: false,
      isEvalSupported: false,
      enableXfa: false,
    });
    try {
      const document = await task.promise;
      if (document.numPages > MOST_PAGES) return 'too-much';
      return await use(opened(document, library, beat));
    } catch (thrown) {
      if (thrown instanceof Error && thrown.name === 'PasswordException') return 'password';
      if (isOfPdfjs(thrown)) return 'damaged';
      throw thrown;
    } finally {
      // What was ended answers no more.
      if (worker?.isAlive()) await task.destroy();
    }
  });
  return done ?? 'too-much';
}

/** pdf.js has errors of its own, and throws others over damaged files. */
const isOfPdfjs = (thrown: unknown): boolean =>
  thrown instanceof Error &&
  (/Exception$/.test(thrown.name) || /pdf(?:\.worker)?\.min\.mjs/.test(thrown.stack ?? ''));

function opened(document: PDFDocumentProxy, { pdfjs }: PdfLibrary, beat: () => void): OpenPdf {
  const fonts = new Map<string, ReadableFont>();
  let open: PDFPageProxy | undefined;
  const read = async (number: number): Promise<PageMarks> => {
    open?.cleanup();
    const page = await document.getPage(number);
    open = page;
    const list = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE });
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const fontOf = (id: string): ReadableFont => {
      const known = fonts.get(id);
      if (known) return known;
      const { commonObjs } = page;
      const font = readFont(commonObjs.has(id) ? (commonObjs.get(id) as FontObject) : undefined);
      fonts.set(id, font);
      return font;
    };
    const placed = { list, transform: transform as unknown as Matrix, width, height, fontOf };
    return walkPage(placed, pdfjs.OPS as Operators);
  };
  return {
    pageCount: document.numPages,
    async marksOf(number) {
      try {
        return await read(number);
      } catch (thrown) {
        if (isOfPdfjs(thrown)) return undefined;
        throw thrown;
      } finally {
        beat();
      }
    },
    pixelsOf: (id) =>
      new Promise((resolve) => {
        const objects = id.startsWith('g_') ? open?.commonObjs : open?.objs;
        if (!objects) resolve(undefined);
        else objects.get(id, (pixels: Pixels | null) => resolve(pixels ?? undefined));
      }),
  };
}
