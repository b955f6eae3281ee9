/** Typesets an issue and holds the library to its word. */

import { isError } from '../src/base/diagnostic.ts';
import type { Page } from '../src/layout/page.ts';
import { openPdf } from '../src/pdfread/pdf-file.ts';
import { readDocument } from '../src/pdfread/read-document.ts';
import { type Environment, type IssueInput, type Typeset, typeset } from '../src/typeset.ts';
import {
  findColophons,
  findLost,
  findOffPage,
  findTouching,
  fold,
  sayingsOf,
  textsOf,
} from './check-pages.ts';

/** Errors that are of no single place. */
const PLACELESS = new Set(['more-diagnostics', 'font-bundled-missing']);

/** Diagnostics without a place, or with one outside of their text. */
export const findMisplaced = ({ diagnostics }: Pick<Typeset, 'diagnostics'>): string[] =>
  diagnostics.flatMap((one) => {
    const { span, code } = one;
    if (!span) return isError(one) && !PLACELESS.has(code) ? [`${code} has no place`] : [];
    const { start, end, source } = span;
    return start >= 0 && start <= end && end <= source.text.length
      ? []
      : [`${code} is at ${start}–${end} of ${source.text.length}`];
  });

/** What differs between the pages and the PDF of them. */
export function findUnread(pdf: Uint8Array, pages: readonly Page[]): string[] {
  const opened = openPdf(pdf);
  if ('obstacle' in opened) return [`the PDF cannot be read: ${JSON.stringify(opened.obstacle)}`];
  const document = readDocument(opened.pdf);
  if (document.pages.length !== pages.length) return [`${document.pages.length} pages, not ${pages.length}`];
  return document.pages.flatMap(({ drawing }, number) => {
    if (!drawing?.whole) return [`page ${number + 1} cannot be read`];
    const [read, set] = [fold(drawing.text), sayingsOf(pages[number] as Page)];
    return read === set ? [] : [`page ${number + 1} says ${read.slice(0, 80)}, not ${set.slice(0, 80)}`];
  });
}

/** An issue set, and what is wrong with that. */
export interface Checked {
  readonly result: Typeset;
  readonly faults: readonly string[];
}

/** Sets an issue and checks what must hold of every one, whatever is in it. */
export async function checkIssue(input: IssueInput, environment: Environment): Promise<Checked> {
  const result = await typeset(input, environment);
  const { pdf, pages, diagnostics } = result;
  const failed = diagnostics.some(isError);
  const faults = [
    ...(failed && pdf ? ['a PDF in spite of an error'] : []),
    ...(failed || pdf ? [] : ['neither a PDF nor an error']),
    ...findMisplaced(result),
    ...(pdf
      ? [
          ...findUnread(pdf, pages),
          ...findLost(textsOf(result), pages),
          ...findOffPage(pages),
          ...findColophons(pages),
          ...findTouching(pages),
        ]
      : []),
  ];
  return { result, faults };
}
