/** Ages that are not those of the year of birth. */

import type { CalendarDate } from '../../../issue/model.ts';
import { valueOfNumeral } from '../../../schema/numerals.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Remark } from '../support.ts';

const AGE = '(\\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?)(?:周)?岁';
/** What tells that an age is of now: 今年60岁, 已经82岁, 82岁高龄. */
const NOW =
  '(?:今年|现年|时年|享年|如今|现在|现|虽|年届|刚满|已满|已经|已是|已|年近|现已|刚好|正好|恰好|年满)';
const AGED = new RegExp(
  `(?<=[，（])${AGE}(?=[，）])|${NOW}，?(?:已经?|刚刚?|才|快|整|满|恰好|正好|刚好|正|年满|已满|刚满|已是)?${AGE}(?!时|那年)|(?<![\\d—–～~至到])${AGE}(?:高龄|的(?:他|她|老人))`,
  'gu',
);
const BORN =
  /(?<!\d)(\d{4})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出生|生人|生(?=[，于在、的]))|(?:出?生于|出生在)(\d{4})年/gu;
/** Someone else of the family or the village. */
const ANOTHER =
  /[儿女妻夫父母孙媳婿弟妹哥姐徒伴爱婆公奶爷娃孩叔婶侄]|他们|战友|同|和|与|[带领]着|对象|老人家/u;
/** How far apart the two may stand. */
const FAR = 80;
const YEAR = /(?<!\d)((?:19|20)\d{2})年/gu;

interface Said {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

const saidIn = (text: string, pattern: RegExp): Said[] =>
  matchesOf(text, pattern).map(({ 0: written, 1: one, 2: two, 3: three, index }) => {
    const numeral = (one ?? two ?? three) as string;
    const value = /^\d/u.test(numeral) ? Number(numeral) : valueOfNumeral(numeral);
    return { start: index, end: index + written.length, value };
  });

/** The years that an age may be of: those that the text names, or that of the issue. */
function nowOf(text: string, born: Said, issued: CalendarDate): number[] {
  const named = matchesOf(`${text.slice(0, born.start)}|${text.slice(born.end)}`, YEAR).map(([, year]) =>
    Number(year),
  );
  return [...named.filter((year) => year > born.value && year <= issued.year), issued.year];
}

function judge(text: string, born: Said, age: Said, issued: CalendarDate): Remark[] {
  const [from, to] = [Math.min(born.start, age.start), Math.max(born.end, age.end)];
  const between = text.slice(Math.min(born.end, age.end), Math.max(born.start, age.start));
  if (to - from > FAR || ANOTHER.test(text.slice(from, to)) || /\n/u.test(between)) return [];
  const years = nowOf(text, born, issued);
  // The birthday is still to come, or the years are counted from one.
  if (years.some((year) => Math.abs(age.value - (year - born.value)) < 2)) return [];
  const year = years[0] as number;
  const right = year - born.value;
  if (right < 0 || right > 130) return [];
  return [
    {
      from,
      to,
      message: {
        zh: `${born.value}年出生，${year}年是${right}岁左右，不是${age.value}岁`,
        en: `Born in ${born.value}, one is about ${right} in ${year}, not ${age.value}`,
      },
      hint: { zh: '核对年龄和出生年份', en: 'Check the age and the year of birth' },
    },
  ];
}

/** The nearest age of each birth, where none of another birth is nearer. */
export function findAges({ text }: Passage, issued: CalendarDate): Remark[] {
  if (!text.includes('岁')) return [];
  const births = saidIn(text, BORN);
  const ages = saidIn(text, AGED);
  if (births.length === 1 && ages.length === 1) {
    return judge(text, births[0] as Said, ages[0] as Said, issued);
  }
  return births.flatMap((born, i): Remark[] => {
    const own = ages.filter(
      ({ start }) => start > born.end && start < (births[i + 1]?.start ?? Number.POSITIVE_INFINITY),
    );
    return own.length === 1 ? judge(text, born, own[0] as Said, issued) : [];
  });
}
