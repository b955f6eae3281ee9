/** Lengths of time that do not follow from the two times of their sentence: 5月18日开幕、5月27日闭幕，为期15天. */

import type { CalendarDate } from '../../../issue/model.ts';
import { valueOfNumeral } from '../../../schema/numerals.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Remark } from '../support.ts';
import { type Moment, momentsIn } from './moments.ts';

const NUMERAL = '(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百]{1,4})';
/** Matches 历时5年, 为期15天, 用时2小时40分钟, 持续两个半小时. */
const LENGTH = new RegExp(
  `(?:历时|为期|用时|耗时|历经|共计|合计|假期|放假|时长|时间长达|长达|会期|展期|工期|建设周期|周期|连续|持续|前后|总共|共|费时|需时|[开用花走干]了(?:整整)?|整整|为时|时间(?=[为是共])|合同期限?|服务期限?|期限|有效期|运行|(?:飞行|行驶|行车|通行|比赛|考试|检修|停电|停水)时间|营业|开放|停业|停产|封闭|住院|驻守|行程|车程|全程|航程)(?:了|共|是|需|近|约|为|达|仅|整整|共计|不到|超过|将近)?(?!(?:19|20)\\d{2}年)(${NUMERAL})(多|余|几)?(?:(?:个)?(半)?(小时|钟头)(?:(${NUMERAL})分钟?)?|(个半|半)?(?:个?工作)?((?:个)?(?:星期|月)|天|日|周|年|分钟)(半)?)`,
  'gu',
);
/** Words for how long an event is held. */
const ALL_DAYS = /^(?:为期|会期|展期|假期|放假|为时)/u;
/** Between the first day and the last one of it. */
const SPAN = /^日?(?:至|到|—|-|－|～|~)$/u;
const ROUGH = /近|约|不到|超过|将近|多|余|几/u;

const numberOf = (written: string): number =>
  /\d/u.test(written) ? Number(written) : valueOfNumeral(written);

interface Length {
  readonly start: number;
  readonly end: number;
  readonly unit: '分' | '天' | '月' | '年';
  readonly value: number;
  /** What half a last digit is worth. */
  readonly slack: number;
  /** True of 连续5天, which may be some of the days between. */
  readonly isPart: boolean;
  /** True of 为期5天, which counts the first day and the last one. */
  readonly isOfAll: boolean;
}

const UNITS: Readonly<Record<string, readonly [Length['unit'], number]>> = {
  分钟: ['分', 1],
  天: ['天', 1],
  日: ['天', 1],
  周: ['天', 7],
  星期: ['天', 7],
  个星期: ['天', 7],
  个月: ['月', 1],
  年: ['年', 1],
};

function lengthsIn(text: string): Length[] {
  return matchesOf(text, LENGTH).flatMap((match): Length[] => {
    const [all, count = '', more, halfHour, hour, minutes, halfBefore, unit = '', halfBehind] = match;
    if (more !== undefined || ROUGH.test(all)) return [];
    // 到5月4日结束，共计10天 counts them all.
    const isWhole = /(?:日|止|[:：]\d\d|结束|闭幕|完成|返回|结业)，$|日）$/u.test(
      text.slice(Math.max(0, match.index - 4), match.index),
    );
    // Days of work are some of the days between.
    const isOfWork = all.includes('工作');
    const isPart =
      isOfWork || (/^(?:连续|持续|总?共|合计)/u.test(all) && !(isWhole && /^(?:总?共|合计)/u.test(all)));
    const place = { start: match.index, end: match.index + all.length, isPart, isOfAll: ALL_DAYS.test(all) };
    if (hour !== undefined) {
      const value = numberOf(count) * 60 + (halfHour ? 30 : 0) + (minutes ? numberOf(minutes) : 0);
      return [
        { ...place, unit: '分', value, slack: minutes ? 0 : halfHour || count.includes('.') ? 14 : 29 },
      ];
    }
    const [of, worth] = UNITS[halfBefore === '个半' ? `个${unit}` : unit] ?? [];
    if (of === undefined || worth === undefined) return [];
    const isHalf = halfBefore !== undefined || halfBehind !== undefined;
    return [{ ...place, unit: of, value: (numberOf(count) + (isHalf ? 0.5 : 0)) * worth, slack: 0 }];
  });
}

const DAY = 86_400_000;
const NOON = 720;

/** The least and the most that lies between two times, in a unit: none where it cannot be told. */
function between(one: Moment, two: Moment, unit: Length['unit']): readonly [number, number] | undefined {
  if (unit === '分') {
    if (one.minute === undefined || two.minute === undefined) return undefined;
    // 下午2点30分到5点 names the half of the day once.
    const minutes = two.minute - one.minute + (two.minute < one.minute && one.minute >= NOON ? NOON : 0);
    return minutes > 0 ? [minutes, minutes] : undefined;
  }
  const first = one.year;
  const last = two.year ?? first;
  if (unit === '天') return daysBetween(one, { ...two, month: two.month ?? one.month }, first ?? last);
  if (first === undefined || last === undefined) return monthsOfOne(one, two, unit);
  if (last < first) return undefined;
  if (one.month === undefined || two.month === undefined) {
    return unit === '年' ? [last - first - 1, last - first + 1] : undefined;
  }
  const months = (last - first) * 12 + two.month - one.month;
  if (months < 0) return undefined;
  if (unit === '月' && one.day !== undefined && two.day !== undefined)
    return withDays(months, one.day, two.day);
  return unit === '月'
    ? [months - 1, months + 1]
    : [
        Math.max(Math.floor(months / 6) / 2 - 0.5, months / 12 - 0.6),
        Math.max(Math.ceil(months / 12), (months + 1) / 12),
      ];
}

/** Months between two days, as far as one may round them: from 1 July to 30 September are three. */
function withDays(months: number, from: number, to: number): readonly [number, number] {
  const exact = months + (to - from + 1) / 30;
  return [exact - 0.7, exact + 0.7];
}

function monthsOfOne(one: Moment, two: Moment, unit: Length['unit']): readonly [number, number] | undefined {
  if (unit !== '月' || one.month === undefined || two.month === undefined || two.month < one.month)
    return undefined;
  const months = two.month - one.month;
  return one.day === undefined || two.day === undefined
    ? [months - 1, months + 1]
    : withDays(months, one.day, two.day);
}

/** Counted with the first day or without. */
function daysBetween(
  one: Moment,
  two: {
    readonly year?: number | undefined;
    readonly month: number | undefined;
    readonly day?: number | undefined;
  },
  year: number | undefined,
): readonly [number, number] | undefined {
  if (one.month === undefined || one.day === undefined || two.month === undefined || two.day === undefined)
    return undefined;
  const first = Date.UTC(year ?? 2025, one.month - 1, one.day);
  const last = Date.UTC(two.year ?? year ?? 2025, two.month - 1, two.day);
  const days = Math.round((last - first) / DAY);
  // Without a year the end of February may be a day later.
  const leap = year === undefined && one.month <= 2 && two.month > 2 ? 1 : 0;
  return days < 0 ? undefined : [days, days + 1 + leap];
}

/** The moments of a sentence that a length is of: there must be two of one kind, and no other. */
function endsOf(moments: readonly Moment[], unit: Length['unit']): readonly [Moment, Moment] | undefined {
  const fitting = moments.filter(({ minute }) => (minute !== undefined) === (unit === '分'));
  const [one, two, ...more] = fitting;
  return one && two && more.length === 0 ? [one, two] : undefined;
}

/** Something else lasts, or what is told is an interval of many. */
const APART = /[。！？；\n]/u;
const ANOTHER = /每[天日晚周]|分[两二三四]|至今|以来|其中/u;
/** Between two hours that are not of one day. */
const NEXT_DAY = /日|天|凌晨|晨/u;
/** Between the two times, what makes them beginning and end. */
const FROM_TO =
  /[至到—]|结束|闭幕|完工|竣工|建成|截止|收官|返回|抵达|完成|通车|告捷|解除|排除|退|止|落幕|交付|扑灭|结业|散会|恢复|休市|闭馆|关闭|出院|降落|到站|终点|到达|宣布/u;

export function findDurations({ text }: Passage, issued: CalendarDate): Remark[] {
  const lengths = lengthsIn(text);
  if (lengths.length === 0) return [];
  return matchesOf(text, /[^。！？；\n]+/gu).flatMap(({ 0: sentence, index }): Remark[] => {
    const own = lengths.filter(({ start }) => start >= index && start < index + sentence.length);
    const [length] = own;
    if (!length || own.length > 1 || APART.test(sentence) || ANOTHER.test(sentence)) return [];
    const ends = endsOf(momentsIn(sentence, issued), length.unit);
    if (!ends) return [];
    const [one, two] = ends;
    if (!FROM_TO.test(sentence.slice(one.end, two.end + 16))) return [];
    if (length.unit === '分' && NEXT_DAY.test(sentence.slice(one.end, two.end))) return [];
    const range = between(one, two, length.unit);
    if (!range) return [];
    const isSpan = length.isOfAll && length.unit === '天' && SPAN.test(sentence.slice(one.end, two.start));
    if (fits(length, isSpan ? [range[0] + 1, range[1]] : range)) return [];
    const from = Math.min(index + one.start, length.start);
    return [lasts(from, Math.max(index + two.end, length.end), rightOf(one, two, length.unit, range))];
  });
}

const fits = ({ value, slack, isPart }: Length, [least, most]: readonly [number, number]): boolean =>
  value <= most + slack && (isPart || value >= least - slack);

/** What a length should be, in words. */
function rightOf(
  one: Moment,
  two: Moment,
  unit: Length['unit'],
  [least, most]: readonly [number, number],
): string {
  if (unit === '天') return `${most}天`;
  if (unit === '月') return `${least + 1}个月`;
  if (unit === '年') return `${(two.year ?? 0) - (one.year ?? 0)}年`;
  const [hours, minutes] = [Math.floor(least / 60), least % 60];
  return `${hours > 0 ? `${hours}小时` : ''}${minutes > 0 ? `${minutes}分钟` : ''}`;
}

const lasts = (from: number, to: number, right: string): Remark => ({
  from,
  to,
  message: { zh: `按起止时间算是${right}`, en: `From beginning to end it is ${right}` },
  hint: { zh: '核对起止时间和时长', en: 'Check the times and how long it took' },
});
