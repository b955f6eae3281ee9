/** Times that do not agree with each other: from … to … and how long, plans and their years, anniversaries. */

import type { CalendarDate } from '../../../issue/model.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Check, Finding } from '../../rule.ts';
import { finding } from '../../rule.ts';
import { type Remark, sentenceAround } from '../support.ts';
import { findAges } from './ages.ts';
import { findBackwards } from './beginnings.ts';
import { findDurations } from './durations.ts';

/** First years of the plans, 一五 to 十五五. */
const PLANS: ReadonlyMap<string, number> = new Map([
  ['一五', 1953],
  ['二五', 1958],
  ['三五', 1966],
  ...[
    '四五',
    '五五',
    '六五',
    '七五',
    '八五',
    '九五',
    '十五',
    '十一五',
    '十二五',
    '十三五',
    '十四五',
    '十五五',
  ].map((name, i): [string, number] => [name, 1971 + i * 5]),
]);
const PLAN =
  /“?([一二三四五六七八九十]{1,3}五|[一二三四五六七八九]五)”?(?:规划|时期|期间|计划)?[（(](\d{4})(?:年)?[—－–～至-](\d{4})年?[）)]/gu;

const other = (at: number, written: string, name: string, right: string): Remark => ({
  from: at,
  to: at + written.length,
  message: { zh: `${name}是${right}`, en: `${name} is ${right}` },
  hint: { zh: `改成“${right}”，或者核对名称`, en: `Write ${right}, or check the name` },
});

function findPlans({ text }: Passage): Remark[] {
  return matchesOf(text, PLAN).flatMap(({ 0: written, 1: name = '', 2: from, 3: to, index }): Remark[] => {
    const first = PLANS.get(name);
    if (first === undefined || (Number(from) === first && Number(to) === first + 4)) return [];
    return [other(index, written, `“${name}”`, `${first}—${first + 4}年`)];
  });
}

const QUARTERS: Readonly<Record<string, string>> = {
  上半年: '1—6',
  下半年: '7—12',
  一季度: '1—3',
  第一季度: '1—3',
  二季度: '4—6',
  第二季度: '4—6',
  三季度: '7—9',
  第三季度: '7—9',
  四季度: '10—12',
  第四季度: '10—12',
  前三季度: '1—9',
};
const QUARTER =
  /(?<!前)(前三季度|[上下]半年|第?[一二三四]季度)[（(](\d{1,2})月?(?:[—－–～至-])(\d{1,2})月[）)]|第五季度/gu;

function findQuarters({ text }: Passage): Remark[] {
  return matchesOf(text, QUARTER).flatMap(({ 0: written, 1: name, 2: from, 3: to, index }): Remark[] => {
    if (name === undefined) return [other(index, written, '一年', '四个季度')];
    const right = QUARTERS[name] as string;
    return right === `${from}—${to}` ? [] : [other(index, written, name, `${right}月`)];
  });
}

/** Years that anniversaries are counted from. */
const EVENTS: readonly (readonly [RegExp, number])[] = [
  [/(?:中国共产党(?:成立|建立|诞生)|建党|党的生日)/u, 1921],
  [/(?:新中国成立|中华人民共和国成立|建国|共和国成立)/u, 1949],
  [/(?:中国人民解放军建军|建军|人民解放军建立)/u, 1927],
  [/(?:抗日战争(?:暨[^，。；]{0,16})?胜利|抗战胜利|反法西斯战争胜利)/u, 1945],
  [/五四运动/u, 1919],
  [/(?:中国共产主义青年团成立|共青团成立|建团)/u, 1922],
  [/(?:红军长征胜利|长征胜利)/u, 1936],
  [/辛亥革命/u, 1911],
  [/(?:中国人民志愿军)?抗美援朝(?:出国作战)/u, 1950],
  [/香港回归(?:祖国)?/u, 1997],
  [/澳门回归(?:祖国)?/u, 1999],
  [/改革开放/u, 1978],
];
const ANNIVERSARY = /(\p{Script=Han}{2,30}?)(\d{2,3})周年/gu;
const YEAR = /(?<!\d)((?:19|20)\d{2})年/gu;

function findAnniversaries({ text }: Passage, issued: CalendarDate): Remark[] {
  if (!text.includes('周年')) return [];
  return matchesOf(text, ANNIVERSARY).flatMap(({ 0: written, 1: name = '', 2: said, index }): Remark[] => {
    const event = EVENTS.find(([pattern]) => new RegExp(`${pattern.source}$`, 'u').test(name));
    if (!event) return [];
    const named = matchesOf(sentenceAround(text, index), YEAR).map(([, year]) => Number(year));
    const years = named.length > 0 ? named : [issued.year - 1, issued.year, issued.year + 1];
    const count = Number(said);
    if (years.some((year) => year - event[1] === count)) return [];
    const right = `${(named[0] ?? issued.year) - event[1]}周年`;
    const from = index + name.length;
    return [other(from, written.slice(name.length), `${event[1]}年以来`, right)];
  });
}

export const PERIODS: Check = {
  rules: [
    {
      code: 'duration-differs',
      family: 'figures',
      about: { zh: '和起止时间不符的时长', en: 'how long it took, and from when to when' },
      source: { zh: '算术', en: 'Arithmetic' },
    },
    {
      code: 'period-differs',
      family: 'figures',
      about: { zh: '和名称不符的规划年份、季度月份', en: 'years of plans and months of quarters' },
      source: { zh: '历次五年规划；公历', en: 'The five-year plans; the calendar' },
    },
    {
      code: 'anniversary-differs',
      family: 'figures',
      about: { zh: '和年份不符的周年、年龄', en: 'anniversaries and ages that are not of their year' },
      source: { zh: '史实；算术', en: 'History; arithmetic' },
    },
  ],
  find: ({ issue: { date }, passages }) =>
    passages.flatMap((passage): Finding[] => {
      if (!/\d/u.test(passage.text) && !passage.text.includes('第五季度')) return [];
      const report = (code: Finding['code'], remarks: readonly Remark[]): Finding[] =>
        remarks.map(({ from, to, message, hint }) =>
          finding(code, message, { span: passage.place(from, to), hint }),
        );
      return [
        ...report('duration-differs', [...findDurations(passage, date), ...findBackwards(passage, date)]),
        ...report('period-differs', [...findPlans(passage), ...findQuarters(passage)]),
        ...report('anniversary-differs', [...findAnniversaries(passage, date), ...findAges(passage, date)]),
      ];
    }),
};
