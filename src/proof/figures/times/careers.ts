/** Years since a beginning that do not follow from its year: 1985年入党，党龄51年. */

import type { CalendarDate } from '../../../issue/model.ts';
import { valueOfNumeral } from '../../../schema/numerals.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Remark } from '../support.ts';

const BEGUN =
  /(?<!\d)((?:19|20)\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?[^，。；\d]{0,12}?(?:入党|参加工作|入伍|参军|从军|从教|任教|执教|从医|行医|上岗|入职|到[^，。；\d]{1,12}工作|担任|当选|开始|起|返乡|承包|创办|创立|成立|建校|投产|运行|建成|下派|驻村|调入|加入|拜师|学艺|接手|落户|嫁)|(?:建|创办|成立|组建|创建|创立|开办|开业|投产|通车|毕业|诞生)于((?:19|20)\d{2})年/gu;
const NUMERAL = '(\\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?)';
/** Matches 党龄已有51年, 从教50年, 一干就是26个年头; not 近50年 and 30多年. */
const LENGTH = new RegExp(
  `(?:党龄|工龄|教龄|军龄|警龄|驾龄|医龄|团龄|从教|从医|从警|从军|行医|办学|办院|经营|服务|坚守|坚持|扎根|任职|工作|耕耘|奋战|守护|养护|走过|历经|运行|一干就是|一守就是|一待就是|整整|已有|已经|已达|至今|前后|在岗)(?:了|已|有|达|已有|已达|已经|整整|满|长达|至今|至今已)*${NUMERAL}(?:年|个年头|个春秋|载)(?!级|代|前)`,
  'gu',
);
const YEAR = /(?<!\d)((?:19|20)\d{2})年/gu;
const worthOf = (written: string): number =>
  /\d/u.test(written) ? Number(written) : valueOfNumeral(written);
/** A first year, and one that is counted from another. */
const MOST_SENTENCE = 160;
const ANOTHER = /累计|先后|其中|平均|合计|服刑|保修|合同期|租期|有效期|任期|以上|规划|连续/u;

/** Matches 18岁参军，今年56岁，军龄已有48年, the two ages and the length in groups. */
const BY_AGES = new RegExp(
  `(?<!\\d)(\\d{1,2})岁[^，。；\\d]{1,10}，[^。；\\d]{0,8}(?:今年|现年|如今|现在)[^，。；\\d]{0,3}(\\d{2,3})岁[^。；\\d]{0,16}?${LENGTH.source}`,
  'gu',
);

/** Matches 今年58岁，24岁当村医，干了44年, in the other order. */
const AGES_BACK = new RegExp(
  `(?:今年|现年|如今|现在)(?:已经?)?(\\d{2,3})岁[^。；\\d]{0,12}，(\\d{1,2})岁[^。；\\d]{1,16}?(?:${LENGTH.source}|[一已](?:经)?(?:干|做|当|守|教)了?(\\d{1,2})年)`,
  'gu',
);

const agesIn = (text: string): readonly (readonly [RegExpExecArray, string, string, string])[] => [
  ...matchesOf(text, BY_AGES).map(
    (match) => [match, match[1] ?? '', match[2] ?? '', match[3] ?? ''] as const,
  ),
  ...matchesOf(text, AGES_BACK).map(
    (match) => [match, match[2] ?? '', match[1] ?? '', match[3] ?? match[4] ?? ''] as const,
  ),
];

const findByAges = (text: string): Remark[] =>
  (text.includes('岁') ? agesIn(text) : []).flatMap(([{ 0: written, index }, first, last, said]) => {
    const right = Number(last) - Number(first);
    return Math.abs(right - worthOf(said)) < 2
      ? []
      : [
          differs(
            index,
            index + written.length,
            `从${first}岁到${last}岁是${right}年`,
            `From ${first} to ${last} are ${right} years`,
          ),
        ];
  });

const differs = (from: number, to: number, zh: string, en: string): Remark => ({
  from,
  to,
  message: { zh, en },
  hint: { zh: '核对年份和年数', en: 'Check the years' },
});

/** In a sentence any two years, or one and that of the issue, may be what a length is of. */
export const findCareers = ({ text }: Passage, issued: CalendarDate): Remark[] => [
  ...findByAges(text),
  ...findByYears(text, issued),
];

function findByYears(text: string, issued: CalendarDate): Remark[] {
  return matchesOf(text, /[^。！？；\n]+/gu).flatMap(({ 0: sentence, index }): Remark[] => {
    if (sentence.length > MOST_SENTENCE || ANOTHER.test(sentence)) return [];
    const [begun] = matchesOf(sentence, BEGUN);
    const lengths = matchesOf(sentence, LENGTH);
    const [length] = lengths;
    if (!begun || !length || lengths.length > 1 || length.index < begun.index) return [];
    const named = matchesOf(sentence, YEAR).map(([, year]) => Number(year));
    const inText = matchesOf(text, YEAR).map(([, year]) => Number(year));
    const ends = [...named, ...inText, issued.year, issued.year - 1];
    const years = worthOf(length[1] as string);
    const fits = named.some((from) => ends.some((to) => to > from && Math.abs(to - from - years) < 2));
    const first = Number(begun[1] ?? begun[2]);
    const last = named.find((year) => year > first) ?? issued.year;
    if (fits || last <= first) return [];
    return [
      differs(
        index + begun.index,
        index + length.index + length[0].length,
        `从${first}年到${last}年是${last - first}年`,
        `From ${first} to ${last} are ${last - first} years`,
      ),
    ];
  });
}
