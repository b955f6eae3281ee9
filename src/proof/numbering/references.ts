/** What a text refers to by its number, 见附件3, 如表2所示, 本办法第二十条, stands in it; and the numbers of pictures and tables go up by one. */

import { numeralOf } from '../../issue/opening.ts';
import { SHORT_NUMERAL, valueOfNumeral } from '../../schema/numerals.ts';
import { matchesOf } from '../matches.ts';
import { byItem, type Passage } from '../passage.ts';
import { type Check, type Finding, finding } from '../rule.ts';
import { checkCited } from './cited.ts';

/** A number as it stands in a passage. */
interface Place {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly written: string;
  readonly count: number;
}

/** A kind of thing that is numbered: what has its number, and what refers to it. Numbers are the last group of both. */
interface Kind {
  readonly name: string;
  readonly heads: (passages: readonly Passage[]) => readonly Place[];
  readonly refers: RegExp;
  readonly write: (count: number) => string;
}

const countOf = (digits: string): number => (/^\d/u.test(digits) ? Number(digits) : valueOfNumeral(digits));

const placesOf = (passage: Passage, pattern: RegExp): Place[] =>
  matchesOf(passage.text, pattern).map((match) => {
    const [written] = match;
    const count = countOf(match.findLast((group) => group !== undefined) as string);
    return { passage, from: match.index, to: match.index + written.length, written, count };
  });

const headedBy =
  (pattern: RegExp): Kind['heads'] =>
  (passages) =>
    passages.flatMap((passage) => placesOf(passage, pattern));

const FIRST_ATTACHED = /^附\s?件\s?[：:]\s*(?:(1)[.．、]\s*)?[^\d\s]/u;
const NEXT_ATTACHED = /^\s*(\d{1,2})[.．、](?!\d)/u;
const INLINE_ATTACHED = /(?<=[；\s　])(\d{1,2})[.．](?!\d)/gu;

/** The numbers of a list of attachments, 附件：1.任务表 and the lines behind it; one where it has none. */
const attached: Kind['heads'] = (passages) => {
  const at = passages.findLastIndex(({ text }) => FIRST_ATTACHED.test(text));
  const first = passages[at];
  if (!first) return [];
  const behind = passages.slice(at + 1);
  const end = behind.findIndex(({ text }) => !NEXT_ATTACHED.test(text));
  const lines = end < 0 ? behind : behind.slice(0, end);
  return [
    { passage: first, from: 0, to: first.text.length, written: first.text, count: 1 },
    ...placesOf(first, INLINE_ATTACHED),
    ...lines.flatMap((passage) => placesOf(passage, new RegExp(NEXT_ATTACHED, 'gu'))),
  ];
};

const LEADS = '(?<=见|如|从|由|据|按|按照|根据|对照|参照|依据|填写|填报|填好|结合|[（(、和与及至])';

const captionKind = (name: '图' | '表'): Kind => ({
  name,
  heads: headedBy(
    new RegExp(
      `^${name}\\s?(\\d{1,2})(?=[　 ：:]|(?![为是中显反里所和与及至说列给])\\p{Script=Han}[^，。；：！？]{2,30}$)`,
      'gu',
    ),
  ),
  refers: new RegExp(`${LEADS}${name}\\s?(\\d{1,2})(?![-—.\\d])`, 'gu'),
  write: (count) => `${name}${count}`,
});

const CAPTIONS = [captionKind('图'), captionKind('表')];

const KINDS: readonly Kind[] = [
  ...CAPTIONS,
  {
    name: '附件',
    heads: attached,
    refers: /(?<![》号》的])附件\s?(\d{1,2})(?![\d.：:—])/gu,
    write: (count) => `附件${count}`,
  },
  {
    name: '条',
    heads: headedBy(new RegExp(`^第(${SHORT_NUMERAL})条(?=[\\s　])`, 'gu')),
    refers: new RegExp(
      `(?<=本(?:办法|细则|规定|条例|章程|规则|方案|制度|意见|准则|规范|公约|合同|协议))第(${SHORT_NUMERAL})条`,
      'gu',
    ),
    write: (count) => `第${numeralOf(count)}条`,
  },
];

const spanOf = ({ passage, from, to }: Place): Finding['span'] => passage.place(from, to);

/** Numbers that a message cites one by one. */
const CITED = 4;

/** References to numbers that nothing has, where others have one. */
function checkReferences(passages: readonly Passage[], { heads, refers, write }: Kind): Finding[] {
  const all = heads(passages);
  if (all.length === 0) return [];
  const counts = new Set(all.map(({ count }) => count));
  const numbers = [...counts].map(write);
  const there = numbers.length > CITED ? [`${numbers[0]}—${numbers.at(-1)}`] : numbers;
  return passages
    .flatMap((passage) => placesOf(passage, refers))
    .filter(({ count, passage, from }) => !counts.has(count) && !isHead(all, passage, from))
    .map((place) =>
      finding(
        'missing-reference',
        {
          zh: `文中提到“${place.written}”，没有找到；有的是${there.join('、')}`,
          en: `"${place.written}" is referred to and not there; there are ${there.join(', ')}`,
        },
        {
          span: spanOf(place),
          hint: {
            zh: '核对序号：这里引错了，或者那里编错了',
            en: 'See which number is wrong, this or that of what is meant',
          },
        },
      ),
    );
}

const isHead = (heads: readonly Place[], passage: Passage, at: number): boolean =>
  heads.some((head) => head.passage === passage && at >= head.from && at < head.to);

/** Captions whose number is that of one before, or leaves one out. */
function checkCaptions(passages: readonly Passage[], { heads, write }: Kind): Finding[] {
  const all = heads(passages);
  return all.flatMap((place, i): Finding[] => {
    const before = all[i - 1];
    if (!before || place.count === before.count + 1) return [];
    const [written, expected] = [write(place.count), write(before.count + 1)];
    return [
      finding(
        'number-order',
        {
          zh: `编号不连着：这里写的是“${written}”，按顺序应当是“${expected}”`,
          en: `Numbers out of order: this is "${written}", where "${expected}" is due`,
        },
        {
          span: spanOf(place),
          hint: {
            zh: `改成“${expected}”，或者看看是不是漏了、重了`,
            en: `Write "${expected}", or see whether one is missing or repeated`,
          },
        },
      ),
    ];
  });
}

export const REFERENCES: Check = {
  rules: [
    {
      code: 'missing-reference',
      family: 'numbering',
      about: {
        zh: '文中提到的附件、图、表、条没有',
        en: 'references to attachments, pictures, tables or articles that are not there',
      },
      source: { zh: '行文惯例', en: 'Usage' },
    },
  ],
  find: ({ passages, isOn }) => [
    ...byItem(passages).flatMap((same) => [
      ...KINDS.flatMap((kind) => checkReferences(same, kind)),
      ...(isOn('number-order') ? CAPTIONS.flatMap((kind) => checkCaptions(same, kind)) : []),
    ]),
    ...checkCited(passages),
  ],
};
