interface Item {
  readonly str?: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

interface PdfjsDocument {
  readonly numPages: number;
  getPage(number: number): Promise<{
    readonly view: readonly number[];
    getTextContent(): Promise<{ readonly items: readonly Item[] }>;
  }>;
}

/** A piece of text as Firefox lays it over a page, in points from the top left. */
export interface PdfjsPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly endsLine: boolean;
}

/** Opens a file with pdf.js, the viewer of Firefox; the pieces of every page. */
export async function openPdfjs(pdf: Uint8Array): Promise<PdfjsPiece[][]> {
  const url = new URL('node_modules/pdfjs-dist/legacy/build/pdf.mjs', import.meta.url);
  const { getDocument } = (await import(url.href)) as {
    getDocument(options: object): { readonly promise: Promise<PdfjsDocument> };
  };
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: PdfjsPiece[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const height = page.view[3] as number;
    const { items } = await page.getTextContent();
    pages.push(
      items.map(({ str = '', transform, width, hasEOL }) => ({
        text: str,
        x: transform[4] as number,
        y: height - (transform[5] as number),
        width,
        endsLine: hasEOL,
      })),
    );
  }
  return pages;
}
