/** What is cited by another number than its own: 报名表（见附件2） where 附件：1.报名表; an article that cites itself; 见图1, 见图2, 见图4. */

import { SHORT_NUMERAL } from '../../schema/numerals.ts';
import { matchesOf } from '../matches.ts';
import { byItem, type Passage } from '../passage.ts';
import { type Finding, finding } from '../rule.ts';

const say = (passage: Passage, from: number, written: string, zh: string, en: string): Finding =>
  finding(
    'missing-reference',
    { zh, en },
    {
      span: passage.place(from, from + written.length),
      hint: { zh: '核对序号，看看是不是引错了', en: 'See whether the number is wrong' },
    },
  );

const LISTED = /^(?:附\s?件\s?[：:])?\s*(\d{1,2})[.．、]\s*([^。；，\d][^。；，]{2,40})$/u;

/** The names of attachments in a list of them, each with its number. */
const attachedIn = (passages: readonly Passage[]): ReadonlyMap<string, string> => {
  const first = passages.findIndex(({ text }) => /^附\s?件\s?[：:]\s*1[.．、]/u.test(text));
  if (first < 0) return new Map();
  return new Map(
    passages.slice(first).flatMap(({ text }): [string, string][] => {
      const [, number = '', name = ''] = LISTED.exec(text.trimEnd()) ?? [];
      return name === '' ? [] : [[name, number]];
    }),
  );
};

/** Matches 报名表（见附件2） and 评分细则见附件2, what is attached and the number in groups. */
const SEE = /([^，。；：（）、]{2,40})(?:（(?:详?见)?附件\s?(\d{1,2})）|(?:详?见)附件\s?(\d{1,2})(?!\d))/gu;

/** A name behind which stands the number of another attachment. */
function checkAttached(passages: readonly Passage[]): Finding[] {
  const names = attachedIn(passages);
  if (names.size < 2) return [];
  return passages.flatMap((passage) =>
    matchesOf(passage.text, SEE).flatMap((match): Finding[] => {
      const [written, what = '', inBrackets, bare] = match;
      const number = inBrackets ?? bare;
      const bared = what.replaceAll(/[《》“”]/gu, '');
      const named = [...names].find(([name]) => bared.endsWith(name.replaceAll(/[《》“”]/gu, '')));
      if (!named || named[1] === number) return [];
      return [
        say(
          passage,
          match.index,
          written,
          `“${named[0]}”是附件${named[1]}，这里写的是附件${number}`,
          `${named[0]} is attachment ${named[1]}, not ${number}`,
        ),
      ];
    }),
  );
}

const OWN = new RegExp(`^第(${SHORT_NUMERAL})条(?=[\\s　])`, 'u');
const CITES = new RegExp(
  `(?<=依照|按照|根据|违反|依据|适用|符合|除)(?:本\\p{Script=Han}{2}|前款|上述)?第(${SHORT_NUMERAL})条(?=[的所规第、和，]|之)`,
  'gu',
);

/** An article that says 依照 and its own number. */
const checkSelf = (passage: Passage): Finding[] => {
  const [, own] = OWN.exec(passage.text) ?? [];
  if (own === undefined) return [];
  return matchesOf(passage.text, CITES)
    .filter(([, cited]) => cited === own)
    .map(({ 0: written, index }) =>
      say(passage, index, written, `第${own}条引的是它自己`, `Article ${own} cites itself`),
    );
};

/** Matches 见表2 and 如图2所示, each said of a thing of its own; the kind and the number in groups. */
const SHOWN = /(?:(?:详?见|如)([图表])\s?(\d{1,2})(?![-—.\d、和至])(?:所示)?)(?=[，。；（）])/gu;

/** The numbers of one kind in one passage: from 1 up by one, with none left out and none twice. */
const checkShown = (passage: Passage): Finding[] => {
  if (!/[图表]\s?1(?!\d)/u.test(passage.text)) return [];
  const all = matchesOf(passage.text, SHOWN);
  return ['图', '表'].flatMap((kind): Finding[] => {
    const own = all.filter(([, name]) => name === kind);
    if (own.length < 3 || own[0]?.[2] !== '1') return [];
    const at = own.findIndex(([, , count], i) => Number(count) !== i + 1);
    const odd = own[at];
    if (!odd) return [];
    const [written, , count] = odd;
    return [
      say(
        passage,
        odd.index,
        written,
        `${kind}的序号不连着：这里写的是“${kind}${count}”，按顺序应当是“${kind}${at + 1}”`,
        `${kind}${count}, where ${kind}${at + 1} is due`,
      ),
    ];
  });
};

/** What is said of the references of an issue. */
export const checkCited = (passages: readonly Passage[]): Finding[] =>
  byItem(passages).flatMap((same) => [
    ...checkAttached(same),
    ...same.flatMap((passage) =>
      /[条图表]/u.test(passage.text) ? [...checkSelf(passage), ...checkShown(passage)] : [],
    ),
  ]);
