import { createHash, type Hash } from 'node:crypto';
import { mm } from '../../base/units.ts';
import type { Page, PictureItem } from '../../layout/page.ts';
import type { Metadata } from '../description.ts';
import type { Attachment } from '../sources.ts';
import { attachSources } from './attach.ts';
import { addOutline, collectBookmarks } from './bookmarks.ts';
import { type Inks, pressInks, rgbInks, separation } from './colour.ts';
import { type EmbeddedFont, embedFonts } from './embedded-font.ts';
import { embedImages } from './images/embed-images.ts';
import { lightInks, pressImageInks } from './images/image-inks.ts';
import { addLink, collectLinks } from './links.ts';
import { addIntents, addMetadata, type Claims } from './metadata.ts';
import { drawPage } from './page-content.ts';
import { deflateContent, type OpenDocument, openDocument, type Reference } from './pdf-document.ts';
import { formatNumber } from './pdf-numbers.ts';
import {
  bookletSheets,
  boxesOf,
  cropMarks,
  type Margin,
  type Place,
  pagesOn,
  placesOf,
  type Sheet,
  singleSheets,
} from './sheet.ts';
import { type Box, createTagger } from './structure.ts';

/** What a print shop asks for. */
export interface Press {
  /** ICC profile of the printing condition, CMYK. */
  readonly profile: { readonly bytes: Uint8Array; readonly name: string };
  /** Name of the plate for the red, if it has one of its own. */
  readonly spot?: string;
  readonly cropMarks: boolean;
}

/** Which file to make of the pages. */
export interface PdfOptions {
  /** Source files to carry; the press variant carries none. */
  readonly attachments: readonly Attachment[];
  readonly press?: Press;
  readonly booklet: boolean;
}

/** A page drawn: its content, and how far from the sheet's left edge it lies. */
interface Drawn {
  readonly x: number;
  readonly content: string;
}

/**
 * Writes pages as a tagged PDF that is PDF/A-3a (2a without sources) and PDF/UA-1 at once: fonts embedded and subset,
 * bookmarks, its sources attached. For the press it is CMYK, with bleed, and marked PDF/X-4.
 *
 * @returns the file; the same for the same pages, metadata and options
 */
export function writePdf(pages: readonly Page[], metadata: Metadata, options: PdfOptions): Uint8Array {
  const { press, booklet } = options;
  const attachments = press ? [] : options.attachments;
  const { document, finish } = openDocument(metadata, { booklet, untrapped: press !== undefined });
  const sheets = booklet ? bookletSheets(pages) : singleSheets(pages);
  const margin = marginOf(press);
  const fonts = embedFonts(pages, document);
  const inks = press ? pressInks(document, press.spot) : rgbInks;
  const images = embedImages(
    pages,
    document,
    press ? pressImageInks(press.profile.bytes, document) : lightInks,
  );
  // PDF/X has no annotations on what is printed.
  const tagger = createTagger(!press);
  const places = placesOf(sheets);
  const identity = startIdentity(metadata, options);
  const draw = (page: Page, index: number): string => {
    const { sheet, x } = places[index] as Place;
    const { height } = sheets[sheet] as Sheet;
    const content = drawPage(page, {
      fonts,
      inks,
      mark: (node) => tagger.mark(sheet, node),
      imageOf: images.nameOf,
    });
    // Behind drawing, which files what is on the page in the order it is read.
    for (const item of page.items) {
      if (item.kind === 'picture')
        tagger.place(item.tag, boxOf(item, x + margin.width, height + margin.width));
    }
    identity.update(content);
    return content;
  };
  const contentOf = inTurn(pages, draw);
  const marks = press?.cropMarks ? separation(document, 'All', [1, 1, 1, 1]) : undefined;
  const dictionaries = sheets.map((sheet) => {
    const own = pagesOn(sheet);
    const drawn = own.map((page): Drawn => ({ x: (places[page] as Place).x, content: contentOf(page) }));
    const shownImages = own.map((page) => images.on(pages[page] as Page));
    return addSheet(document, sheet, drawn, {
      margin,
      fonts,
      inks,
      marks,
      images: Object.assign({}, ...shownImages),
    });
  });
  const placeOf = ({ page, x = 0, y }: { page: number; x?: number; y: number }) => {
    const place = places[page] as Place;
    const top = (sheets[place.sheet] as Sheet).height - y + margin.width;
    return { sheet: place.sheet, left: place.x + x + margin.width, top };
  };
  for (const link of press ? [] : collectLinks(pages)) {
    const { sheet, annotation } = addLink(document, link, placeOf, dictionaries);
    tagger.link(sheet, link.node, annotation);
  }
  tagger.finish(document, dictionaries);
  addOutline(document, collectBookmarks(pages), (bookmark) => {
    const { sheet, left, top } = placeOf(bookmark);
    return { page: dictionaries[sheet] as Reference, left, top };
  });
  attachSources(document, attachments, metadata.created);
  document._id = finishIdentity(identity, images.keys, options);
  addIntents(document, press?.profile);
  addMetadata(document, metadata, claimsOf(attachments, press), document._id);
  return finish();
}

/**
 * Draws pages one after the other, up to the one that is asked for: the structure has their content in the order it is
 * read. What was drawn is given away, once.
 */
function inTurn(
  pages: readonly Page[],
  draw: (page: Page, index: number) => string,
): (index: number) => string {
  const waiting = new Map<number, string>();
  let next = 0;
  return (index) => {
    for (; next <= index; next++) waiting.set(next, draw(pages[next] as Page, next));
    const content = waiting.get(index) as string;
    waiting.delete(index);
    return content;
  };
}

/** Where a picture stands on its sheet, whose lower left corner is at 0. */
const boxOf = ({ x, y, width, height }: PictureItem, left: number, top: number): Box =>
  [left + x, top - y - height, left + x + width, top - y].map((length) =>
    Number(formatNumber(length)),
  ) as unknown as Box;

const BLEED = mm(3);
const MARKS_WIDTH = mm(7);

function marginOf(press: Press | undefined): Margin {
  if (!press) return { bleed: 0, width: 0 };
  return { bleed: BLEED, width: press.cropMarks ? BLEED + MARKS_WIDTH : BLEED };
}

/** PDF/A-2 knows no attachments that are no PDF/A themselves, PDF/A-3 does (ISO 19005-3 6.8). */
const claimsOf = (attachments: readonly Attachment[], press: Press | undefined): Claims => ({
  pdfa: { part: attachments.length > 0 ? 3 : 2, level: 'A' },
  pdfua: true,
  ...(press ? { pdfx: 'PDF/X-4' } : {}),
});

interface SheetResources {
  readonly margin: Margin;
  readonly fonts: ReadonlyMap<string, EmbeddedFont>;
  readonly inks: Inks;
  /** Colour space of the crop marks, if there are any. */
  readonly marks: unknown;
  readonly images: Readonly<Record<string, Reference>>;
}

function addSheet(
  document: OpenDocument,
  sheet: Sheet,
  pages: readonly Drawn[],
  { margin, fonts, inks, marks, images }: SheetResources,
): Reference {
  const boxes = boxesOf(sheet, margin);
  document.addPage({ size: [boxes.MediaBox[2] as number, boxes.MediaBox[3] as number], margin: 0 });
  const { dictionary, resources } = document.page;
  Object.assign(dictionary.data, boxes);
  delete dictionary.data.UserUnit;
  // Page resources name only what the page can use; pdfkit's defaults name more.
  Object.assign(resources.data, {
    Font: Object.fromEntries(
      [...fonts.values()].flatMap(({ name, otherName, reference }) => [
        [name, reference],
        [otherName, reference],
      ]),
    ),
    ExtGState: inks.graphicsStates,
    ColorSpace: { ...inks.colourSpaces, ...(marks ? { All: marks } : {}) },
    ...(Object.keys(images).length > 0 && { XObject: images }),
  });
  for (const { x, content } of pages) {
    draw(document, `q 1 0 0 1 ${x + margin.width} ${margin.width} cm\n${content}\nQ`);
  }
  if (marks) draw(document, `/Artifact <</Type /Page>> BDC\n/All CS 1 SCN\n${cropMarks(sheet, margin)}\nEMC`);
  deflateContent(document);
  return dictionary;
}

const draw = (document: OpenDocument, operators: string): unknown =>
  document.addContent(Buffer.from(`${operators}\n`, 'latin1'));

/** The file identifier follows all that the file shows and carries: first what it says of itself, then its pages. */
const startIdentity = (metadata: Metadata, { booklet, press }: PdfOptions): Hash =>
  createHash('sha256').update(JSON.stringify([metadata, booklet, press?.spot ?? null]));

function finishIdentity(identity: Hash, images: readonly string[], { attachments }: PdfOptions): Uint8Array {
  for (const key of images) identity.update(key);
  for (const { name, bytes } of attachments) identity.update(name).update(bytes);
  return new Uint8Array(identity.digest().subarray(0, 16));
}
