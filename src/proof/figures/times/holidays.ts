/** Holidays and terms of the year whose date stands beside them and is another: 7月1日建军节. */

import type { CalendarDate } from '../../../issue/model.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Remark } from '../support.ts';

/** First and last day that each can be on, as month times 100 and day. */
const DAYS: Readonly<Record<string, readonly [number, number]>> = {
  元旦: [101, 101],
  三八妇女节: [308, 308],
  妇女节: [308, 308],
  植树节: [312, 312],
  劳动节: [501, 501],
  青年节: [504, 504],
  护士节: [512, 512],
  儿童节: [601, 601],
  世界环境日: [605, 605],
  禁毒日: [626, 626],
  建党节: [701, 701],
  建军节: [801, 801],
  医师节: [819, 819],
  教师节: [910, 910],
  烈士纪念日: [930, 930],
  国庆节: [1001, 1001],
  国庆: [1001, 1001],
  记者节: [1108, 1108],
  消防日: [1109, 1109],
  宪法日: [1204, 1204],
  国家公祭日: [1213, 1213],
  消费者权益日: [315, 315],
  世界水日: [322, 322],
  国家安全教育日: [415, 415],
  世界读书日: [423, 423],
  防灾减灾日: [512, 512],
  春节: [121, 221],
  元宵节: [204, 306],
  清明节: [404, 406],
  清明: [404, 406],
  端午节: [527, 626],
  端午: [527, 626],
  中秋节: [907, 1008],
  中秋: [907, 1008],
  重阳节: [930, 1031],
  立春: [203, 205],
  雨水节气: [218, 220],
  惊蛰: [305, 307],
  春分: [319, 322],
  谷雨: [419, 421],
  立夏: [505, 507],
  小满: [520, 522],
  芒种: [605, 607],
  夏至: [620, 622],
  小暑: [706, 708],
  立秋: [807, 809],
  处暑: [822, 824],
  白露: [907, 909],
  秋分: [922, 924],
  寒露: [1007, 1009],
  霜降: [1022, 1024],
  立冬: [1107, 1109],
  冬至: [1221, 1223],
  大寒: [119, 121],
};
/** Days of holidays of the moon, from 2015 on. */
const BY_YEAR: Readonly<Record<string, readonly number[]>> = {
  春节: [219, 208, 128, 216, 205, 125, 212, 201, 122, 210, 129, 217, 206, 126, 213, 203],
  端午: [620, 609, 530, 618, 607, 625, 614, 603, 622, 610, 531, 619, 609, 528, 616, 605],
  中秋: [927, 915, 1004, 924, 913, 1001, 921, 910, 929, 917, 1006, 925, 915, 1003, 922, 912],
  重阳: [1021, 1009, 1028, 1017, 1007, 1025, 1014, 1004, 1023, 1011, 1029, 1018, 1008, 1026, 1016, 1005],
};
const FIRST_YEAR = 2015;

const NAMES = Object.keys(DAYS)
  .sort((one, other) => other.length - one.length)
  .join('|');
const DATE =
  '(?:(\\d{4})年)?(?<![\\d.])(\\d{1,2})月(\\d{1,2})日?(?:(?:[—–～~-]|至|到)(?:(\\d{1,2})月)?(\\d{1,2})日|(?<=日))';
const OPENING = '(?:“?[一二三四五六七八九十·]{1,5}”?)?(?:国际|全国|世界|国家|中国|中国人民)?(?:劳动)?';
/** Matches 7月1日建军节, 9月8日是第41个教师节, the date and the name in groups. */
const DATED = new RegExp(
  `${DATE}(?:，|（|是|正值|恰逢|适逢|为|的|迎来|系|正逢)*(?:我国|今年)?(?:第\\d{1,3}个)?${OPENING}(${NAMES})([^，。；）]{0,4})`,
  'gu',
);
/** Matches 建军节（7月1日） and 清明节期间（3月4日—6日）. */
const NAMED = new RegExp(
  `(${NAMES})(节|当天|期间|假期|小长假|长假|黄金周|放假|前夕)?[（(]${DATE}[）)]?`,
  'gu',
);
/** Around a holiday, and on it. */
const AROUND =
  /期间|前|后|假|来临|临近|将至|之际|活动|系列|主题|慰问|黄金周|周|晚会|联欢|表彰|庆祝|联谊|宣传|座谈|文艺|演出|以来|至/u;
const BEFORE = 40;
/** On the eve. */
const EVE = 14;
const BEHIND = 16;
/** 国庆后 is long. */
const LONG = 60;

const dayOf = (code: number): number => Date.UTC(2025, Math.floor(code / 100) - 1, code % 100) / 86_400_000;

/** How many days after another one a day is, over the end of a year. */
function after(one: number, other: number): number {
  const days = dayOf(one) - dayOf(other);
  return days > 182 ? days - 365 : days < -182 ? days + 365 : days;
}

/** The days that a holiday can be on in a year. */
function rangeOf(name: string, year: number): readonly [number, number] {
  const day = BY_YEAR[name.replace(/(?<=端午|中秋|重阳)节/u, '')]?.[year - FIRST_YEAR];
  return day === undefined ? (DAYS[name] as readonly [number, number]) : [day, day];
}

interface Dated {
  /** Years that it may be of. */
  readonly years: readonly number[];
  readonly first: number;
  readonly last: number;
}

function datedOf(
  [year, month, day, lastMonth, lastDay]: readonly (string | undefined)[],
  issued: CalendarDate,
): Dated {
  const first = Number(month) * 100 + Number(day);
  const last = lastDay === undefined ? first : Number(lastMonth ?? month) * 100 + Number(lastDay);
  const around = [issued.year, issued.year - 1, issued.year + 1];
  return { years: year === undefined ? around : [Number(year)], first, last };
}

/** True where neither end of what is dated is near the holiday. */
function misses(
  { years, first, last }: Dated,
  name: string,
  isAround: boolean,
  before = BEFORE,
  later = BEHIND,
): boolean {
  const own = first === last ? 0 : 1;
  const [ahead, behind] = isAround ? [before, later] : [own, own];
  return years.every((year) => {
    const [from, to] = rangeOf(name, year);
    return after(last, from) < -ahead || after(first, to) > behind;
  });
}

const say = (from: number, written: string, name: string): Remark => {
  const [first, last] = DAYS[name] as readonly [number, number];
  const show = (code: number): string => `${Math.floor(code / 100)}月${code % 100}日`;
  const right = first === last ? show(first) : `${show(first)}至${show(last)}之间`;
  return {
    from,
    to: from + written.length,
    message: { zh: `“${name}”在${right}`, en: `${name} is on ${right}` },
    hint: { zh: '核对日期和名称', en: 'Check the date and the name' },
  };
};

export function findHolidays({ text }: Passage, issued: CalendarDate): Remark[] {
  const dated = matchesOf(text, DATED).flatMap((match): Remark[] => {
    const [written, , , , , , name = '', behind = ''] = match;
    // Behind a comma the name may be of an event: only a name that stands alone is the day's.
    const isAround =
      AROUND.test(behind) ||
      /，/u.test(written.replace(behind, '')) ||
      !/^(?:节?(?:当[天日])?|)$/u.test(behind);
    return misses(
      datedOf(match.slice(1, 6), issued),
      name,
      isAround,
      /^节?前/u.test(behind) ? EVE : BEFORE,
      /后/u.test(behind) ? LONG : BEHIND,
    )
      ? [say(match.index, written, name)]
      : [];
  });
  const named = matchesOf(text, NAMED).flatMap((match): Remark[] => {
    const [written, name = '', behind = ''] = match;
    const own = datedOf(match.slice(3, 8), issued);
    const isSpan = own.first !== own.last;
    const isWrong = /前夕/u.test(behind) ? misses(own, name, true) : misses(own, name, false);
    return isWrong && (isSpan || behind !== '期间') ? [say(match.index, written, name)] : [];
  });
  return [...dated, ...named].slice(0, 2);
}
