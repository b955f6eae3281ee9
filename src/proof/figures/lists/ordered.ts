/** Figures of several and the ranks that are told of them: 东乡71%、西乡64%、南乡58%，分列第一、第二、第三位. */

import { valueOfNumeral } from '../../../schema/numerals.ts';
import { matchesOf } from '../../matches.ts';
import { CHECK_BOTH, readSentences } from '../claims/sentences.ts';
import type { Remark } from '../support.ts';

const LABEL = '[^，。；：、\\d（）]{1,10}?';
const NUMBER = '\\d{1,9}(?:\\.\\d{1,4})?';
const LIST = `(?:${LABEL}${NUMBER}[万亿]?[\\p{Script=Han}%]{1,3}[、，和]){1,7}${LABEL}${NUMBER}[万亿]?[\\p{Script=Han}%]{1,3}`;
const MEMBER = new RegExp(`(${LABEL})(${NUMBER})([万亿]?[\\p{Script=Han}%]{1,3})`, 'gu');
/** Matches a list of figures and, behind 分列, their ranks. */
const RANKED = new RegExp(
  `(${LIST})，(?:分列|分居|分别(?:位)?(?:列|居|排|为|获)|依次(?:列|居|排))[^，。；\\d第]{0,6}((?:第[一二三四五六七八九\\d]{1,2}[位名]?(?:、|和)?){2,8})`,
  'gu',
);
/** Matches a list of figures and the one that is called the best of them. */
const BEST = new RegExp(
  `(${LIST})，(?:其中)?([^，。；：、\\d（）]{2,12}?)(?:以[^，。；、\\d]{1,6})?(?:夺得|获得|荣获|摘得|勇夺|名列|位列|位居|居|排名|排在|列|得分|分数|成绩|进度|占比)?(?:第一|冠军|榜首|首位|最高|最多|最大|最快|金奖)`,
  'gu',
);
/** The less of it the better. */
const LESS = /用时|耗时|秒|能耗|成本|火点|投诉|发案|案件|事故|浓度|差|违/u;
/** Matches 得分最低，列第1位. */
const LOWEST =
  /(?:得分|分数|评分|成绩|满意度|总分|测评)(?:最低|垫底|倒数第一)[^。；\d]{0,4}，?(?:位列|位居|列|居|排名?|排在)[^，。；\d]{0,4}第[一1](?:位|名)/gu;

const worth = (digits: string, unit: string): number =>
  Number(digits) * ({ 万: 1e4, 亿: 1e8 }[unit.slice(0, 1)] ?? 1);

const say = (from: number, written: string, zh: string, en: string): Remark => ({
  from,
  to: from + written.length,
  message: { zh, en },
  hint: CHECK_BOTH,
});

interface Member {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
}

const membersOf = (list: string): Member[] =>
  matchesOf(list, MEMBER).map(([, label = '', digits = '', unit = '']) => ({
    label: label.replace(/^[、，和]/u, ''),
    value: worth(digits, unit),
    unit: unit.replace(/^[万亿]/u, '').slice(0, 1),
  }));

const areOfOne = (members: readonly Member[]): boolean => new Set(members.map(({ unit }) => unit)).size === 1;

function judgeRanks({ 0: written, 1: list = '', 2: ranks = '', index }: RegExpExecArray): Remark[] {
  const values = membersOf(list);
  const said = matchesOf(ranks, /第([一二三四五六七八九]|\d{1,2})/gu).map(([, one = '']) =>
    /\d/u.test(one) ? Number(one) : valueOfNumeral(one),
  );
  if (values.length !== said.length || !areOfOne(values)) return [];
  const pairs = values.flatMap((one, i) =>
    values.slice(i + 1).map((two, j) => (one.value - two.value) * ((said[i] ?? 0) - (said[i + 1 + j] ?? 0))),
  );
  const isOneWay = pairs.every((way) => way <= 0) || pairs.every((way) => way >= 0);
  return isOneWay
    ? []
    : [say(index, written, '名次和数的大小对不上', 'The ranks do not go with the figures')];
}

function judgeBest({ 0: written, 1: list = '', 2: name = '', index }: RegExpExecArray): Remark[] {
  const members = membersOf(list);
  const named = members.filter(({ label }) => label.includes(name) || name.includes(label.slice(-4)));
  const [best, ...more] = named;
  if (!best || more.length > 0 || members.length < 2 || !areOfOne(members) || LESS.test(written)) return [];
  return members.some(({ value }) => value > best.value)
    ? [say(index, written, `“${name}”的数不是最大的`, `The figure of ${name} is not the largest`)]
    : [];
}

export const findOrdered = readSentences((text) => [
  ...(/分[列居别]|依次/u.test(text) && text.includes('第')
    ? matchesOf(text, RANKED).flatMap(judgeRanks)
    : []),
  ...(/第一|冠军|榜首|首位|最[高多大快]|金奖/u.test(text) && text.includes('、')
    ? matchesOf(text, BEST).flatMap(judgeBest)
    : []),
  ...(/最低|垫底|倒数/u.test(text)
    ? matchesOf(text, LOWEST).map(({ 0: written, index }) =>
        say(index, written, '最低的不会列第一位', 'The lowest is not the first'),
      )
    : []),
]);
