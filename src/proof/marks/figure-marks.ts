/** Marks of a sentence inside a figure, an hour or a ratio, 8。6公里, 下午2；30, 以3；1战胜: no sentence ends or goes on there. */

import type { Text } from '../../base/diagnostic.ts';
import { type Check, finding, readEach } from '../rule.ts';
import { findFirst, markRule } from './search.ts';

interface Inside {
  readonly pattern: RegExp;
  readonly hint: Text;
}

const POINT: Text = { zh: '小数点用“.”', en: 'Use . for a decimal point' };
const COLON: Text = { zh: '时、分之间用“:”', en: 'Use : between hour and minute' };
const RATIO: Text = { zh: '比例、比分用“∶”', en: 'Use ∶ in a ratio' };

/** Units of large amounts, of measures and of shares, whose figures have decimals and do not stand in short lists. */
const AMOUNT =
  '(?:%|‰|℃|个百分点|个点|亿|万(?=[元亩吨人户公平立千斤个美株头只羽吉])|公里|千米|平方|立方|公顷|公斤|千克|千瓦|兆瓦)';
/** Those that may also be counted one by one, as 5、10元. */
const MEASURE = `(?:${AMOUNT}|倍|米(?![线粉])|亩|吨|元|万|斤|毫米|厘米|小时|级(?=[，。以]|地震)|折|分(?=[，。的]))`;
/** A figure that no other is listed before, and that is no number of a thing. */
const ALONE = '(?<![\\d.,A-Za-z、第号图表件/—～-])';

const DAYTIME = '(?:上午|下午|晚上|中午|凌晨|早上|清晨|傍晚|当晚|早晨|夜间|\\d日|时间[为是：]?)';
/** What follows an hour with its minutes. */
const BEHIND_HOUR =
  '(?!\\d)(?=[至到—～，。；：、（）前后起止开在于准举启集正出上放发时我县全从接抵，]|$|\\p{Script=Han}{1,12}(?:召开|举行|开班|开幕|发车))';
const HOUR = '(?:[01]?\\d|2[0-4])';
const MINUTE = '[0-5]\\d';

const INSIDE: readonly Inside[] = [
  {
    pattern: new RegExp(`(?<=${DAYTIME}${HOUR})[。；;，,、.．·](?=${MINUTE}${BEHIND_HOUR})`, 'uy'),
    hint: COLON,
  },
  {
    pattern: new RegExp(
      `(?<=(?<!\\d)${HOUR})[；;](?=${MINUTE}(?![\\d.%‰℃]|[个名户家元万亿亩吨公米人次件项条号月日年度岁台辆座处所栋组队斤千百位类种]))`,
      'uy',
    ),
    hint: COLON,
  },
  { pattern: new RegExp(`(?<=(?<!\\d)${HOUR})。(?=${MINUTE}${BEHIND_HOUR})`, 'uy'), hint: COLON },
  {
    pattern: new RegExp(`(?<=[:：]${MINUTE}[至到—～-]${HOUR})[。；;，,、.．·](?=${MINUTE}(?!\\d))`, 'uy'),
    hint: COLON,
  },
  {
    pattern: new RegExp(
      `(?<=(?<!\\d)${HOUR})[。；;，、·](?=${MINUTE}[至到—～-]${HOUR}[:：。；;]${MINUTE})`,
      'uy',
    ),
    hint: COLON,
  },
  { pattern: new RegExp(`(?<=(?<!\\d)\\d{1,4})。(?=\\d+${MEASURE})`, 'uy'), hint: POINT },
  {
    pattern: new RegExp(
      `(?<=(?:达到?|约|至|高出|增长|下降|为)\\d{1,4})(?<!分别[^，。；]{0,14})、(?=\\d${MEASURE}[，。；])`,
      'uy',
    ),
    hint: POINT,
  },
  {
    pattern: /(?<=@[A-Za-z\d]{1,20}|www|www\.[a-z\d]{1,20}|[a-z]{2,20}\.gov)[。．，、；](?=[a-z])/uy,
    hint: { zh: '网址、邮箱里用半角的“.”', en: 'Use . in an address' },
  },
  { pattern: new RegExp(`(?<=\\d)[·•・‧．](?=\\d{1,4}${MEASURE})`, 'uy'), hint: POINT },
  {
    pattern: new RegExp(
      `(?<=${ALONE}\\d{1,4})(?<!(?:分别|各|依次|每)[^，。；]{0,14})[、](?=\\d{1,2}${AMOUNT})`,
      'uy',
    ),
    hint: POINT,
  },
  {
    pattern: new RegExp(
      `(?<=${ALONE}(?<!，)\\d{1,3})，(?=\\d{1,2}${AMOUNT})(?!\\d+(?:公里|千米)[处外])`,
      'uy',
    ),
    hint: POINT,
  },
  {
    pattern:
      /(?<=[以按为是]\d{1,3})[；;。，、](?=\d{1,3}的?(?:比分|总比分|比例|战胜|击败|险胜|大胜|力克|取胜|逆转|获胜|负于|战平|配比|比率))/uy,
    hint: RATIO,
  },
  {
    pattern: /(?<=(?:比例|比分|配比|占比之比|比)[为是]\d{1,3})[；;。，、](?=\d{1,3}[，。；])/uy,
    hint: RATIO,
  },
];

/** Without one of these none of the above can be. */
const WITHIN = /[\da-z][。；;，,、．·•・‧][\da-z]|\D\d{1,2}\.[0-5]\d(?!\d)/u;

export const FIGURE_MARKS: Check = {
  rules: [
    markRule(
      'mark-in-figure',
      { zh: '数、钟点、比例中间的标点', en: 'marks of a sentence inside a figure, an hour or a ratio' },
      '4.1—4.7',
    ),
  ],
  find: readEach((passage) =>
    (WITHIN.test(passage.text) ? INSIDE : [])
      .flatMap(({ pattern, hint }) =>
        findFirst(passage, '。；;，,、.．·•・‧', pattern, ({ mark, span, at, text }) =>
          finding(
            'mark-in-figure',
            {
              zh: `数字中间用了“${mark}”：${text.slice(Math.max(0, at - 2), at + 3)}`,
              en: `"${mark}" inside a figure`,
            },
            { span, hint },
          ),
        ),
      )
      .slice(0, 1),
  ),
};
