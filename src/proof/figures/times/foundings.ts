/** Anniversaries and numbers of editions that do not follow from the year that the text gives itself. */

import type { CalendarDate } from '../../../issue/model.ts';
import { valueOfNumeral } from '../../../schema/numerals.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { shareWord } from '../claims/sentences.ts';
import type { Remark } from '../support.ts';
import { eventIn } from './anniversaries.ts';

/** Matches 1954年建县, 2016年首次举办, 创办于1986年: the year in a group, and what was founded, if it is said. */
const FOUNDED =
  /(?<!\d)((?:18|19|20)\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:正式)?(建[县市区乡镇校院厂社站馆场局所]|成立|创办|创建|始建|组建|设立|建成|开馆|建馆|撤县设[市区]|撤地设市|设[市区县]|开通|通车|结[对好]|缔结|签约|投产|投运|开业|开园|入选|施行|实施|颁布|挂牌)|([县市区乡镇校院厂社站馆场局所]?)(?:始建|创办|创建|成立|组建|设立|建成)于((?:18|19|20)\d{2})年/gu;
const ANNIVERSARY = /([^，。；！？\d]{0,16}?)(\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|百)周年/gu;
/** What has an anniversary is the founding. */
const OF_FOUNDING =
  /(?:[建设][县市区乡镇校院厂社站馆场局所]|撤县设[市区]|开通|通车|结好|结对|投产|投运|开园|实施|施行|成立|创办|创建|组建|设立|建成|开馆|开业|诞生|办学|办院|[校院厂馆社]庆|迎来|喜迎|是|达|满|逢|的)$|^$/u;
const YEAR = /(?<!\d)((?:19|20)\d{2})年/gu;
/** The year that an anniversary is of: 于2024年建厂68周年. */
const YEAR_AHEAD = /(?<!\d)((?:19|20)\d{2})年[^，。；！？\d]{0,12}$/u;

const numberOf = (written: string): number =>
  /\d/u.test(written) ? Number(written) : written === '百' ? 100 : valueOfNumeral(written);

const yearsOf = (text: string): number[] => matchesOf(text, YEAR).map(([, year]) => Number(year));

/** One wrong digit, or two that changed places, of two figures. */
const isNearby = (one: number, other: number): boolean => {
  const [first, second] = [String(one), String(other)];
  if (first.length !== second.length) return false;
  return (
    [...first].filter((digit, i) => digit !== second[i]).length === 1 ||
    first === [...second].reverse().join('')
  );
};

const differs = (from: number, to: number, name: string, right: string): Remark => ({
  from,
  to,
  message: { zh: `${name}，是${right}`, en: `${name}: it is ${right}` },
  hint: { zh: `改成“${right}”，或者核对年份`, en: `Write ${right}, or check the year` },
});

/** 2024年是自治县成立40周年。1954年建县以来: there is one founding, and one anniversary. */
export function findFoundings({ text }: Passage, issued: CalendarDate): Remark[] {
  if (!text.includes('周年')) return [];
  // 2024年建厂66周年 tells when it was founded by no year of its own.
  const foundings = matchesOf(text, FOUNDED).filter(
    ({ 0: { length }, index }) => !/^\d{1,3}周年/u.test(text.slice(index + length)),
  );
  const anniversaries = matchesOf(text, ANNIVERSARY);
  const [founding, anniversary] = [foundings[0], anniversaries[0]];
  if (!founding || !anniversary || foundings.length > 1 || anniversaries.length > 1) return [];
  const year = Number(founding[1] ?? founding[4]);
  const body = /[县市区乡镇校院厂社站馆场局所]/u.exec(founding[2] ?? founding[3] ?? '')?.[0];
  const [written, name = '', said = ''] = anniversary;
  const others = yearsOf(text).filter((one) => one > year);
  const own = Number(
    YEAR_AHEAD.exec(text.slice(0, anniversary.index + written.length - said.length - 2))?.[1],
  );
  const years = own > year ? [own] : [...others, issued.year - 1, issued.year, issued.year + 1];
  const count = numberOf(said);
  if (eventIn(name) || !OF_FOUNDING.test(name) || years.some((one) => one - year === count)) return [];
  const right = (own > year ? own : (others[0] ?? issued.year)) - year;
  const clause = /^[^，。；\d]{0,10}/u.exec(text.slice(founding.index + 5))?.[0] ?? '';
  const isOfIt = (body !== undefined && name.includes(body)) || shareWord(clause, name);
  if (right <= 0 || !(isOfIt || isNearby(count, right))) return [];
  const from = anniversary.index + written.length - said.length - 2;
  return [differs(from, anniversary.index + written.length, `${year}年开始算`, `${right}周年`)];
}

/** Matches 2016年首次举办, 从2010年起: the first year of what is held every year. */
const FIRST =
  /(?<!\d)((?:19|20)\d{2})年(?:\d{1,2}月)?[^，。；\d]{0,8}(?:首次|首届|第一届|创办|开始举办|开办|起(?![步草重])|以来)/u;
const YEARLY =
  /每年(?:都)?(?:一届|一次|举办|举行|召开)|一年一[届度]|连年举办|从未间断|从不间断|未曾中断|从未中断/u;
const EDITION =
  /(?<!\d)第(\d{1,3}|[一二三四五六七八九十]{1,3})(?:届|次)|(?:连续|已经?)(?:成功)?(?:举办|举行)了?(\d{1,3}|[一二三四五六七八九十]{1,3})届/gu;

/** 2016年首次举办，每年一届，2024年已是第十届. */
export function findEditions({ text }: Passage, issued: CalendarDate): Remark[] {
  const first = FIRST.exec(text);
  if (!first || !YEARLY.test(text)) return [];
  const year = Number(first[1]);
  const editions = matchesOf(text, EDITION).filter(({ index }) => index > first.index + first[0].length);
  const [edition] = editions;
  if (!edition || editions.length > 1) return [];
  const others = yearsOf(text).filter((one) => one > year);
  const years = others.length > 0 ? others : [issued.year - 1, issued.year];
  const count = numberOf((edition[1] ?? edition[2]) as string);
  if (years.some((one) => one - year + 1 === count)) return [];
  const right = (years.at(-1) as number) - year + 1;
  return [differs(edition.index, edition.index + edition[0].length, `${year}年起每年一届`, `第${right}届`)];
}

/** Matches 自2005年建园以来，产业园走过了21年. */
const SINCE =
  /(?:自|从)((?:19|20)\d{2})年[^。；\d]{0,16}(?:以来|至今|起)[^。；\d]{0,20}?(?:走过了?|已有?|已经?有?|历经|坚持了?|坚守了?|整整|过去了?)(?:整整)?(\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?)(?:年|个年头|个春秋)/gu;

/** 自2005年建园以来，走过了31年: counted to the year of the issue, or to one that the text names. */
export function findSince({ text }: Passage, issued: CalendarDate): Remark[] {
  return matchesOf(text, SINCE).flatMap(({ 0: written, 1: digits, 2: said = '', index }): Remark[] => {
    const year = Number(digits);
    const years = [issued.year, ...yearsOf(text).filter((one) => one > year)];
    if (years.some((one) => Math.abs(one - year - numberOf(said)) < 2)) return [];
    const right = issued.year - year;
    return right > 0 ? [differs(index, index + written.length, `${year}年开始算`, `${right}年`)] : [];
  });
}
