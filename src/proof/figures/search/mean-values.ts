/** Averages, rates of each and products: some total is some count times the figure of each. */

import { eachOf, isCompared, measureOf } from '../sums/each.ts';
import { areOfOneSort } from '../sums/each-times.ts';
import { type Claim, type Figure, isNoAmount, isPlain, type Outcome, type Reading } from './relation.ts';

/** A figure of some, of a change or of another time is no total. */
const NO_TOTAL = /[比较]|同期|其中|最|首[批期]|以上|上限|超|另|补|奖/u;

/** True of what there is one of: 12个村 and 村均, 45户 and 户均. */
function isCountOf(kind: string, { unit, noun, gap }: Figure): boolean {
  const [measure] = measureOf(unit);
  if (measure === measureOf(kind)[0]) return true;
  if (!/^[个所家支名]$/u.test(unit)) return false;
  return noun.slice(0, 4).includes(kind) || gap.slice(-4).includes(kind);
}

/** Named behind 每: 每名(教师). */
const NAMED = /每一?[个名位家所支户]([^，。；\d]{1,3}?)(?:[负平分有产约承管服获领种养补均每]|$)/u;

/** What there is one of; of several the one that is named. */
function countsOf(near: readonly Figure[], figure: Figure, kind: string, lead: string): Figure[] {
  const counts = near.filter((one) => one !== figure && isCountOf(kind, one));
  const name = NAMED.exec(lead)?.[1] ?? '';
  const named = counts.filter(({ gap, noun }) => name !== '' && `${gap.slice(-4)}${noun}`.includes(name));
  return named.length > 0 ? named : counts;
}

/** The days of a year, if the sentence tells of one: some count working days alone. */
const YEAR = /全年|去年|上年|一年|\d{4}年(?!\d{1,2}月|[前后上下第一二三四1-4])/u;
const DAYS = [365, 366, 250];

/** 12个村合计540万元，村均48万元; 1200亩，亩产650公斤，总产达78吨. */
export function claimsOfEach({ text, figures, earlier }: Reading): Claim[] {
  const near = [...earlier, ...figures].filter((one) => isPlain(one));
  return figures.flatMap((figure, i): Claim[] => {
    const each = eachOf(text, figure, figures[i - 1]);
    if (each?.kinds.length !== 1 || isCompared(each) || !isPlain(figure) || isNoAmount(text, figure))
      return [];
    const [kind = ''] = each.kinds;
    const [measure, own] = measureOf(figure.unit);
    const isTotal = (one: Figure): boolean =>
      one !== figure && measureOf(one.unit)[0] === measure && !isNoAmount(text, one);
    const counts = countsOf(near, figure, kind, each.lead);
    const outcome = (total: Figure, count: Figure): Outcome => {
      const value = (total.value * measureOf(total.unit)[1]) / own;
      const number = (count.value * measureOf(count.unit)[1]) / measureOf(kind)[1];
      const right = value / number;
      const free = count.step === 1 ? 0 : count.step / count.value;
      const loose = (total.step === 1 ? 0 : total.step / total.value) + free;
      return { right, slack: right * loose + figure.step, from: [count, total] };
    };
    const totals = near.filter(isTotal);
    const all = totals.flatMap((total) =>
      counts.filter((one) => one !== total).map((one) => outcome(total, one)),
    );
    const isEach = (one: Figure): boolean =>
      eachOf(text, one, figures[figures.indexOf(one) - 1]) !== undefined;
    const fitting = totals.filter(
      (one) =>
        figures.includes(one) &&
        !isEach(one) &&
        !NO_TOTAL.test(one.lead) &&
        areOfOneSort(each.lead, one.lead),
    );
    const total = fitting.filter(({ end }) => end <= figure.start).at(-1) ?? fitting[0];
    const ownCounts = counts.filter(
      (one) => figures.includes(one) && one !== total && !/其中|另|第/u.test(one.gap),
    );
    const isOfYear = kind === '天' && ownCounts.length === 0 && YEAR.test(text) && !/月|季|期间/u.test(text);
    const days = isOfYear ? DAYS.map((value): Figure => ({ ...figure, value, step: 1, unit: '天' })) : [];
    const [count, ...more] = isOfYear ? days.slice(0, 1) : ownCounts;
    if (!total || !count || more.length > 0) return [];
    all.push(...days.flatMap((day) => totals.map((one) => outcome(one, day))));
    return [{ said: figure, all, likely: outcome(total, count), zh: '按总数和个数算，每一个是' }];
  });
}
