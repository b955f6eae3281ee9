/** Whether a document is tagged, and its tags lead to what they should (ISO 32000-1 14.7, 14.8). */

import { lookUp, type Pdf, readTree } from '../pdfread/pdf-file.ts';
import { asArray, asDict, asNumber, asText, type Value } from '../pdfread/pdf-values.ts';
import { drawingsOf, type ReadDocument } from '../pdfread/read-document.ts';
import { type Finding, fail, info, listPageNumbers, ok, unknown } from './findings.ts';

/** The parent tree: what the marked content of each page belongs to (ISO 32000-1 14.7.4.4). */
function readParents(pdf: Pdf): Map<number, Value> {
  const leaves = readTree(pdf, lookUp(pdf, pdf.catalog, 'StructTreeRoot', 'ParentTree'), 'Nums');
  const parents = new Map<number, Value>();
  for (let i = 0; i + 1 < leaves.length; i += 2) {
    const key = asNumber(pdf.resolve(leaves[i]));
    if (key !== undefined) parents.set(key, leaves[i + 1] as Value);
  }
  return parents;
}

/** Pages whose marked content belongs to nothing. */
function findOrphans({ pdf, pages }: ReadDocument): number[] {
  const parents = readParents(pdf);
  return pages.flatMap(({ page, drawing }, i) => {
    const key = asNumber(lookUp(pdf, page.dict, 'StructParents'));
    const elements = asArray(pdf.resolve(key === undefined ? undefined : parents.get(key))) ?? [];
    const lost = (drawing?.mcids ?? []).some((mcid) => !asDict(pdf.resolve(elements[mcid])));
    return lost ? [i + 1] : [];
  });
}

export function checkTags(document: ReadDocument): Finding {
  const { pdf, ours } = document;
  const root = asDict(lookUp(pdf, pdf.catalog, 'StructTreeRoot'));
  const marked = lookUp(pdf, pdf.catalog, 'MarkInfo', 'Marked') === true;
  if (!root || !marked) {
    const say = ours ? fail : info;
    return say('tagged', '没有结构标记（读屏软件用的）', 'It is not tagged for screen readers');
  }
  const drawings = drawingsOf(document);
  if (!drawings) return unknown('tagged', '有的页面读不全，结构标记没有检查', 'Some pages cannot be read');
  const unbalanced = drawings.flatMap((drawing, i) => (drawing.unbalanced ? [i + 1] : []));
  if (unbalanced.length > 0) {
    const which = listPageNumbers(unbalanced, drawings.length);
    return fail('tagged', `${which.zh}的结构标记没有成对`, `Marked content is not balanced on ${which.en}`);
  }
  const orphans = findOrphans(document);
  if (orphans.length > 0) {
    const which = listPageNumbers(orphans, drawings.length);
    return fail(
      'tagged',
      `${which.zh}有内容没有归入结构树`,
      `Marked content on ${which.en} is not in the structure tree`,
    );
  }
  const bare = drawings.flatMap(({ unmarked }, i) => (unmarked > 0 ? [i + 1] : []));
  if (bare.length > 0) {
    const which = listPageNumbers(bare, drawings.length);
    return fail('tagged', `${which.zh}有文字没有标记`, `Text on ${which.en} is not marked`);
  }
  const lang = asText(lookUp(pdf, pdf.catalog, 'Lang'));
  if (!lang)
    return fail('tagged', '有结构标记，但没有写明语言', 'It is tagged but does not name its language');
  return ok('tagged', `有完整的结构标记，语言 ${lang}`, `It is tagged throughout; language ${lang}`);
}
