/** The pages of two PDFs side by side, the lines that end elsewhere marked. */

import { deflateSync } from 'node:zlib';
import { LimitError } from '../../pdfread/budget.ts';
import { listPages, type PdfPage } from '../../pdfread/pages.ts';
import { openPdf, type Pdf } from '../../pdfread/pdf-file.ts';
import {
  type Copier,
  copyPage,
  createCopier,
  createWriter,
  type ObjectWriter,
  type PlacedPage,
} from './copy-objects.ts';
import type { ComparedPage, LineEnd } from './line-ends.ts';

/** Between the two pages, and around a marked line, in points. */
const GAP = 24;
const AROUND = 2;
/** Where a page lacks its counterpart, the size of A4. */
const A4 = { width: 595, height: 842 };

/** Amber behind a line that ends elsewhere, red behind one at whose end a page ends elsewhere. */
const LINE_COLOUR = '1 0.85 0.4';
const PAGE_COLOUR = '1 0.6 0.55';

interface Half {
  readonly pdf: Pdf;
  readonly pages: readonly PdfPage[];
  readonly copier: Copier;
}

/**
 * Writes one PDF with the pages of two side by side: the original on the left.
 *
 * @returns undefined where one of them cannot be copied: it is encrypted, or damaged
 */
export function setSideBySide(
  original: Uint8Array,
  made: Uint8Array,
  compared: readonly ComparedPage[],
): Uint8Array | undefined {
  try {
    const writer = createWriter();
    const [left, right] = [openHalf(original, writer), openHalf(made, writer)];
    return left && right && writeSheets(left, right, compared, writer);
  } catch (thrown) {
    if (thrown instanceof LimitError) return undefined;
    throw thrown;
  }
}

function openHalf(bytes: Uint8Array, writer: ObjectWriter): Half | undefined {
  const opened = openPdf(bytes);
  if ('obstacle' in opened) return undefined;
  const { pdf } = opened;
  return { pdf, pages: listPages(pdf), copier: createCopier(pdf, writer) };
}

function writeSheets(
  left: Half,
  right: Half,
  compared: readonly ComparedPage[],
  writer: ObjectWriter,
): Uint8Array {
  const catalog = writer.reserve();
  const tree = writer.reserve();
  const multiply = writer.add('<</Type/ExtGState/BM/Multiply>>');
  const place = ({ pdf, pages, copier }: Half, index: number): PlacedPage | undefined => {
    const page = pages[index];
    return page && copyPage(pdf, page, copier, writer);
  };
  const sheets = compared.map(({ original, made }, i) => {
    const [one, other] = [place(left, i), place(right, i)];
    const [first, second] = [one ?? A4, other ?? A4];
    const height = Math.max(first.height, second.height);
    const width = first.width + GAP + second.width;
    const content = [
      `0.8 g 0 0 ${number(width)} ${number(height)} re f`,
      ...halfOf('P0', one, original, 0, height),
      ...halfOf('P1', other, made, first.width + GAP, height),
    ].join('\n');
    const forms = [one && `/P0 ${one.form} 0 R`, other && `/P1 ${other.form} 0 R`].filter(Boolean).join('');
    const stream = writer.addStream('/Filter/FlateDecode', deflateSync(Buffer.from(content, 'latin1')));
    return writer.add(
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${number(width)} ${number(height)}]/Contents ${stream} 0 R/Resources<</XObject<<${forms}>>/ExtGState<</M ${multiply} 0 R>>>>>>`,
    );
  });
  writer.write(catalog, `<</Type/Catalog/Pages ${tree} 0 R>>`);
  writer.write(
    tree,
    `<</Type/Pages/Count ${sheets.length}/Kids[${sheets.map((one) => `${one} 0 R`).join(' ')}]>>`,
  );
  return writer.finish(catalog);
}

/** Numbers of PDF have no exponents. */
const number = (value: number): string => String(Number(value.toFixed(2)));

/** White paper, the page on it, and its marks; at the top of the sheet. */
function halfOf(
  name: string,
  page: PlacedPage | undefined,
  lines: readonly LineEnd[],
  left: number,
  sheet: number,
): string[] {
  if (!page) return [];
  const bottom = sheet - page.height;
  const marks = lines
    .filter(({ agrees }) => !agrees)
    .map(({ box, isPageEnd }) => {
      const y = page.height - box.bottom - AROUND;
      const [width, height] = [box.right - box.left, box.bottom - box.top].map((side) => side + 2 * AROUND);
      const place = [box.left - AROUND, y, width ?? 0, height ?? 0].map(number).join(' ');
      return `${isPageEnd ? PAGE_COLOUR : LINE_COLOUR} rg ${place} re f`;
    });
  return [
    `q 1 0 0 1 ${number(left)} ${number(bottom)} cm 1 g 0 0 ${number(page.width)} ${number(page.height)} re f`,
    `q /${name} Do Q`,
    `/M gs ${marks.join('\n')} Q`,
  ];
}
