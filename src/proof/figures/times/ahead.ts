/** How much sooner or later than planned, where both days are told: 原定6月30日，6月18日合龙，提前22天. */

import type { CalendarDate } from '../../../issue/model.ts';
import { valueOfNumeral } from '../../../schema/numerals.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Remark } from '../support.ts';
import { type Moment, momentsIn } from './moments.ts';

const BY =
  /(?:(提前|提早|早)|(推迟|延后|延迟|推后|晚|滞后|迟到|超期|逾期|延期|拖延))(?:了|近|约|整整|至少)?(\d{1,4}|[一二两三四五六七八九十]{1,4})(多|余|几)?(个?半)?(天|日|个月|年|周|个?小时|分钟)(?!内|以上|通知|预报|预警|发布|公示|告知|预约|申请)/gu;
/** What makes one of the two days that which was planned. */
const PLANNED =
  /原定|计划|预定|约定|规定|要求|限期|期限|应于|应在|目标|合同|任务书|[比较][^，。；\d]{0,6}\d{1,2}月/u;
/** Other events, and steps that are counted backwards from a day. */
const OTHER = /每|进度|目前|以前|之前须|须提前|应提前|需提前|要提前|可提前|请提前|分别|其中/u;

const DAY = 86_400_000;

/** What a unit is worth: days, months, or minutes. */
const UNITS: Readonly<Record<string, readonly ['天' | '月' | '分', number]>> = {
  天: ['天', 1],
  日: ['天', 1],
  周: ['天', 7],
  个月: ['月', 1],
  年: ['月', 12],
  小时: ['分', 60],
  个小时: ['分', 60],
  分钟: ['分', 1],
};

const dayOf = ({ year, month, day }: Moment, base: number): number | undefined =>
  month === undefined || day === undefined ? undefined : Date.UTC(year ?? base, month - 1, day) / DAY;

const monthOf = ({ year, month }: Moment, base: number): number | undefined =>
  month === undefined ? undefined : (year ?? base) * 12 + month;

/** How far the second moment is behind the first, in a unit. */
function apart(one: Moment, two: Moment, unit: '天' | '月' | '分'): number | undefined {
  const base = one.year ?? two.year ?? 2025;
  const read = { 天: dayOf, 月: monthOf, 分: ({ minute }: Moment) => minute }[unit];
  const [first, last] = [read(one, base), read({ month: one.month, ...two } as Moment, two.year ?? base)];
  return first === undefined || last === undefined ? undefined : last - first;
}

const numberOf = (written: string): number =>
  /\d/u.test(written) ? Number(written) : valueOfNumeral(written);

function judge(sentence: string, at: number, issued: CalendarDate): Remark[] {
  const [by, ...more] = matchesOf(sentence, BY);
  if (!by || more.length > 0 || by[4] || by[5] || /近|约|至少/u.test(by[0]) || OTHER.test(sentence))
    return [];
  const [unit, worth] = UNITS[by[6] as string] as readonly ['天' | '月' | '分', number];
  const moments = momentsIn(sentence, issued).filter(
    ({ minute }) => (minute !== undefined) === (unit === '分'),
  );
  const [one, two, ...others] = moments;
  if (!one || !two || others.length > 0 || !PLANNED.test(sentence)) return [];
  if (unit === '天' && (one.day === undefined || two.day === undefined)) return [];
  const between = apart(one, two, unit);
  const far = Math.abs(between ?? 0);
  if (between === undefined || far === 0) return [];
  const said = numberOf(by[3] as string) * worth;
  const slack = unit === '分' ? 0.5 : worth > 1 ? worth - 0.5 : 1;
  if (Math.abs(far - said) <= slack) return [];
  const right = unit === '天' ? `${far}天` : unit === '月' ? `${far}个月` : `${far}分钟`;
  const from = Math.min(one.start, by.index);
  return [
    {
      from: at + from,
      to: at + Math.max(two.end, by.index + by[0].length),
      message: { zh: `两个时间相差${right}`, en: `The two are ${right} apart` },
      hint: { zh: '核对这两个时间和天数', en: 'Check the two times and how far they are apart' },
    },
  ];
}

export const findAhead = ({ text }: Passage, issued: CalendarDate): Remark[] =>
  /[早前晚迟后期延]/u.test(text)
    ? matchesOf(text, /[^。！？；\n]+/gu).flatMap(({ 0: sentence, index }) => judge(sentence, index, issued))
    : [];
