/** Lists whose length can be seen by their marks: 《甲》《乙》《丙》等2项制度; and as many figures behind 分别 as names before it. */

import { valueOfNumeral } from '../../../schema/numerals.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Remark } from '../support.ts';

const JOIN = '(?:[、，和及与]|以及)?';
const MARKED = `(?:(?:《[^《》]{1,40}》|“[^“”]{1,24}”)(?:（[^（）]{1,30}）)?${JOIN}){2,20}`;
const NUMERAL = '(\\d{1,2}(?![本册张条])|[两二三四五六七八九]|十[一二三四五六七八九]?)';
const KIND = '(?:[个项部件篇首款类种大场门支届本册张条]|份(?!额))';
/** Matches 《甲》《乙》《丙》等2项制度, the list, 等 and the count in groups. */
const BEFORE_COUNT = new RegExp(
  `(?:(?<![、和及与第])|(?<=[两二三四五六七八九\\d][个项类种大]\\p{Script=Han}{1,8}[和及与]))(${MARKED})(等)?(?:共|这)?(?<!\\d)${NUMERAL}(?=${KIND})`,
  'gu',
);
/** Matches 3项制度：《甲》《乙》, the count, the list and 等 in groups. */
const BEHIND_COUNT = new RegExp(
  `(?<![第\\d.一二三四五六七八九十百千万—–～~每各约近前后首])${NUMERAL}${KIND}\\p{Script=Han}{0,8}(?:，?(?:分别|依次)(?:是|为|：)|，即|：|——)?(${MARKED})(等|[。；，]|$)`,
  'gu',
);
const lengthOf = (list: string): number => matchesOf(list, /[》”]/gu).length;

/** How many a numeral says, in either writing. */
const countOf = (numeral: string): number =>
  /\d/u.test(numeral) ? Number(numeral) : valueOfNumeral(numeral);

/** What is said of a list and a count that differ. */
export const sayListed = (from: number, to: number, listed: number, said: string): Remark => ({
  from,
  to,
  message: { zh: `列出的有 ${listed} 个，这里写“${said}”`, en: `${listed} are listed, not ${said}` },
  hint: { zh: '核对个数，或者看看是不是漏了', en: 'Check the count, or see whether one is missing' },
});

/** What is far from the length of its list counts something else. */
const FAR = 3;

/** True of a list and a count that do not go together; behind 等 some may be left out. */
const isWrong = (listed: number, count: number, isOpen: boolean): boolean =>
  isOpen ? listed > count : listed !== count && Math.abs(listed - count) < FAR;

export function findMarked({ text }: Passage): Remark[] {
  if (!/[》”]/u.test(text)) return [];
  const behind = matchesOf(text, BEHIND_COUNT).flatMap(
    ({ 0: all, 1: numeral = '', 2: list = '', 3: end = '', index }): Remark[] =>
      isWrong(lengthOf(list), countOf(numeral), end === '等')
        ? [sayListed(index, index + all.length - end.length, lengthOf(list), numeral)]
        : [],
  );
  const before = matchesOf(text, BEFORE_COUNT).flatMap(
    ({ 0: all, 1: list = '', 2: open, 3: numeral = '', index }): Remark[] =>
      isWrong(lengthOf(list), countOf(numeral), open !== undefined)
        ? [sayListed(index, index + all.length, lengthOf(list), numeral)]
        : [],
  );
  return [...behind, ...before];
}

const SIGN = '(?:\\d{4}年|\\d{1,2}月|[^，。；：、！？（）“”《》\\d\\s和与及等])';
const VALUE = '\\d+(?:\\.\\d+)?[万亿千百]{0,2}(?:个百分点|[\\p{Script=Han}%‰℃]{0,3}?)';
/** Matches 总产、单产、面积分别增长2.4%、1.9%, the names and the figures in groups. */
const RESPECTIVE = new RegExp(
  `(?<=^|[，。；：\\n])((?:${SIGN}{1,16}、){1,20}${SIGN}{1,24}?)分别(?!为了|对|就|从|向|由|在|到)[^，。；：、\\d]{0,6}(${VALUE}(?:[、和]${VALUE}){1,20})(?=[，。；]|$)`,
  'gu',
);
/** A count in the names is read elsewhere: 三镇分别. */
const COUNTED = /[两二三四五六七八九][个项大类家所座条县镇乡村市区省级位名种门处部方者]|各/u;

const unitOf = (value: string): string => value.replace(/^[\d.]+[万亿千百]*/u, '');

export const findUneven = ({ text }: Passage): Remark[] =>
  text.includes('分别')
    ? matchesOf(text, RESPECTIVE).flatMap(({ 0: all, 1: names = '', 2: values = '', index }): Remark[] => {
        const [named, given] = [names.split('、'), values.split(/[、和]/u)];
        const isOfOne = new Set(given.map(unitOf)).size === 1;
        const differ = Math.abs(named.length - given.length) === 1 && given.length % named.length !== 0;
        if (!isOfOne || !differ || COUNTED.test(named.at(-1) as string)) return [];
        return [
          {
            from: index + all.lastIndexOf(values),
            to: index + all.length,
            message: {
              zh: `“分别”前面是 ${named.length} 项，后面是 ${given.length} 个数`,
              en: `${named.length} stand before 分别, ${given.length} figures behind it`,
            },
            hint: { zh: '看看是不是漏了或者多了', en: 'See whether one is missing or too many' },
          },
        ];
      })
    : [];
