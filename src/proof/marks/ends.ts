/** The ends of titles, which have no stop, and of paragraphs, which have one. */

import type { Text } from '../../base/diagnostic.ts';
import { spanAt } from '../../base/sourced.ts';
import type { BodyPart, Inline, Issue } from '../../issue/model.ts';
import { type Opening, openingOf } from '../../issue/opening.ts';
import { textOfInlines } from '../../issue/paragraph-text.ts';
import { byItem, type Passage } from '../passage.ts';
import { type Check, type Finding, finding, readEach } from '../rule.ts';
import { findFirst, markRule } from './search.ts';

/** A title, or another line that stands by itself, ends in no stop but ？ ！ (house style of 公文). */
const checkTitleEnd = (passage: Passage): Finding[] => {
  if (passage.kind === 'paragraph') return [];
  const what =
    passage.kind === 'title' ? { zh: '标题末尾', en: 'The title' } : { zh: '这一行末尾', en: 'This line' };
  return findFirst(passage, '。，；、：．,.;:', /[。，；、：．,.;:]$/gu, ({ mark, span }) =>
    finding(
      'title-mark',
      { zh: `${what.zh}有“${mark}”`, en: `${what.en} ends in "${mark}"` },
      { span, hint: { zh: '删掉它', en: 'Delete it' } },
    ),
  );
};

const readTitles = readEach(checkTitleEnd);

/** Matches 附件：统计表, and the further lines of a list of attachments. */
const ATTACHMENT = /^附\s?件\s?\d{0,2}[：:]\s*(?:1[.．]\s*)?[^。；，]{2,60}/u;
const FURTHER = /^\s*[2-9][.．]\s*[^。；，]{2,60}[。；，、]?$/u;

/** The name of an attachment has no mark behind it (GB/T 9704 7.3.4). */
const checkAttachmentEnds = (passages: readonly Passage[]): Finding[] =>
  passages.flatMap((passage, i) => {
    const isFirst = ATTACHMENT.test(passage.text);
    const opens = passages.slice(Math.max(0, i - 8), i).findLast(({ text }) => !FURTHER.test(text));
    const isListed = isFirst || (FURTHER.test(passage.text) && ATTACHMENT.test(opens?.text ?? ''));
    if (!isListed || passage.text.slice(0, -1).search(/[。；]/u) >= 0) return [];
    return findFirst(passage, '。；，、', /[。；，、]$/gu, ({ mark, span }) =>
      finding(
        'title-mark',
        { zh: `附件名称后面有“${mark}”`, en: `The name of an attachment ends in "${mark}"` },
        { span, hint: { zh: '删掉它', en: 'Delete it' } },
      ),
    );
  });

/** A paragraph among those of its body. */
interface Place {
  readonly text: string;
  readonly inlines: readonly Inline[];
  readonly opening?: Opening;
  readonly before?: Place;
  /** The text of the next, where one follows. */
  readonly next?: string;
  /** Nothing follows it in the body. */
  readonly isLast: boolean;
}

function placesOf(body: readonly BodyPart[]): Place[] {
  const places: Place[] = [];
  for (const [i, part] of body.entries()) {
    if (part.kind !== 'text') continue;
    const text = textOfInlines(part.inlines).trimEnd();
    const follower = body[i + 1];
    const opening = openingOf(text);
    const before = places.at(-1);
    places.push({
      text,
      inlines: part.inlines,
      ...(opening && { opening }),
      ...(before && body[i - 1]?.kind === 'text' && { before }),
      ...(follower?.kind === 'text' && { next: textOfInlines(follower.inlines) }),
      isLast: i === body.length - 1,
    });
  }
  return places;
}

/** Matches the end of a sentence, with what closes around it. */
const ENDED = /[。！？；：…—?!;:.](?:[”’）)》」』]|（[^（）]{1,40}）)*$/u;
/** Matches a mark that goes on, where a paragraph does not. */
const GOING_ON = /[，、,]$/u;
const HAS_SENTENCE = /[。！？；]/u;
/** Matches a line of a form: 联系人：张明, and one that names who signs and when; 图1　客流变化 names a picture. */
const FORM_LINE =
  /^[^，。；：]{1,14}[：:]|^[图表]\s?\d{1,2}(?:[-—.]\d{1,2})?(?:[　 ]|(?=[\p{Script=Han}“])(?![列是为中显所反可]))|^[^，]{0,12}[年月]\d{0,2}日?$|[　 ]{2}|\t/u;
const SIGNED = /(?:政府|办公室|委员会|[局委会部院厅站所]|公司|中心|指挥部)$/u;

/** Matches the head of what is said, which is no key of a form: 会议强调：. */
const SAYING = /^[^，。；：]{0,12}(?:强调|指出|要求|认为|表示|说|提出|决定|明确|介绍)[：:]/u;

const LONG = 28;
const SHORT = 12;
/** The longest clause of a verse, or of a line such as 5月20日，星期三，晴. */
const VERSE = 7;

/** True of a paragraph whose sentence is not closed, and which is no heading and no line of a form. */
function isOpen(place: Place): boolean {
  const { text, opening, isLast, inlines } = place;
  if (ENDED.test(text))
    return (
      isLast &&
      text.length > SHORT &&
      /(?<!(?:如下|以下|下列|下面|包括|分别是|[两三四五六七八九十]\p{Script=Han}{1,8}))：$|；$/u.test(text)
    );
  if (GOING_ON.test(text)) return text.length > SHORT + 4 || (isLast && text.length > SHORT);
  if (!/[\p{Script=Han}\d%”’）》A-Z]$/u.test(text)) return false;
  if (HAS_SENTENCE.test(inner(text))) return true;
  if (inlines.every(({ strong, style }) => strong || style !== undefined)) return false;
  if (FORM_LINE.test(text) && !SAYING.test(text)) return false;
  if (opening) return isOpenPoint(place, opening);
  if (isLast)
    return text.includes('，') ? text.length > SHORT - 4 : text.length > SHORT && !SIGNED.test(text);
  if (text.split('，').every((clause) => clause.length <= VERSE)) return false;
  return text.includes('，') && text.length > (/\d/u.test(text) ? SHORT : LONG);
}

/** A text without what stands in quotes and brackets. */
const inner = (text: string): string => text.replace(/“[^“”]*”|（[^（）]*）|《[^《》]*》/gu, '');

/** A point among others that are closed: it is no heading, as nothing stands below it. */
function isOpenPoint({ before, next, isLast }: Place, { level }: Opening): boolean {
  const after = next === undefined ? undefined : openingOf(next);
  const isAmong =
    (before?.opening?.level === level && ENDED.test(before.text)) ||
    (next !== undefined && after?.level === level && ENDED.test(next));
  return isAmong && (isLast || (after !== undefined && after.level <= level));
}

const MISSING: Text = { zh: '段末没有句号', en: 'The paragraph ends without a stop' };

function missing({ text, inlines, isLast }: Place): Finding {
  const mark = /[，、；：,]$/u.exec(text)?.[0];
  const last = inlines.findLast((inline) => inline.text.trim() !== '') as Inline;
  const end = last.text.trimEnd().length;
  return finding(
    'missing-stop',
    mark ? { zh: `段末是“${mark}”`, en: `The paragraph ends in "${mark}"` } : MISSING,
    {
      span: spanAt(last, Math.max(0, end - 2), end),
      hint: mark
        ? {
            zh: isLast ? '改成句号' : '改成句号；下面一段是接着说的，就合成一段',
            en: isLast ? 'Use 。' : 'Use 。, or join it with the next paragraph',
          }
        : { zh: '补上句号', en: 'Add 。' },
    },
  );
}

/** Paragraphs of items, of notes of the editor and of attachments. */
const checkParagraphEnds = ({ items, attachments, editorNote }: Issue): Finding[] =>
  [editorNote, ...items.flatMap((item) => [item.editorNote, item]), ...attachments].flatMap((part) =>
    placesOf(part?.body ?? [])
      .filter(isOpen)
      .map(missing),
  );

export const ENDS: readonly Check[] = [
  {
    rules: [
      {
        code: 'title-mark',
        family: 'marks',
        about: { zh: '标题和单独一行末尾的标点', en: 'titles and lines that end in a stop' },
        source: { zh: '公文惯例', en: 'House style of official documents' },
      },
    ],
    find: (copy) => [
      ...readTitles(copy),
      ...byItem(copy.passages.filter(({ part }) => part === 'body')).flatMap(checkAttachmentEnds),
    ],
  },
  {
    rules: [
      markRule('missing-stop', { zh: '段末的句号', en: 'the stop at the end of a paragraph' }, '4.1.3'),
    ],
    find: ({ issue }) => checkParagraphEnds(issue),
  },
];
