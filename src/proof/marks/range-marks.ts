/** What joins the two ends of a range of figures, times or places: — or ～, no hyphen and no dash (GB/T 15834 4.13). */

import type { Text } from '../../base/diagnostic.ts';
import type { Passage } from '../passage.ts';
import { type Check, type Finding, finding, readEach } from '../rule.ts';
import { findFirst, HAN, markRule } from './search.ts';

const JOINS = '[-－–─—～~]{1,3}';
const UNIT =
  '(?:[万亿千百]{0,2}(?:个多?月|个工作日|个小时|个百分点|学年|年级|年度?|月份?|公里|毫米|厘米|公斤|千克|千瓦|分钟|小时|摄氏度|平方|立方|公顷|兆瓦|毫升|人次|[日时点分遍成折季天周元人户名家个件次条处座台吨亩米克斤里岁倍℃度%％‰级期届层册套批轮版页章项场只头棵株本辆间组班])|[万亿]|\\s?(?:km|cm|mm|kg|mg|kW|MW|mL|[mgtLh])(?![A-Za-z]))';
const FIGURE = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const NUMERAL = '[一二三四五六七八九十]';
const HYPHEN = '[-－–─～~]';
/** Times that are called by a word, at either end: 次年5月, 至今. */
const TIME_WORD =
  '(?:次年|翌年|来年|第二年|当年|同年|今年|明年|次日|翌日|当日|第二天|当天|次月|今日|今天|目前)';
const DAYTIME = '(?:上午|下午|中午|晚上|晚间|早上|清晨|凌晨|傍晚)';
const PLACE = '[镇乡村县市区站路桥口闸街]';

const RANGES = new RegExp(
  [
    `(?<![\\d.,A-Za-z/*-]|\\d[:：])${FIGURE}(?:${UNIT})?${JOINS}${FIGURE}(?![-－–\\d.A-Za-z:])(?:${UNIT})?`,
    `(?<=\\d[年月日时点分])${JOINS}(?=(?:${TIME_WORD}|(?:${TIME_WORD})?${DAYTIME})(?:\\d|[，。；、）]))`,
    `(?<=${DAYTIME})[-－–─—～~]{2,3}(?=${DAYTIME})|(?<=\\d[年月日])[-－–─—～~]{2,3}(?=(?:目前|至今|今)[，。；、）])`,
    `(?<=${NUMERAL}月)[-－–─—～~]{2,3}(?=(?:次年|翌年|来年)?${NUMERAL}{1,2}月)`,
    `(?<!\\d)\\d{1,2}[:：]\\d{2}[-－–─—～~]{1,3}\\d{1,2}[:：]\\d{2}`,
    `(?:周|星期)[一二三四五六日天]${JOINS}(?:周|星期)?[一二三四五六日天]`,
    `${NUMERAL}(?:年级|季度|[月期类级层])?[-－–─—]{1,3}${NUMERAL}(?=年级|季度|[月期类级层楼等])`,
    '(?<=K\\d{1,4}(?:\\+\\d{1,3})?)[-–~－]{1,2}(?=K\\d)',
    `℃[-–](?=-?${FIGURE}℃)`,
    `(?<=${HAN}{2})[-–](?=${HAN}{2,6}[、和]${HAN}{2,6}—${HAN})|(?<=${HAN}—${HAN}{2,6}[、和]${HAN}{2,6})[-–](?=${HAN}{2})`,
    `(?<=从[^，。；：、！？]{1,10})[-－–](?=${HAN})`,
    `(?<=${HAN})${HYPHEN}(?=${HAN}[^，。；：、！？]{0,11}(?:[段线路]|高[速铁]|动车|公交|班车|航班|列车|快车|专列|沿线|区间|直通车))`,
    `(?<=(?:班线|线路|公交|班车|航线)${HAN}{1,6})[-－–](?=${HAN})`,
    `(?<=${HAN})——(?=${HAN}{1,8}(?:[段线]|高[速铁]|公[交路]|铁路|班车))`,
    `(?<=${HAN}${PLACE})${HYPHEN}(?=${HAN}{1,6}${PLACE})`,
  ].join('|'),
  'gu',
);

/** Matches the two ends and what joins them; figures and units in groups. */
const PARTS = new RegExp(`^([\\d.,:：]+)(\\D*?)(${JOINS})([\\d.,:：]+)(.*)$`, 'u');

/** Matches the end of GB/T 9704 or of another number of letters: what follows its hyphen is no end of a range. */
const NUMBERED = /[A-Za-z]\s?$/u;

/** Matches what leads to a value: pH值为6.2-7.4 is a range, 见3.1-3.5 may be parts of a text. */
const VALUE = /[为在约是]$/u;

const isTime = (...units: readonly string[]): boolean => units.every((unit) => /^[年月日时]$/u.test(unit));

const YEAR = /^(?:18|19|20)\d\d$/u;

/** True of the first year and the last: 2021～2025年, （1907～1934）. */
const areYears = (from: string, unit: string, to: string, last: string, before: string): boolean =>
  YEAR.test(from) &&
  YEAR.test(to) &&
  (unit === '年' || last.startsWith('年') || (last === '' && unit === '' && /[（(]$/u.test(before))) &&
  Number(from) < Number(to);

/** True of two figures that are a range, and of what joins them that it may not. */
function isWrong(written: string, before: string): boolean {
  const [, from = '', unit = '', join = '', to = '', last = ''] = PARTS.exec(written) ?? [];
  if (/[～~]/u.test(join) && areYears(from, unit, to, last, before)) return true;
  if (join === '—' || (join === '～' && !from.includes(':')) || NUMBERED.test(before)) return false;
  if (from.includes(':')) return true;
  if (unit === '' && last === '' && join.length < 3 && [from, to].every((one) => one.includes('.'))) {
    return VALUE.test(before);
  }
  if (/^0\d/u.test(from) || /^0\d/u.test(to)) return false;
  // 增长46%——3年来最高 breaks the sentence off.
  if (/^—+$/u.test(join)) return unit === '' ? last !== '' : unit === last || isTime(unit, last);
  return unit !== '' || last !== '' || join.length > 1;
}

/** What joins two ends: between places it is matched alone. */
const JOIN = new RegExp(JOINS, 'u');

/** True of a range that is joined as it should be. */
function isRight(written: string, join: string, before: string): boolean {
  if (written === '——') return /[的是了]/u.test(before.split(/[，。；：！？]/u).at(-1) as string);
  if (/\d/u.test(written)) return !isWrong(written, before);
  return join === '—' || (join === '～' && written !== join);
}

const checkRanges = (passage: Passage): Finding[] =>
  findFirst(passage, '-－–─—～~', RANGES, ({ mark, at, text }) => {
    const [join] = JOIN.exec(mark) as RegExpExecArray;
    if (isRight(mark, join, text.slice(Math.max(0, at - 30), at))) return undefined;
    const from = at + mark.indexOf(join);
    const isPlace = mark === join;
    return finding(
      'range-mark',
      { zh: `起止之间用了“${join}”`, en: `A range joined by "${join}"` },
      {
        span: passage.place(from, from + join.length),
        hint: {
          zh: `改成一字线“—”${isPlace ? '' : '，数值也可以用浪纹线“～”'}`,
          en: `Use —${isPlace ? '' : ', or ～ between figures'}`,
        },
      },
    );
  });

/** Matches 40一60元: the numeral typed for the dash. */
const NUMERAL_ONE = new RegExp(`(?<=\\d(?:${UNIT})?)一(?=${FIGURE}(?:${UNIT}))`, 'gu');

/** Matches what joins the parts of a number of a telephone, a model or a standard, and is no hyphen; and the — of 从3月1日—5日. */
const IN_NUMBERS: readonly (readonly [RegExp, string, Text])[] = [
  [
    /(?<=(?<!\d)0\d{2,3})[—–－～~]+(?=\d{7,8}(?!\d))|(?<=(?<![A-Za-z])[A-Z]{1,6}\d{0,3})(?:——|[～~—])(?=\d{1,5}(?:[A-Z\p{Script=Han}）]|\.\d))|(?<=\d[A-Z]{1,4})(?:——|[～~—])(?=\d{1,4}(?:\.\d+)?[型号式\p{Script=Han}])|(?<=(?:[A-Z]{2,4}(?:\/[A-Z])?)\s?\d{2,6}(?:\.\d+)?)[～~](?=(?:19|20)\d\d(?!\d))/gu,
    '号码、型号里的连接号用错',
    {
      zh: '电话、型号用短横“-”，标准的年份用“—”',
      en: 'Use - in numbers, and — before the year of a standard',
    },
  ],
  [
    /(?<=(?:从|自)(?:\d{4}年)?(?:\d{1,2}月)?\d{1,4}[年月日])[—–～-]+(?=(?:\d{1,2}月)?\d{1,2}[年月日])/gu,
    '前面有“从”，后面用了连接号',
    { zh: '改成“至”，或者删掉“从”', en: 'Use 至, or leave out 从' },
  ],
];

const checkNumbers = (passage: Passage): Finding[] =>
  IN_NUMBERS.flatMap(([pattern, zh, hint]) =>
    findFirst(passage, '—–－～~', pattern, ({ mark, span }) =>
      finding('range-mark', { zh: `${zh}：${mark}`, en: `"${mark}" inside a number` }, { span, hint }),
    ),
  );

const checkNumeral = (passage: Passage): Finding[] =>
  findFirst(passage, '一', NUMERAL_ONE, ({ span }) =>
    finding(
      'range-mark',
      { zh: '起止之间是汉字“一”', en: 'A range joined by the numeral 一' },
      { span, hint: { zh: '改成一字线“—”', en: 'Use —' } },
    ),
  );

export const RANGE_MARKS: Check = {
  rules: [
    markRule(
      'range-mark',
      { zh: '起止之间的短横、破折号', en: 'hyphens and dashes between the ends of a range' },
      '4.13',
    ),
  ],
  find: readEach((passage) =>
    [...checkRanges(passage), ...checkNumbers(passage), ...checkNumeral(passage)].slice(0, 1),
  ),
};
