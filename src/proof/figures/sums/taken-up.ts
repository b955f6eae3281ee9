/** A figure that is taken up again with other digits: 存在隐患的217栋 … 上述271栋. */

import { matchesOf } from '../../matches.ts';
import { byItem, type Passage } from '../../passage.ts';
import { type Check, type Finding, finding } from '../../rule.ts';
import { findConversions } from '../claims/conversions.ts';
import { isMistyped, isTransposedOf } from './digit-slips.ts';
import { isRelative, type Quantity, quantitiesOf } from './quantity.ts';

/** A figure of an item with the words around it. */
interface Mention {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly written: string;
  /** The sentence, counted through the item. */
  readonly sentence: number;
  /** What stands before it in its clause, and what is counted behind it. */
  readonly lead: string;
  readonly noun: string;
}

/** Right before a figure that was told before. */
const AGAIN =
  /(?:上述|(?<![及岁级元年数含])以上|前述|上面|这(?!次|批|年|里|一)|该(?![县市镇乡村局院校司社])|此(?!次|前|外)|全部(?:的)?|所有(?:的)?|全体)[^，。；\d]{0,3}$/u;
/** Behind it, of all of them. */
const ALL = /^[^，。；\d]{0,10}(?:全部|均|都|全都|无一)/u;
/** A figure of each, of a change, of a part or of another time. */
const OTHER = /每|均|比|较|增|减|升|降|其中|去年|上年|同期|首批|其余|剩余|另|第|约|\d年/u;

const lengthOf = (text: string): number => [...text].length;

/** Many figures are a table in words. */
const MOST = 120;

/** The figures of a passage from so many sentences on. */
function mentionsIn(passage: Passage, sentence: number): Mention[] {
  const { text } = passage;
  const all = quantitiesOf(text);
  if (all.length > MOST) return [];
  const stops = matchesOf(text, /[。！？；\n]/gu).map(({ index }) => index);
  return all
    .filter((one) => one.unit !== '' && !isRelative(one) && !one.isRough && one.value / one.step >= 2)
    .map((quantity): Mention => {
      const { start, end } = quantity;
      return {
        passage,
        quantity,
        written: text.slice(start, end),
        sentence: sentence + stops.filter((stop) => stop < start).length,
        lead: /[^，。；：！？、\d]*$/u.exec(text.slice(Math.max(0, start - 16), start))?.[0] ?? '',
        noun: /^[^，。；：！？、（）\d和]{0,8}/u.exec(text.slice(end, end + 8))?.[0] ?? '',
      };
    });
}

/** True of figures of one thing: 217栋隐患房屋, 隐患房屋271栋. */
function areOfOne(one: Mention, other: Mention): boolean {
  const words = `${other.lead.slice(-6)}|${other.noun.slice(0, 6)}`;
  const near = [one.lead.slice(-6), one.noun.slice(0, 6)];
  return near.some((text) =>
    [...text].some((_, i) => i + 1 < text.length && words.includes(text.slice(i, i + 2))),
  );
}

/** True where the very words behind the figure are the same. */
const haveOneNoun = (one: Mention, other: Mention): boolean =>
  lengthOf(one.noun) > 2 && one.noun.slice(0, 3) === other.noun.slice(0, 3);

/** True where the figure is a sum of those before it, or what is left of one. */
function follows({ value, step }: Quantity, before: readonly Mention[]): boolean {
  const values = before.map(({ quantity }) => quantity.value);
  const isIt = (other: number): boolean => Math.abs(other - value) < step / 2;
  return values.some(
    (one, i) => isIt(one) || values.slice(i + 1).some((two) => isIt(one + two) || isIt(Math.abs(one - two))),
  );
}

/** True of 这80张床位: right behind a demonstrative. */
const isThese = ({ lead }: Mention): boolean =>
  /(?:^|[^\p{Script=Han}]|[对给把将为在让使])(?:这|上述|以上|该)$/u.test(lead);

/** Right before a figure, the deed that tells which ones: 对查扣的(173辆). */
const OF_DEED =
  /(?:^|[对把将在从于为向给])(?:本次|此次|这次|已|新|所|此前|前期|累计|共|全年|今年)*([\p{Script=Han}]{2,3})的$/u;

/** The deed of 对查扣的173辆车, if the figure is told so. */
const deedOf = ({ lead }: Mention): string | undefined => OF_DEED.exec(lead)?.[1]?.slice(-2);

/** True where names are listed before, which may be what is counted. */
const isListed = (text: string, { start }: Quantity): boolean =>
  text.slice(Math.max(0, start - 90), start).includes('、');

const isSlipOf = ({ quantity: { value, step } }: Mention, { quantity: other }: Mention): boolean =>
  isMistyped(value, other.value, Math.min(step, other.step));

/** The figure that one takes up with other digits. */
function takenUp(own: Mention, before: readonly Mention[]): Mention | undefined {
  const { quantity, lead, passage } = own;
  const alike = before.filter((one) => one.quantity.unit === quantity.unit);
  if (alike.length === 0 || follows(quantity, alike)) return undefined;
  const apart = alike.filter(({ sentence }) => sentence < own.sentence);
  const isAll = lead === '' && ALL.test(passage.text.slice(quantity.end, quantity.end + 16));
  const isAgain = AGAIN.test(lead) || isAll;
  if (!isAgain && OTHER.test(lead)) return undefined;
  const { value, step } = quantity;
  if (isThese(own) && apart.length > 0 && !isListed(passage.text, quantity)) {
    const same = apart.filter((one) => areOfOne(own, one) && !OTHER.test(one.lead.replace('新增', '')));
    const [only, ...more] = same;
    if (only && more.length === 0 && only.sentence > own.sentence - 3) return only;
  }
  const deed = deedOf(own);
  if (deed !== undefined && value / step >= 3) {
    const same = apart.filter((one) => one.lead.includes(deed) && !OTHER.test(one.lead.replace('新增', '')));
    const [only, ...more] = same;
    const isOne = alike.filter(({ sentence }) => sentence >= own.sentence - 2).length === 1;
    if (only && more.length === 0 && only.sentence > own.sentence - 3 && (isOne || isSlipOf(own, only)))
      return only;
  }
  if (value / step < 10) return undefined;
  return apart.findLast((one) => {
    const finest = Math.min(step, one.quantity.step);
    if (isAgain) return isMistyped(value, one.quantity.value, finest) && areOfOne(own, one);
    return (
      isTransposedOf(value, one.quantity.value, finest) && haveOneNoun(own, one) && !OTHER.test(one.lead)
    );
  });
}

function findTakenUp(passages: readonly Passage[]): Finding[] {
  const seen: Mention[] = [];
  let sentence = 0;
  for (const passage of passages) {
    for (const mention of mentionsIn(passage, sentence)) seen.push(mention);
    sentence += matchesOf(passage.text, /[。！？；\n]/gu).length + 1;
  }
  if (seen.length > MOST) return [];
  return seen.flatMap((own, i): Finding[] => {
    const first = takenUp(own, seen.slice(0, i));
    if (!first) return [];
    const { start, end } = own.quantity;
    return [
      finding(
        'figure-differs',
        {
          zh: `前面写“${first.written}”，这里写“${own.written}”`,
          en: `"${first.written}" before, "${own.written}" here`,
        },
        {
          span: own.passage.place(start, end),
          hint: { zh: '核对这两个数', en: 'Check the two figures' },
        },
      ),
    ];
  });
}

export const TAKEN_UP: Check = {
  rules: [
    {
      code: 'figure-differs',
      family: 'figures',
      about: { zh: '前后两处写得不一样的数', en: 'a figure that is taken up with other digits' },
      source: { zh: '前后文', en: 'The text itself' },
    },
  ],
  find: ({ passages }) => [
    ...byItem(passages.filter(({ part, text }) => part !== 'cell' && /\d/u.test(text))).flatMap(findTakenUp),
    ...passages.flatMap((passage) =>
      findConversions(passage).map(({ from, to, message, hint }) =>
        finding('figure-differs', message, { span: passage.place(from, to), hint }),
      ),
    ),
  ],
};
