/** What is said to be passed and is not: 突破100亿元，达到98.7亿元. */

import { isRelative, type Quantity, quantitiesOf } from '../sums/quantity.ts';
import type { Remark } from '../support.ts';
import { CHECK_BOTH, readSentences } from './sentences.ts';

const PASSES = '(?:突破|超过|超出|跨越|越过|冲破|跨过|站上|跃上|迈上|迈过|跃升至|登上|踏上|超|逾)(?:了|到)?';
const FIRST = '(?:首次|成功|一举|历史性|历史性地|已|均|再次|双双|顺利|率先|稳步|并|均已|首度|终于)*';
const MARK = '(?:的)?(?:大关|关口|台阶|大台阶|门槛)?';
const REACHES = '(?:达到?了?|为|实现|完成|升至|增至|已达|高达|实际达到?|实际为|实际完成|计|共计|仅为|只有)';
/** Before the mark, and between it and what there is: 突破(100亿元)大关，达到(98.7亿元). */
const AHEAD = new RegExp(`${PASSES}$`, 'u');
const THEN = new RegExp(
  `^${MARK}[^，。；\\d]{0,4}，(?:实际|总额|总量|最终|累计|已|全年|现|一举|历史性)*${REACHES}$`,
  'u',
);
/** Between what there is and the mark: (98.7亿元)，首次突破(100亿元). */
const BEYOND = new RegExp(`^[^，。；、\\d]{0,4}，${FIRST}${PASSES}$`, 'u');
/** Something below a mark: 不足(100人)，实有(132人). */
const BELOW = /(?:不足|不到|不满|低于|未超过|没有超过|未突破)$/u;
const STILL = /^[^，。；\d]{0,6}，[^，。；\d]{0,4}?(?:实有|实际有|实际为|仅有?|只有|仅为|共有|共计|为)$/u;
/** A change beyond a mark is no level; a plan, a limit, or a figure of before may be another. */
const CHANGE = /[增降减升涨跌]|比|较|每|均|其中|最|力争|目标|计划|确保|有望|争取|要求|年底/u;

/** Between the two, by how much it grew says nothing of the mark. */
const GROWN = /，(?:同比|[比较][^，。；\d]{1,8})?(?:增长|提高|上升|增加)\d+(?:\.\d+)?%/u;

const says = (one: Quantity, two: Quantity, zh: string, en: string): Remark => ({
  from: one.start,
  to: two.end,
  message: { zh, en },
  hint: CHECK_BOTH,
});

function findIn(text: string): Remark[] {
  if (!/[突超越跨站跃迈逾登踏不低未冲没]/u.test(text)) return [];
  const all = quantitiesOf(text).filter((one) => !isRelative(one));
  return all.flatMap((one, i): Remark[] => {
    const two = all[i + 1];
    if (!two || one.unit !== two.unit || one.unit === '') return [];
    const ahead = text.slice(Math.max(0, one.start - 14), one.start);
    const gap = text.slice(one.end, two.start).replace(GROWN, '');
    const [a, b] = [text.slice(one.start, one.end), text.slice(two.start, two.end)];
    const clause = /[^，。；]*$/u.exec(ahead)?.[0] ?? '';
    if (CHANGE.test(clause) || CHANGE.test(gap)) return [];
    if (AHEAD.test(ahead) && !/[不未没]/u.test(clause) && THEN.test(gap) && two.value < one.value) {
      return [says(one, two, `${b}没有超过 ${a}`, `${b} is not beyond ${a}`)];
    }
    if (BEYOND.test(gap) && one.value < two.value && !one.isRough) {
      return [says(one, two, `${a}没有超过 ${b}`, `${a} is not beyond ${b}`)];
    }
    return BELOW.test(ahead) && STILL.test(gap) && two.value > one.value
      ? [says(one, two, `${b}比 ${a} 多`, `${b} is more than ${a}`)]
      : [];
  });
}

export const findCrossings = readSentences(findIn);
