import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Numbers that a module's functions take and give: most are pointers. */
type Call = (...values: (number | string)[]) => number;

interface Pdfium {
  readonly pdfium: { readonly wasmExports: { malloc(size: number): number }; readonly HEAPU8: Uint8Array };
  readonly PDFiumExt_Init: () => void;
  readonly FPDF_LoadMemDocument: Call;
  readonly FPDF_LoadPage: Call;
  readonly FPDF_GetPageCount: Call;
  readonly FPDF_GetPageHeight: Call;
  readonly FPDFText_LoadPage: Call;
  readonly FPDFText_CountChars: Call;
  readonly FPDFText_GetUnicode: Call;
  readonly FPDFText_GetCharIndexAtPos: Call;
  readonly FPDFText_FindStart: Call;
  readonly FPDFText_FindNext: Call;
  readonly FPDFText_FindClose: Call;
  readonly FPDFText_GetSchResultIndex: Call;
  readonly FPDFText_GetSchCount: Call;
  readonly FPDFText_GetCharOrigin: Call;
}

/** A place on a page, in points from its top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A page as Chrome's PDF viewer knows it. */
export interface PdfiumPage {
  /** All its characters; line ends are those the viewer makes up. */
  readonly text: readonly string[];
  /** Index of the character at a place, -1 where there is none. */
  indexAt(point: Point): number;
  /** The origins of the first characters of all hits. */
  find(text: string): Point[];
}

/** How far from a character a pointer still means it, in points. */
const REACH = { x: 3, y: 8 };

/** Opens a file with pdfium, the engine of Chrome and Edge. */
export async function openPdfium(pdf: Uint8Array): Promise<PdfiumPage[]> {
  const folder = new URL('node_modules/@embedpdf/pdfium/dist/', import.meta.url);
  const { init } = (await import(new URL('index.js', folder).href)) as {
    init(options: { wasmBinary: Uint8Array }): Promise<Pdfium>;
  };
  const p = await init({ wasmBinary: readFileSync(fileURLToPath(new URL('pdfium.wasm', folder))) });
  p.PDFiumExt_Init();
  const { malloc } = p.pdfium.wasmExports;
  const put = (bytes: Uint8Array): number => {
    const at = malloc(bytes.length);
    p.pdfium.HEAPU8.set(bytes, at);
    return at;
  };
  const document = p.FPDF_LoadMemDocument(put(pdf), pdf.length, '');
  const out = malloc(16);
  const originOf = (page: number, height: number, index: number): Point => {
    p.FPDFText_GetCharOrigin(page, index, out, out + 8);
    const view = new DataView(p.pdfium.HEAPU8.buffer, out, 16);
    return { x: view.getFloat64(0, true), y: height - view.getFloat64(8, true) };
  };
  return Array.from({ length: p.FPDF_GetPageCount(document) }, (_, number): PdfiumPage => {
    const sheet = p.FPDF_LoadPage(document, number);
    const height = p.FPDF_GetPageHeight(sheet);
    const page = p.FPDFText_LoadPage(sheet);
    return {
      text: Array.from({ length: p.FPDFText_CountChars(page) }, (_, i) =>
        String.fromCodePoint(p.FPDFText_GetUnicode(page, i)),
      ),
      indexAt: ({ x, y }) => p.FPDFText_GetCharIndexAtPos(page, x, height - y, REACH.x, REACH.y),
      find: (text) => {
        const search = p.FPDFText_FindStart(page, put(Buffer.from(`${text}\0`, 'utf16le')), 0, 0);
        const hits: Point[] = [];
        while (p.FPDFText_FindNext(search)) {
          hits.push(originOf(page, height, p.FPDFText_GetSchResultIndex(search)));
        }
        p.FPDFText_FindClose(search);
        return hits;
      },
    };
  });
}
