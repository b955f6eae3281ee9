/** Totals that say how many figures they are of, and products in units of two words. */

import { valueOfNumeral } from '../../../schema/numerals.ts';
import { excess, sumOf } from '../sums/sum.ts';
import { type Claim, type Figure, isPlain, type Outcome, type Reading, unitOf } from './relation.ts';

/** Before a total of so many: 两轮共, 三镇合计, 两项加起来. */
const OF_SO_MANY =
  /(?:^|[，；、])(?:这)?([两二三四五六])(?:个|家)?([轮批次场天晚班期组队线路支处地者项年月季类镇乡村县市区校院所级档块段层地方部分]{1,2})[^，。；\d]{0,2}?(?:共|合计|合起来|加起来|累计|总|相加)[^，。；、\d]{0,8}$/u;
/** Before all of a group that was told in parts. */
const WHOLE_GROUP =
  /(?:^|[，；])(?:全队|全团|全组|全员|全班|全体|全部|总人数|总数|总计|共计|合计|一共)(?:共|为|有|计)*$/u;
const NO_PART = /其中|每|均|[比较]|增|减|同期|去年|上年|另/u;

const outcomeOf = (whole: Figure, parts: readonly Figure[]): Outcome => ({
  right: sumOf(parts),
  slack: excess(whole, parts) === 0 ? Math.abs(sumOf(parts) - whole.value) : 0,
  from: parts,
});

/** How many parts a total is of, if it says so; those of one group are all that there are. */
function partsOf({ figures, earlier }: Reading, at: number): readonly Figure[] {
  const whole = figures[at] as Figure;
  const alike = (one: Figure): boolean => isPlain(one) && unitOf(one) === unitOf(whole);
  const own = figures.slice(0, at).filter(alike);
  const numeral = OF_SO_MANY.exec(whole.gap)?.[1];
  if (numeral !== undefined) {
    const all = [...earlier.filter(alike), ...own];
    const count = valueOfNumeral(numeral);
    const told = own.length >= count ? own : all;
    return told.length === count ? told : [];
  }
  return WHOLE_GROUP.test(whole.gap) && own.length === 2 ? own : [];
}

/** 东线26人、西线34人，全队60人; 执结32件，又执结27件，两轮共59件. */
export function claimsOfSoMany(reading: Reading): Claim[] {
  return reading.figures.flatMap((whole, i): Claim[] => {
    if (!isPlain(whole)) return [];
    const parts = partsOf(reading, i);
    if (parts.length < 2 || parts.some(({ lead }) => NO_PART.test(lead)) || NO_PART.test(whole.lead))
      return [];
    if (parts.some(({ value }) => value >= whole.value)) return [];
    return [{ said: whole, all: [], likely: outcomeOf(whole, parts), zh: '前面几项合计' }];
  });
}

/** Between the last part and what all of them are. */
const BEHIND = /^[^，。；、\d]{0,2}，[^，。；、\d]{0,8}$/u;

/** What stands right behind a list of parts and is named as they are: 主会场1个、分会场3个，4个会场. */
export function claimsOfSisters({ figures }: Reading): Claim[] {
  return figures.flatMap((whole, i): Claim[] => {
    const [one, two] = [figures[i - 2], figures[i - 1]];
    if (!one || !two || ![one, two, whole].every(isPlain) || !BEHIND.test(whole.gap)) return [];
    const noun = whole.noun.length > 1 ? whole.noun.slice(0, 2) : whole.lead.slice(-2);
    const isPart = (part: Figure): boolean => unitOf(part) === unitOf(whole) && part.lead.endsWith(noun);
    if (noun.length < 2 || !isPart(one) || !isPart(two) || figures[i - 3]?.lead.endsWith(noun)) return [];
    if (
      [one, two, whole].some(({ lead }) => NO_PART.test(lead)) ||
      one.value >= whole.value ||
      two.value >= whole.value
    )
      return [];
    return [{ said: whole, all: [], likely: outcomeOf(whole, [one, two]), zh: '前面几项合计' }];
  });
}

/** 22名技术人员驻村15天，累计330人天: people by days. */
export function claimsOfPersonDays({ figures }: Reading): Claim[] {
  return figures.flatMap((total, i): Claim[] => {
    if (!/^人[天日]$/u.test(total.unit) || total.isRough) return [];
    const ahead = figures.slice(0, i).filter(isPlain);
    const [people, days] = [
      ahead.filter((one) => unitOf(one) === '人'),
      ahead.filter(({ unit }) => unit === '天'),
    ];
    const [one, two] = [people[0], days[0]];
    if (!one || !two || people.length !== 1 || days.length !== 1) return [];
    const likely = { right: one.value * two.value, slack: 0, from: [one, two] };
    return [{ said: total, all: [], likely, zh: '按人数和天数算，一共是' }];
  });
}
