/** Loads pdf.js, which takes longer than reading a short file with it. */

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Pdfjs from 'pdfjs-dist';
import { importModule } from './import-module.ts';

/** The library and where its files lie. */
export interface PdfLibrary {
  readonly pdfjs: typeof Pdfjs;
  /** Address of the half that parses, for a thread of its own. */
  readonly worker: string;
  /** Folders, each ending in a slash. */
  readonly cMaps: string;
  readonly standardFonts: string;
}

let library: Promise<PdfLibrary> | undefined;

/** The library, loaded once. Rejects where its package is not installed. */
export function loadPdfjs(): Promise<PdfLibrary> {
  library ??= load();
  return library;
}

/** The folder of pdf.js; throws where its package is not installed. */
export const pdfjsFolder = (): string =>
  dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Address of one of its modules. */
export const pdfjsModule = (name: string): string =>
  pathToFileURL(join(pdfjsFolder(), 'legacy/build', name)).href;

async function load(): Promise<PdfLibrary> {
  const folder = pdfjsFolder();
  return {
    pdfjs: (await withoutCanvas(() => importModule(pdfjsModule('pdf.min.mjs')))) as typeof Pdfjs,
    worker: pdfjsModule('pdf.worker.min.mjs'),
    cMaps: `${folder}/cmaps/`,
    standardFonts: `${folder}/standard_fonts/`,
  };
}

/**
 * The library warns that it cannot draw without a canvas, and makes a matrix for drawing when it is loaded. It draws
 * nothing here: for as long as it loads, there is a matrix that does nothing, and nobody hears warnings.
 */
async function withoutCanvas<T>(run: () => Promise<T>): Promise<T> {
  const surroundings = globalThis as { DOMMatrix?: unknown };
  const { warn, log } = console;
  const { DOMMatrix } = surroundings;
  surroundings.DOMMatrix ??= class {};
  console.warn = () => {};
  console.log = () => {};
  try {
    return await run();
  } finally {
    console.warn = warn;
    console.log = log;
    if (DOMMatrix === undefined) delete surroundings.DOMMatrix;
  }
}
