/** Hours and minutes that no clock has. */

import { findOddHours } from './forms/odd-hours.ts';
import { figureCheck, type Remark, remarksOn, sentenceAround } from './support.ts';

/** Matches 9:75 and 26:30, with what stands before them if that is a morning. */
const DIGITAL = /(上午|早上|凌晨|早晨)?(?<![\d.:：∶/])(\d{1,2})[:：∶](\d{2})(?![\d:：∶])/gu;
/** Matches 16时68分, 25时 and 14点, with what stands before them. */
const SPOKEN =
  /(上午|早上|凌晨|早晨|下午|晚上|晚|夜间|夜|中午|日|号|从|至|到|用时|耗时|历时|共)?(?<![\d.])(\d{1,2})[时点](?:(\d{1,2})分(?!之|[析钟公])|(?![\d间期代段节空效候个名项家位户条处]))/gu;
const MORNINGS: ReadonlySet<string> = new Set(['上午', '早上', '凌晨', '早晨']);
/** What makes the hour before 时 one of a day. */
const OF_A_DAY: ReadonlySet<string> = new Set([
  ...MORNINGS,
  '下午',
  '晚上',
  '晚',
  '夜间',
  '夜',
  '中午',
  '日',
  '号',
  '从',
]);
const DURATIONS: ReadonlySet<string> = new Set(['用时', '耗时', '历时', '共']);

const isClock = (hour: number, minute: number): boolean =>
  (hour < 24 && minute < 60) || (hour === 24 && minute === 0);

const isWrong = (before: string, hour: number, minute: number): boolean =>
  !isClock(hour, minute) || (MORNINGS.has(before) && hour > 12);

const RATIO = /比|稀释|兑水|坡度|赔率|兑换/u;
const TIME =
  /上午|下午|中午|早|晚|夜|凌晨|时间|[时发末首]班|车次|列车|航班|班车|到站|到达|抵达|出站|进站|开放|营业|上课|放学|到岗|报到|考试|会议|开始|结束|定于|举行|召开|集合|集中|出发|开幕|截止|\d日|(?<!\d)(?:[01]?\d|2[0-3])[:：∶][0-5]\d(?!\d)/u;

const noSuchTime = (written: string): Pick<Remark, 'message' | 'hint'> => ({
  message: { zh: `钟点里没有“${written}”`, en: `No clock shows "${written}"` },
  hint: { zh: '核对时、分', en: 'Check hours and minutes' },
});

/** Matches 下午15时 and 日晚20:00: hours from 13 on are of the afternoon already; 下午14:30—17:30 names the half of a day. */
const TWICE =
  /(?:下午|午后|傍晚|晚上|(?<=[日号])晚)(?:1[3-9]|2[0-4])(?:[时点](?!段)(?:\d{1,2}分)?|[:：∶][0-5]\d(?!\d))(?!\s*[—–～~至到-])/gu;

export const CLOCK_TWICE = figureCheck(
  'clock-twice',
  { zh: '24 小时制前面又写“下午”', en: '下午 before an hour of twenty-four' },
  { zh: 'GB/T 7408；公文惯例', en: 'GB/T 7408; house style of official documents' },
  ({ text, part }) =>
    part === 'cell'
      ? []
      : remarksOn(text, TWICE, ({ 0: written, index }) => {
          // Where both halves of a day are named, the words part them.
          if (/上午/u.test(sentenceAround(text, index))) return undefined;
          const bare = written.replace(/^\D+/u, '');
          return {
            message: {
              zh: `“${written}”：24 小时制已经表明是下午或者晚上`,
              en: `"${written}": the hour tells the half of the day already`,
            },
            hint: { zh: `改成“${bare}”`, en: `Write "${bare}"` },
          };
        }),
);

/** Hours and minutes as figures that no clock shows. */
const findNoClock = (text: string): Remark[] => [
  ...remarksOn(text, DIGITAL, ({ 0: written, 1: before = '', 2: hour, 3: minute, index }) => {
    if (!isWrong(before, Number(hour), Number(minute))) return undefined;
    const sentence = sentenceAround(text, index);
    return TIME.test(sentence) && !RATIO.test(sentence) ? noSuchTime(written) : undefined;
  }),
  ...remarksOn(text, SPOKEN, ([written, before = '', hour, minute]) => {
    if (DURATIONS.has(before) || !isWrong(before, Number(hour), Number(minute ?? 0))) return undefined;
    return minute !== undefined || OF_A_DAY.has(before) ? noSuchTime(written) : undefined;
  }),
];

export const CLOCK = figureCheck(
  'impossible-time',
  { zh: '钟点里没有的时、分', en: 'hours and minutes that no clock has' },
  { zh: 'GB/T 7408', en: 'GB/T 7408' },
  ({ text }) => {
    const known = findNoClock(text);
    const isKnown = ({ from, to }: Remark): boolean => known.some((one) => one.from < to && from < one.to);
    return [...known, ...findOddHours(text).filter((one) => !isKnown(one))];
  },
);
