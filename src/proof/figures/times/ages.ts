/** Ages that are not those of the year of birth. */

import type { CalendarDate } from '../../../issue/model.ts';
import { valueOfNumeral } from '../../../schema/numerals.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Remark } from '../support.ts';

/** Clauses about the same person: 老党员何守田，汉族，中共党员. */
const PERSON = '[^，。；！？\\d]{0,16}(?:，[^，。；！？\\d]{1,8}){0,4}?';
const NOW = '，?(?:今年|现年|如今|现在|现)(?:已经?|刚刚?|才|快|整|满|年满|已满|刚满)?';
const AGE = '(\\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?)(?:周)?岁';
const BORN =
  '(?:(?<!\\d)(\\d{4})年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:出生|生人|生(?=[，于在、的]))|(?:出?生于|出生在)(\\d{4})年)';
/** Matches 1966年出生的何守田，今年已60岁. */
const BORN_FIRST = new RegExp(`${BORN}${PERSON}${NOW}${AGE}`, 'gu');
/** Matches 今年60岁的何守田，1966年出生. */
const AGE_FIRST = new RegExp(`(?:今年|现年)(?:已经?|刚)?${AGE}${PERSON}，?${BORN}`, 'gu');
/** Someone else of the family or the village. */
const ANOTHER =
  /[儿女妻夫父母孙媳婿弟妹哥姐徒伴爱婆公奶爷娃孩叔婶侄]|他们|战友|同|和|与|[带领]着|对象|老人家/u;

function judge(written: string, at: number, born: number, age: string, year: number): Remark[] {
  const said = /^\d/u.test(age) ? Number(age) : valueOfNumeral(age);
  const right = year - born;
  // The birthday is still to come, or the years are counted from one.
  if (right < 0 || right > 130 || Math.abs(said - right) < 2 || ANOTHER.test(written)) return [];
  return [
    {
      from: at,
      to: at + written.length,
      message: {
        zh: `${born}年出生，${year}年是${right}岁左右，不是${said}岁`,
        en: `Born in ${born}, one is about ${right} in ${year}, not ${said}`,
      },
      hint: { zh: '核对年龄和出生年份', en: 'Check the age and the year of birth' },
    },
  ];
}

export function findAges({ text }: Passage, { year }: CalendarDate): Remark[] {
  if (!text.includes('岁')) return [];
  return [
    ...matchesOf(text, BORN_FIRST).flatMap(({ 0: written, 1: born, 2: other, 3: age = '', index }) =>
      judge(written, index, Number(born ?? other), age, year),
    ),
    ...matchesOf(text, AGE_FIRST).flatMap(({ 0: written, 1: age = '', 2: born, 3: other, index }) =>
      judge(written, index, Number(born ?? other), age, year),
    ),
  ];
}
