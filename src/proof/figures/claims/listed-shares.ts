/** Shares of one whole, told in a list, that are more than the whole: 种植业、养殖业收入分别占总收入的46%、62%. */

import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Remark } from '../support.ts';

const NAME = '[^，。；：、！？（）“”《》\\d\\s]';
const PERCENT = '\\d{1,3}(?:\\.\\d{1,3})?%';
/** The names, the whole of which they are shares, and the shares. */
const LISTED = new RegExp(
  `((?:${NAME}{1,14}、){1,8}${NAME}{1,14}?)(?:分别占(?:到)?|占)(?!比分别|分别)(?<whole>[^，。；、\\d]{0,14}?)(?:的?(?:比重|比例|份额|比))?的?(?<said>分别)?(?:为|是|达到?|的)?(${PERCENT}(?:[、和]${PERCENT}){1,8})`,
  'gu',
);
/** Figures of several places, times or groups each have a whole of their own; some groups overlap. */
const OWN_WHOLE =
  /[镇乡村县市区组队校厂局司]、|[镇乡村县市区组队校厂局]$|[年月度]|各|每|中|以上|以下|女|妇|民族|党员|党派|学历|青年|基层|一线|农民|工人|老|残疾|干部|脱贫|低保|规上|重点/u;
const CLASSED = /(?:从|按)[^，。]{1,10}(?:看|分)|结构|构成|组成|来源/u;
/** Classes that are together much more than the whole overlap. */
const MOST = 130;
const INDUSTRY = /产业|[一二三]产/u;
const PRODUCT = /生产总值|GDP|经济总量/u;

/** True where what the last name ends in is what the whole is made of: 林下经济收入, 总收入. */
const isMadeOf = (names: string, whole: string): boolean =>
  whole.includes(names.slice(-2)) ||
  (INDUSTRY.test(names.slice(names.lastIndexOf('、'))) && PRODUCT.test(whole));

export const sayTogether = (from: number, to: number, sum: number): Remark => ({
  from,
  to,
  message: {
    zh: `这几项加起来是 ${Number(sum.toFixed(2))}%`,
    en: `Together they are ${Number(sum.toFixed(2))}%`,
  },
  hint: { zh: '核对这几个百分数', en: 'Check the percentages' },
});

export function findListedShares({ text }: Passage): Remark[] {
  if (!text.includes('分别') || !text.includes('占')) return [];
  return matchesOf(text, LISTED).flatMap((match): Remark[] => {
    const [said, names = '', whole = '', , shares = ''] = match;
    if (!said.includes('分别') || OWN_WHOLE.test(names)) return [];
    const each = shares.split(/[、和]/u).map((share) => Number.parseFloat(share));
    const sum = each.reduce((one, other) => one + other, 0);
    if (each.length !== names.split(/、|和|与|及/u).length || sum <= 100.5) return [];
    const ahead = text.slice(Math.max(0, match.index - 40), match.index);
    const near = ahead.slice(ahead.search(/[^。！？；\n]*$/u));
    return isMadeOf(names, whole) || (CLASSED.test(near) && sum < MOST)
      ? [sayTogether(match.index, match.index + said.length, sum)]
      : [];
  });
}
