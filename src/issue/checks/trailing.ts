/** Remarks on what stands after the items. */

import { type Diagnostic, note, warning } from '../../base/diagnostic.ts';
import { spanAt } from '../../base/sourced.ts';
import { nameOfPath, spellingOf } from '../../schema/keys.ts';
import { type MappingNode, type ScalarNode, valueUnder } from '../../schema/tree.ts';
import type { Sourced } from '../model.ts';
import { readAnnexes } from '../normalise/after/annex-names.ts';
import {
  isRemark,
  readSignature,
  type SignatureDate,
  splitAtDate,
} from '../normalise/after/signature-lines.ts';
import { sourceParagraphs } from '../normalise/bodies.ts';
import { textOfInlines } from '../paragraph-text.ts';

const droppedMark = (mark: Sourced): Diagnostic =>
  note(
    'annex-mark',
    {
      zh: `附件名称后面不加标点，“${mark.text}”没有排出来`,
      en: `No mark stands behind the name of an attachment: "${mark.text}" was left out`,
    },
    {
      span: spanAt(mark, 0, mark.text.length),
      hint: { zh: '删掉它，就不再提示', en: 'Delete it' },
    },
  );

const unreadableDate = ({ written, lacksYear }: SignatureDate): Diagnostic =>
  warning(
    'signature-date',
    lacksYear
      ? {
          zh: `落款里的“${written.text}”没有年份，照写的印了`,
          en: `"${written.text}" in the signature has no year; it is printed as it is`,
        }
      : {
          zh: `落款里的“${written.text}”不是日历上有的日期，照写的印了`,
          en: `"${written.text}" in the signature is no date of the calendar; it is printed as it is`,
        },
    {
      span: spanAt(written, 0, written.text.length),
      hint: { zh: '改成 2025年9月19日 这样的日期', en: 'Write it as 2025年9月19日' },
    },
  );

/** Longest name of a unit that is taken for one; a sentence is longer or has marks. */
const LONGEST_UNIT = 30;
/** What the names of units end in: 水利局, 县政府, 领导小组, 服务中心. */
const UNIT_END = /[局委办室府会处队社镇乡区县厅院校站心所司团组部科行]$/u;
const isUnit = (text: string): boolean =>
  UNIT_END.test(text) && [...text].length <= LONGEST_UNIT && !/[，。；：！？、]/u.test(text);

/** The last text of the last item, whose body may be a list. */
function lastText(root: MappingNode): ScalarNode | undefined {
  const items = valueUnder(root, 'items');
  const body = items?.kind === 'list' ? valueUnder(items.items.at(-1), 'body') : undefined;
  const last = body?.kind === 'list' ? body.items.at(-1) : body;
  return last?.kind === 'scalar' ? last : undefined;
}

/** Unit and date that are typed as the last paragraphs of the issue, which are set as such. */
function noteTyped(root: MappingNode): Diagnostic[] {
  const node = valueUnder(root, 'signature') ? undefined : lastText(root);
  const paragraphs = (node ? sourceParagraphs(node).paragraphs : []).map((inlines) => ({
    text: textOfInlines(inlines),
    span: (inlines[0] as Sourced).span,
  }));
  const at = paragraphs.findLastIndex(({ text }) => !isRemark(text));
  const [above, closing] = [paragraphs[at - 1], paragraphs[at]];
  const found = closing && splitAtDate(closing.text);
  if (!found) return [];
  const first = found.before === '' ? above : closing;
  const unit = found.before === '' ? (above?.text ?? '') : found.before;
  if (!first || !isUnit(unit)) return [];
  const spelling = spellingOf(root);
  const name = (...path: string[]): string => nameOfPath(path, spelling);
  const sample = `${name('signature')}: { ${name('signature', 'by')}: ${unit}, ${name('signature', 'date')}: ${found.date} }`;
  return [
    note(
      'typed-signature',
      {
        zh: `正文末尾的“${unit}”和日期像是落款，和别的段落一样排在左边`,
        en: `"${unit}" and the date at the end of the text look like a signature; they are set as paragraphs`,
      },
      {
        span: first.span,
        hint: {
          zh: `要靠右排，就从正文里删掉，顶格写一行“${sample}”`,
          en: `To have it at the right, delete it from the text and write a line at the margin: ${sample}`,
        },
      },
    ),
  ];
}

/** Notes: `annex-mark`, `typed-signature`; warning: `signature-date`. */
export function checkTrailing(root: MappingNode): readonly Diagnostic[] {
  const marks = readAnnexes(valueUnder(root, 'attachments')).flatMap(({ dropped }) => dropped ?? []);
  const signature = valueUnder(root, 'signature');
  const date = signature && signature.kind !== 'mapping' ? readSignature(signature).date : undefined;
  return [
    ...marks.map(droppedMark),
    ...(date && !date.isReadable ? [unreadableDate(date)] : []),
    ...noteTyped(root),
  ];
}
