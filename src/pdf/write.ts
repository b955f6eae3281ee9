import PDFDocument from 'pdfkit';
import type { Page } from '../layout/page.ts';
import { drawPage } from './content.ts';
import { embedFonts, type ObjectWriter, type Reference } from './font.ts';
import { type Bookmark, collectBookmarks } from './outline.ts';

/** What a document says of itself. */
export interface Metadata {
  readonly title: string;
  readonly author?: string;
  readonly subject?: string;
  readonly creator: string;
  readonly created: Date;
}

/** The parts of pdfkit's document used here that its types leave out; nothing else of it is touched. */
interface Internals extends ObjectWriter {
  readonly _root: { readonly data: Record<string, unknown> };
  readonly page: {
    readonly dictionary: Reference & { readonly data: Record<string, unknown> };
    readonly fonts: Record<string, Reference>;
  };
}

/**
 * Writes pages as a PDF: fonts embedded and subset, one bookmark an item, title and author in the metadata.
 *
 * @returns the file; the same for the same pages and metadata
 */
export async function writePdf(pages: readonly Page[], metadata: Metadata): Promise<Uint8Array> {
  const document = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    bufferPages: true,
    font: null as unknown as string,
    info: {
      Title: metadata.title,
      ...(metadata.author ? { Author: metadata.author } : {}),
      ...(metadata.subject ? { Subject: metadata.subject } : {}),
      Creator: metadata.creator,
      Producer: metadata.creator,
      CreationDate: metadata.created,
      ModDate: metadata.created,
    },
  });
  const finished = collect(document);
  const internals = document as unknown as Internals;
  const fonts = embedFonts(pages, internals);
  const dictionaries = pages.map((page) => {
    document.addPage({ size: [page.width, page.height], margin: 0 });
    const box = [0, 0, page.width, page.height];
    Object.assign(internals.page.dictionary.data, { TrimBox: box, BleedBox: box });
    for (const font of fonts.values()) internals.page.fonts[font.name] = font.reference;
    document.addContent(drawPage(page.items, fonts));
    return internals.page.dictionary;
  });
  addOutline(internals, collectBookmarks(pages), dictionaries);
  document.end();
  return finished;
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on('error', reject);
  });
}

/** Adds the bookmarks as a flat outline (ISO 32000-1 12.3.3); pdfkit's own lacks the root's count. */
function addOutline(document: Internals, bookmarks: readonly Bookmark[], pages: readonly Reference[]): void {
  if (bookmarks.length === 0) return;
  const entries = bookmarks.map(() => ({ data: {} as Record<string, unknown> }));
  const references = entries.map(({ data }) => document.ref(data));
  const root = document.ref({
    Type: 'Outlines',
    First: references[0],
    Last: references.at(-1),
    Count: bookmarks.length,
  });
  bookmarks.forEach((bookmark, i) => {
    Object.assign((entries[i] as { data: object }).data, {
      Title: new String(bookmark.title),
      Parent: root,
      Dest: [pages[bookmark.page], 'XYZ', 0, bookmark.top, null],
      ...(i > 0 ? { Prev: references[i - 1] } : {}),
      ...(i < bookmarks.length - 1 ? { Next: references[i + 1] } : {}),
    });
  });
  for (const reference of references) reference.end();
  root.end();
  document._root.data.Outlines = root;
  document._root.data.PageMode = 'UseOutlines';
}
