/** Hours of one event that run backwards: 8时20分接到报警，12分钟后即8时12分到达. */

import type { CalendarDate } from '../../../issue/model.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Remark } from '../support.ts';
import { type Moment, momentsIn } from './moments.ts';

const BEGINS =
  /接到|接报|接警|报警|发生|出发|开始|启动|起火|发现|出现|开幕|召开|开赛|起飞|发车|启程|离开|被困|落水|入院|开播|开考|开门|开馆|营业|首班/u;
const ENDS =
  /^[^，。；\d]{0,8}?(?:到达|抵达|赶到|到场|赶赴|扑灭|结束|散会|闭幕|返回|恢复|处置完毕|处置完成|解除|完成|获救|脱险|救出|返程|通车|抢通|送达|送到|闭馆|停止|收市|收车|收班|关门|撤离|抵)/u;
/** The second may be of another day, or told out of order. */
const OTHER_DAY = /次日|翌日|第二天|凌晨|[前去昨]|隔天|当晚|\d日|明日|之前|以前|早在|此前|原定|预计/u;
const LATER =
  /(\d{1,3}|[一二两三四五六七八九十]{1,3})(个?(?:多|半)?小时|分钟)(?:后|之后|过后)[，（]?[^，。；\d]{0,4}$/u;
const NIGHT = 18 * 60;
const NOON = 12 * 60;

const backwards = (one: Moment, two: Moment, at: number, zh: string): Remark => ({
  from: at + one.start,
  to: at + two.end,
  message: { zh, en: 'The second hour does not follow the first' },
  hint: { zh: '核对这两个时刻', en: 'Check the two hours' },
});

/** Minutes between two hours of a day, where the second may not tell its half. */
function minutesBetween(text: string, one: Moment, two: Moment): number {
  const [first, last] = [one.minute as number, two.minute as number];
  const isBare = /^\d/u.test(text.slice(two.start, two.end));
  return last < first && isBare && first >= NOON && last < NOON ? last + NOON - first : last - first;
}

function judge(text: string, at: number, one: Moment, two: Moment): Remark[] {
  const gap = text.slice(one.end, two.start);
  if (OTHER_DAY.test(gap) || OTHER_DAY.test(text.slice(two.start, two.end))) return [];
  const minutes = minutesBetween(text, one, two);
  const later = LATER.exec(gap);
  if (later && /^\d+$/u.test(later[1] as string) && !/[多半]/u.test(later[2] as string)) {
    const right = Number(later[1]) * (later[2] === '分钟' ? 1 : 60);
    return Math.abs(minutes - right) < (later[2] === '分钟' ? 2 : 30)
      ? []
      : [backwards(one, two, at, `前后两个时刻相差的不是 ${later[0].replace(/后.*$/u, '')}`)];
  }
  const isNight = (one.minute as number) >= NIGHT && (two.minute as number) < NOON;
  const isEvent = BEGINS.test(`${text.slice(Math.max(0, one.start - 8), one.start)}${gap}`);
  return minutes < 0 && !isNight && isEvent && ENDS.test(text.slice(two.end, two.end + 16))
    ? [backwards(one, two, at, '后一个时刻比前一个还早')]
    : [];
}

const HOUR = '(凌晨|早上|早晨|上午|中午|下午|晚上|晚|傍晚)?(\\d{1,2})(?:时|点|[:：]00)';
/** Matches 15日凌晨2时至16日上午8时, days and hours in groups. */
const DAYS = new RegExp(
  `(?:(\\d{1,2})月)?(?<!\\d)(\\d{1,2})日${HOUR}(?:至|到|—)(?:(\\d{1,2})月)?(\\d{1,2})日${HOUR}`,
  'gu',
);
const HOURS =
  /(?:连续|历时|持续|奋战|用时|耗时|经过|共计|总共|共|时长)(?:了|奋战|作战|工作|战斗|近|约)?(\d{1,3})(?:个)?(?:多)?小时/gu;

const hourOf = (half: string | undefined, hour: string | undefined): number =>
  Number(hour) + (/[下晚傍]/u.test(half ?? '') && Number(hour) < 12 ? 12 : 0);

/** 15日2时至16日8时 and 连续36小时 in a sentence. */
function findDayHours(text: string, at: number): Remark[] {
  const [span] = matchesOf(text, DAYS);
  const [length, ...more] = matchesOf(text, HOURS);
  if (!span || !length || more.length > 0 || /近|约|多/u.test(length[0])) return [];
  const [, month, day, half, hour, lastMonth, lastDay, lastHalf, lastHour] = span;
  if (lastMonth !== undefined && lastMonth !== month) return [];
  const right = (Number(lastDay) - Number(day)) * 24 + hourOf(lastHalf, lastHour) - hourOf(half, hour);
  if (Math.abs(right - Number(length[1])) < 2 || right <= 0) return [];
  return [
    {
      from: at + Math.min(span.index, length.index),
      to: at + Math.max(span.index + span[0].length, length.index + length[0].length),
      message: { zh: `按起止时间算是${right}小时`, en: `From beginning to end it is ${right} hours` },
      hint: { zh: '核对起止时间和时长', en: 'Check the times and how long it took' },
    },
  ];
}

/** Neighbouring hours of a sentence, of which the second ends what began at the first. */
export const findClockOrder = ({ text }: Passage, issued: CalendarDate): Remark[] =>
  /[时点:：]/u.test(text)
    ? matchesOf(text, /[^。！？；\n]+/gu).flatMap(({ 0: sentence, index }): Remark[] => {
        const hours = momentsIn(sentence, issued).filter(({ minute }) => minute !== undefined);
        const ofDays = findDayHours(sentence, index);
        if (ofDays.length > 0) return ofDays;
        return hours.flatMap((two, i): Remark[] => {
          const one = hours[i - 1];
          return one ? judge(sentence, index, one, two) : [];
        });
      })
    : [];
