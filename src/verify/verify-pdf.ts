import { LimitError } from '../pdfread/budget.ts';
import { openPdf } from '../pdfread/pdf-file.ts';
import { type ReadDocument, readDocument } from '../pdfread/read-document.ts';
import { checkBookmarks, checkClaims, checkColours, checkIntent, checkMetadata } from './check-document.ts';
import { checkFonts, checkNotdef, checkText } from './check-fonts.ts';
import {
  checkFile,
  checkPageCount,
  checkPageNumbers,
  checkSize,
  describeObstacle,
  TOO_MUCH,
} from './check-pages.ts';
import { checkSources } from './check-source.ts';
import { checkTags } from './check-tags.ts';
import { type Finding, fail, type Report } from './findings.ts';
import { type Typesetter, typesetSources } from './typeset-sources.ts';

export type { Check, Finding, Report, Status } from './findings.ts';
export type { Typesetter } from './typeset-sources.ts';

/**
 * Says what holds of a PDF and what does not: whole, A4, fonts, text, tags, page numbers, source. It reads only the
 * bytes given, and fonts where the document is rebuilt from its source.
 *
 * @param bytes any file at all; none makes it throw, and reading none takes longer than a few seconds
 * @param typesetter what rebuilds the document: by default this thread, for as long as its sources take
 * @returns the findings in a fixed order; a file that cannot be read has one, `file`
 */
export async function verifyPdf(bytes: Uint8Array, typesetter: Typesetter = typesetSources): Promise<Report> {
  try {
    const opened = openPdf(bytes);
    if ('obstacle' in opened) return unreadable(describeObstacle(opened.obstacle));
    const document = readDocument(opened.pdf);
    const findings = await checkAll(bytes, document, typesetter);
    return {
      ok: findings.every(({ status }) => status !== 'fail'),
      ours: document.ours,
      pages: document.pages.length,
      findings,
    };
  } catch (thrown) {
    if (thrown instanceof LimitError) return unreadable(TOO_MUCH);
    throw thrown;
  }
}

const unreadable = ({ zh, en }: { zh: string; en: string }): Report => ({
  ok: false,
  ours: false,
  findings: [fail('file', zh, en)],
});

async function checkAll(
  bytes: Uint8Array,
  document: ReadDocument,
  typesetter: Typesetter,
): Promise<Finding[]> {
  const sources = await checkSources(bytes, document, typesetter);
  const findings = [
    checkPageCount(document),
    checkSize(document),
    checkFonts(document),
    checkNotdef(document),
    checkText(document, sources.sameText),
    checkTags(document),
    checkPageNumbers(document),
    checkClaims(document),
    checkIntent(document),
    checkColours(document),
    checkBookmarks(document),
    checkMetadata(document),
    ...sources.findings,
  ];
  return [checkFile(document), ...findings];
}
