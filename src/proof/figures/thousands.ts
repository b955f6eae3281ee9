/** Long figures with a thousands mark and without in one item (GB/T 15835 5.1.1). */

import { matchesOf } from '../matches.ts';
import { byItem, type Passage } from '../passage.ts';
import { type Check, type Finding, finding } from '../rule.ts';
import { GB15835 } from './support.ts';

/** What is counted, so that the figure is neither a year nor a number of something. */
const COUNTED =
  '(?:\\.\\d+)?(?=[多余]?(?:[万亿吨元亩米斤升个家户人名条件项座处台辆场次所村套只头间份批类宗张篇幅册队组天株棵眼口位例艘栋页支本部片盆盏枚卷尾箱袋笔起册]|平方|立方|公[里斤顷]|千[瓦米克]))';
const MARKED = new RegExp(`(?<![\\d.,，A-Za-z])\\d{1,3}(?:,\\d{3})+(?![\\d,])${COUNTED}`, 'gu');
const PLAIN = new RegExp(`(?<![\\d.,，A-Za-z—–～-])[1-9]\\d{3,}(?![\\d,])${COUNTED}`, 'gu');
/** Matches 8 210件, parted by a thin space or another. */
const SPACED = new RegExp(
  `(?<![\\d.,A-Za-z])[1-9]\\d{0,2}(?:[ \\u2009\\u202f\\u00a0]\\d{3})+(?!\\d)${COUNTED}`,
  'gu',
);
/** Matches 2，460座, whose mark belongs to a sentence. */
const WIDE = new RegExp(`(?<![\\d.,，、和第A-Za-z])[1-9]\\d{0,2}(?:，\\d{3})+(?![\\d,，])${COUNTED}`, 'gu');

/** What may be counted, whatever it is: a mark that parts no thousands is no mark of a list. */
const ANYTHING =
  '(?:\\.\\d+)?(?=[多余]?(?:[万亿]|(?![年月日号时分秒届期班路线街弄室楼和与及至到等])\\p{Script=Han}))';
/** Matches 2,5000元, 1,2860,000元, 12,86,000元 and 1286,000元; the last part has three digits or more. */
const MISPLACED = new RegExp(
  `(?<![\\d.,，A-Za-z第])(?!\\d{1,3}(?:,\\d{3})+(?![\\d,]))(?:\\d+(?:(?:,\\d{2,6})*,\\d{3,}|,\\d{2}|(?:,\\d{2}){2,3}|(?:,\\d{1,2}){1,3},\\d{3})(?![\\d,])${COUNTED}|\\d{1,3}(?:,\\d{3})*,\\d{4,6}(?![\\d,])${ANYTHING})`,
  'gu',
);

interface Place {
  readonly passage: Passage;
  readonly from: number;
  readonly written: string;
}

const placesOf = (passages: readonly Passage[], pattern: RegExp): Place[] =>
  passages.flatMap((passage) =>
    matchesOf(passage.text, pattern).map(({ 0: written, index: from }) => ({ passage, from, written })),
  );

const spanOf = ({ passage, from, written }: Place) => passage.place(from, from + written.length);

const wide = (place: Place): Finding =>
  finding(
    'thousands-mark',
    { zh: `“${place.written}”里的逗号是全角的`, en: `The comma in "${place.written}" is full-width` },
    {
      span: spanOf(place),
      hint: {
        zh: `是一个数就改成“${place.written.replaceAll('，', '')}”`,
        en: `Write "${place.written.replaceAll('，', '')}" if it is one number`,
      },
    },
  );

const misplaced = (place: Place): Finding =>
  finding(
    'thousands-mark',
    { zh: `“${place.written}”的逗号不在千位`, en: `The comma in "${place.written}" parts no thousands` },
    {
      span: spanOf(place),
      hint: {
        zh: `改成“${place.written.replaceAll(',', '')}”`,
        en: `Write "${place.written.replaceAll(',', '')}"`,
      },
    },
  );

function findMarks(all: readonly Passage[]): Finding[] {
  const passages = all.filter(
    ({ part, text }) => part !== 'cell' && /\d[,， \u2009\u202f\u00a0]?\d{3}|\d,\d{2}/u.test(text),
  );
  return byItem(passages).flatMap(findInItem);
}

function findInItem(passages: readonly Passage[]): Finding[] {
  const marked = placesOf(passages, MARKED);
  const plain = placesOf(passages, PLAIN);
  const wides = [...placesOf(passages, WIDE).map(wide), ...placesOf(passages, MISPLACED).map(misplaced)];
  const spaced = placesOf(passages, SPACED);
  const [one] = marked;
  const other = spaced[0] ?? plain[0];
  if (!one || !other) return wides;
  const bare = one.written.replaceAll(',', '');
  return [
    ...wides,
    finding(
      'thousands-mark',
      {
        zh: `“${one.written}”用逗号分节，“${other.written}”不是`,
        en: `"${one.written}" is parted by a comma, "${other.written}" is not`,
      },
      {
        span: spanOf(one),
        hint: { zh: `同一篇里统一，如改成“${bare}”`, en: `Write them alike, such as "${bare}"` },
      },
    ),
  ];
}

export const THOUSANDS: Check = {
  rules: [
    {
      code: 'thousands-mark',
      family: 'figures',
      about: { zh: '千分号时有时无', en: 'figures with a thousands mark and without' },
      source: GB15835('5.1.1'),
    },
  ],
  find: ({ passages }) => findMarks(passages),
};
