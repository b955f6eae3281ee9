/** Ratios, discounts and multiples that the figures beside them do not bear: 1∶3, 九折, 是原来的3倍. */

import { valueOfNumeral } from '../../../schema/numerals.ts';
import { matchesOf } from '../../matches.ts';
import type { Quantity } from '../sums/quantity.ts';
import type { Remark } from '../support.ts';
import { CHECK_BOTH, countsIn, readSentences } from './sentences.ts';

const NUMBER = '\\d{1,4}(?:\\.\\d{1,3})?';
const RATIO = new RegExp(`(?<![\\d.:：∶])(${NUMBER})[:：∶](${NUMBER})(?![\\d.:：∶])`, 'gu');
/** What makes two figures with a colon a ratio, and not an hour. */
const SAID = /比|配套|比例/u;
const FREE = 0.1;
/** People are counted with three words. */
const unitOf = ({ unit }: Quantity): string => (/^[名位]$/u.test(unit) ? '人' : unit);

const say = (from: number, to: number, zh: string, en: string): Remark => ({
  from,
  to,
  message: { zh, en },
  hint: CHECK_BOTH,
});

/** 男女比例1∶3，男20名、女80名. */
function findRatios(text: string): Remark[] {
  const [ratio, ...more] = matchesOf(text, RATIO);
  if (!ratio || more.length > 0) return [];
  const around = text.slice(Math.max(0, ratio.index - 10), ratio.index + ratio[0].length + 4);
  if (!SAID.test(around) || /最低|不低于|以上|不少于|比分|得分|战胜|稀释|兑水|坡/u.test(text)) return [];
  const counts = countsIn(text);
  const [one, two] = counts;
  const ahead = counts.filter(({ start }) => start < ratio.index).length;
  if (!one || !two || unitOf(one) !== unitOf(two) || one.value * two.value === 0) return [];
  if (counts.length !== 2 && ahead !== 2) return [];
  // 由400元提高到600元，按7∶3的比例负担: what is shared is neither of the two.
  if (/[到至]/u.test(text.slice(one.end, two.start))) return [];
  const right = Number(ratio[1]) / Number(ratio[2]);
  const said = one.value / two.value;
  // 2.4∶1 was told to its last digit.
  const decimals = (ratio[1] as string).split('.')[1]?.length;
  const isClose = ratio[2] === '1' && decimals !== undefined;
  const isIt = (value: number): boolean =>
    isClose ? Math.abs(said - value) <= 10 ** -decimals : Math.abs(said / value - 1) <= FREE;
  if (isIt(right) || isIt(1 / right)) return [];
  const shown = said > 1 ? `${Number(said.toFixed(2))}∶1` : `1∶${Number((1 / said).toFixed(2))}`;
  return [
    say(
      Math.min(ratio.index, one.start),
      Math.max(ratio.index + ratio[0].length, two.end),
      `按这两个数算，比例是 ${shown}`,
      `By the two figures the ratio is ${shown}`,
    ),
  ];
}

/** Matches 原价200元，打八五折，现价160元. */
const DISCOUNT =
  /(?:原|市场价|标价|定价|门票|票价|每张|售价)[^，。；\d]{0,6}(\d{1,7}(?:\.\d{1,2})?)元[^。；\d]{0,20}?([一二三四五六七八九])([一二三四五六七八九])?折[^。；\d]{0,16}?(\d{1,7}(?:\.\d{1,2})?)元/gu;

const findDiscounts = (text: string): Remark[] =>
  matchesOf(text, DISCOUNT).flatMap(
    ({ 0: written, 1: full, 2: tenth = '', 3: hundredth, 4: paid, index }) => {
      const rate = valueOfNumeral(tenth) / 10 + (hundredth ? valueOfNumeral(hundredth) / 100 : 0);
      const right = Number(full) * rate;
      return Math.abs(right - Number(paid)) < 1
        ? []
        : [
            say(
              index,
              index + written.length,
              `打折后是 ${Number(right.toFixed(2))}元`,
              `At the discount it is ${right.toFixed(2)}`,
            ),
          ];
    },
  );

const TIMES =
  /^[^。；\d]{0,6}，[^，。；\d]{0,4}(?:是|为|相当于)[^，。；\d]{1,10}的(\d{1,4}(?:\.\d{1,2})?|[两二三四五六七八九十])(多)?倍/u;
const TO = /^[^\d，。；]{0,10}(?:到|至|为)[^\d，。；]{0,4}$/u;

/** 由(2万元)增加到(8万元)，是原来的3倍. */
function findTimes(text: string, counts: readonly Quantity[]): Remark[] {
  return counts.flatMap((after, i): Remark[] => {
    const before = counts[i - 1];
    const match = before && TIMES.exec(text.slice(after.end));
    if (!before || !match || match[2] || before.unit !== after.unit || before.value <= 0) return [];
    const ahead = text.slice(Math.max(0, before.start - 12), before.start);
    const gap = text.slice(before.end, after.start).replace(/\d{4}年/u, '');
    const isTurn = /[由从]/u.test(ahead) && TO.test(gap);
    const areYears = counts.length === 2 && /[，；][^，；]{0,6}年/u.test(text.slice(before.end, after.start));
    if (!isTurn && !areYears) return [];
    const said = /\d/u.test(match[1] as string) ? Number(match[1]) : valueOfNumeral(match[1] as string);
    const right = after.value / before.value;
    return Math.abs(right - said) < Math.max(0.1, said * 0.08)
      ? []
      : [
          say(
            before.start,
            after.end + match[0].length,
            `后一个数是前一个的 ${Number(right.toFixed(2))} 倍`,
            `It is ${right.toFixed(2)} times the first`,
          ),
        ];
  });
}

export const findRatioClaims = readSentences((text) => [
  ...(/[:：∶]/u.test(text) ? findRatios(text) : []),
  ...(text.includes('折') ? findDiscounts(text) : []),
  ...(text.includes('倍') ? findTimes(text, countsIn(text)) : []),
]);
