/** An old issue against what was made of it: where lines and pages break otherwise. */

import { type Diagnostic, note, warning } from '../../base/diagnostic.ts';
import type { Manuscript } from '../manuscript.ts';
import { type PrintedPage, printedPages } from '../measure/printed-page.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { type ComparedPage, compareLines } from './line-ends.ts';
import { setSideBySide } from './side-by-side.ts';

export interface Comparison {
  /** Page by page; those behind the end of either have no lines of it. */
  readonly pages: readonly ComparedPage[];
  /** Lines of the original, and those that end where the other's do. */
  readonly lines: number;
  readonly alike: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Both side by side; missing where one of them cannot be copied. */
  readonly pdf?: Uint8Array;
}

/** Pages that are told of; the rest is in the pictures. */
const MOST_TOLD = 20;
/** Characters of the end of a line that are shown. */
const SHOWN = 6;

/**
 * Compares a printed issue with the PDF that was made of it again.
 *
 * @param original name and bytes of the printed one
 * @param made those of ours
 * @returns why they cannot be compared, where one cannot be read
 */
export async function comparePdf(
  original: { readonly name: string; readonly bytes: Uint8Array },
  made: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Comparison | { readonly diagnostics: readonly Diagnostic[] }> {
  const [old, own] = [await readPdf(original.name, original.bytes), await readPdf(made.name, made.bytes)];
  if (!('manuscript' in old)) return old;
  if (!('manuscript' in own)) return own;
  const pages: readonly [PrintedPage[], PrintedPage[]] = [
    printedPages(old.manuscript),
    printedPages(own.manuscript),
  ];
  const compared = compareLines(...pages);
  const ends = compared.pages.flatMap((page) => page.original);
  const pdf = setSideBySide(original.bytes, made.bytes, compared.pages);
  return {
    pages: compared.pages,
    lines: ends.length,
    alike: ends.filter(({ agrees }) => agrees).length,
    diagnostics: [
      ...breakRemarks(compared.pages, pages, old.manuscript),
      ...textRemark(compared.missing, compared.added, old.manuscript),
      ...(pdf ? [] : [notDrawn(old.manuscript)]),
    ],
    ...(pdf && { pdf }),
  };
}

const tailOf = (text: string): string => `…${text.slice(-SHOWN)}`;

function breakRemarks(
  compared: readonly ComparedPage[],
  [old, own]: readonly [readonly PrintedPage[], readonly PrintedPage[]],
  { source }: Manuscript,
): Diagnostic[] {
  const remarks: Diagnostic[] = [];
  if (old.length !== own.length) {
    remarks.push(
      warning(
        'breaks-differ',
        {
          zh: `原件 ${old.length} 页，重排的 ${own.length} 页`,
          en: `The original has ${old.length} pages, the new one ${own.length}`,
        },
        { span: { source, start: 0, end: 0 }, hint: HINT },
      ),
    );
  }
  for (const { page, original } of compared) {
    const differing = original.filter(({ agrees }) => !agrees);
    const [first] = differing;
    if (!first) continue;
    const [at, there] = [tailOf(first.text), first.other === undefined ? '' : tailOf(first.other)];
    remarks.push(
      warning(
        'breaks-differ',
        {
          zh: `第 ${page} 页 ${original.length} 行里有 ${differing.length} 行断在别处，从第 ${first.line} 行起：原件断在“${at}”，重排的${first.isPageEnd && first.text === first.other ? '在这里没有换页' : there ? `断在“${there}”` : '没有这些字'}`,
          en: `Page ${page}: ${differing.length} of ${original.length} lines end elsewhere, from line ${first.line} on: “${at}” in the original, ${there ? `“${there}”` : 'not there'} in the new one`,
        },
        { span: { source, start: first.start, end: first.end }, hint: HINT },
      ),
    );
    if (remarks.length >= MOST_TOLD) break;
  }
  return remarks;
}

const HINT = {
  zh: '核对“版式”里的字号、每行字数、每页行数和断行方式；字不同的地方，断行也会不同',
  en: 'Check size, columns, lines and mode under `layout`; where the text differs, so may the breaks',
};

function textRemark(missing: number, added: number, { source }: Manuscript): Diagnostic[] {
  if (missing + added === 0) return [];
  return [
    note(
      'text-differs',
      {
        zh: `原件有 ${missing} 个字重排的没有，重排的有 ${added} 个字原件没有（不算页码和页眉）`,
        en: `${missing} characters of the original are not in the new one, ${added} of the new one not in the original (page numbers and running heads apart)`,
      },
      { span: { source, start: 0, end: 0 } },
    ),
  ];
}

const notDrawn = ({ source }: Manuscript): Diagnostic =>
  note(
    'original-not-drawn',
    {
      zh: '两份 PDF 不能并排画出来：有一份加了密或者损坏了',
      en: 'The two cannot be set side by side: one of them is encrypted or damaged',
    },
    {
      span: { source, start: 0, end: 0 },
      hint: { zh: '把它打印成新的 PDF，再比较一次', en: 'Print it as a new PDF and compare again' },
    },
  );
