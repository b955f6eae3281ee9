/** The pages of an issue with the remarks of a check on them, for people who proofread on paper. */

import { type Diagnostic, isError, type Lang } from '../base/diagnostic.ts';
import { machineFonts, openFonts } from '../font/book.ts';
import type { Issue } from '../issue/model.ts';
import { noFindings, type SettingContext } from '../layout/setting-context.ts';
import { describeIssue } from '../output/description.ts';
import { writePdf } from '../output/pdf/write-pdf.ts';
import { PRESETS } from '../template/presets.ts';
import { applyChoice } from '../template/template.ts';
import { CLREQ } from '../text/options.ts';
import type { Composed } from '../typeset.ts';
import { markPage } from './draw-marks.ts';
import { listRemarks } from './list-remarks.ts';
import { numberRemarks } from './number-remarks.ts';

/** What the marks and the list are set with: the faces and the page of the issue. */
function settingOf({ layout, fonts }: Issue): SettingContext {
  const { template } = applyChoice(PRESETS[layout.preset ?? 'bulletin'], layout);
  const { book } = openFonts(fonts, machineFonts());
  return { template, book, options: CLREQ, findings: noFindings() };
}

/** Warnings and notes; what is said of the PDF that a build writes is not of the copy. */
const isRemark = (diagnostic: Diagnostic): boolean => !isError(diagnostic);

/**
 * Marks the pages of an issue and lists the remarks behind them.
 *
 * @param file the path of the issue, as its diagnostics have it
 * @returns the PDF, the same for the same issue; undefined where an error keeps it from having pages
 */
export function writeProofsheet(
  { issue, pages, diagnostics }: Composed,
  file: string,
  lang: Lang,
): Uint8Array | undefined {
  if (!issue || pages.length === 0 || diagnostics.some(isError)) return undefined;
  const setting = settingOf(issue);
  const remarks = numberRemarks(pages, diagnostics.filter(isRemark));
  const metadata = describeIssue(issue);
  const title = { zh: `${metadata.title}（校样）`, en: `${metadata.title} (proof)` }[lang];
  const marked = pages.map((page, index) => markPage(page, index, remarks, title, setting));
  const { start } = setting.template.pageNumber;
  const numberPage = (index: number): string => String(start + index);
  const list = listRemarks(remarks, { title: metadata.title, file, lang, numberPage }, setting);
  return writePdf([...marked, ...list], { ...metadata, title }, { attachments: [], booklet: false });
}
