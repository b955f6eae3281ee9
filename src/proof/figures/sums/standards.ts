/** Totals of several rates, and of rates that are of two things each: 甲类每户800元、乙类每户500元; 每人每月1200元. */

import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Remark } from '../support.ts';
import { isMistyped } from './digit-slips.ts';
import { type Each, eachOf, isCompared, leadOf, measureOf } from './each.ts';
import { isRelative, type Quantity, quantitiesOf, written } from './quantity.ts';
import { lengthsIn } from './time-lengths.ts';

/** The figures of a sentence, by what they are. */
interface Figures {
  readonly text: string;
  readonly eaches: readonly Each[];
  readonly counts: readonly Quantity[];
  readonly totals: readonly Quantity[];
}

const TOTAL = /共|合计|总|累计|计$/u;
const OTHER = /[比较]|同期|均|最高|封顶|以上|不超过|上限|首[批期次]|另/u;
const MOST = 16;

const worthOf = ({ value, unit }: Quantity): number => value * measureOf(unit)[1];
const isOfKind = (kind: string, { unit }: Quantity): boolean =>
  measureOf(unit)[0] === measureOf(kind)[0] && unit !== '个';

function figuresIn(text: string): Figures | undefined {
  const all = quantitiesOf(text);
  if (all.length < 3 || all.length > MOST || all.some(({ isRough }) => isRough)) return undefined;
  const read = all.map((quantity, i) => ({
    quantity,
    each: eachOf(text, quantity, all[i - 1]),
    lead: leadOf(text, quantity, all[i - 1]),
  }));
  const eaches = read.flatMap(({ each }) => (each && !isCompared(each) && !each.isAverage ? [each] : []));
  if (OTHER.test(text)) return undefined;
  const measure = measureOf(eaches[0]?.quantity.unit ?? '元')[0];
  const others = read.filter(({ each, quantity }) => !each && !isRelative(quantity));
  const isMoney = ({ quantity }: { readonly quantity: Quantity }): boolean =>
    measureOf(quantity.unit)[0] === measure;
  return {
    text,
    eaches,
    totals: others.filter((one) => isMoney(one) && TOTAL.test(one.lead)).map(({ quantity }) => quantity),
    counts: others.filter((one) => !isMoney(one)).map(({ quantity }) => quantity),
  };
}

/** What there is one of, beside 每年. */
const thingsOf = ({ kinds }: Each): string[] => kinds.filter((kind) => kind !== '年');

/** What each rate makes with its count, in the order in which they stand or, where they stand apart, in another. */
function sumsOf(rates: readonly number[], counts: readonly number[], isPaired: boolean): number[] {
  const inOrder = rates.reduce((sum, rate, i) => sum + rate * (counts[i] as number), 0);
  const turned = rates.toReversed().reduce((sum, rate, i) => sum + rate * (counts[i] as number), 0);
  return isPaired ? [inOrder] : [inOrder, turned];
}

/** 甲类每户800元、乙类每户500元，甲类35户、乙类60户，共6.8万元. */
function ofSeveral({ eaches, counts, totals }: Figures): readonly [Quantity, readonly number[]] | undefined {
  const [first] = eaches;
  const [total, ...more] = totals;
  if (!first || !total || more.length > 0 || eaches.length < 2) return undefined;
  const [kind = ''] = thingsOf(first);
  const isAlike = eaches.every(
    ({ kinds, quantity }) =>
      kinds.every((one) => one === kind || one === '年') && quantity.unit === first.quantity.unit,
  );
  const own = counts.filter((one) => isOfKind(kind, one));
  if (!isAlike || own.length !== eaches.length || own.length !== counts.length) return undefined;
  const isPaired = (own[0] as Quantity).start < (eaches[1] as Each).quantity.start;
  const rates = eaches.map(({ quantity }) => worthOf(quantity));
  return [total, sumsOf(rates, own.map(worthOf), isPaired)];
}

/** 每人每月1200元，25名，上半年共16万元. */
function ofTwo({
  text,
  eaches,
  counts,
  totals,
}: Figures): readonly [Quantity, readonly number[]] | undefined {
  const [each, ...rivals] = eaches;
  const [total, ...more] = totals;
  if (!each || !total || rivals.length > 0 || more.length > 0 || each.kinds.length !== 2) return undefined;
  const time = each.kinds.find((kind) => kind === '天' || kind === '月' || kind === '年');
  const thing = each.kinds.find((kind) => kind !== time);
  if (time === undefined || thing === undefined || time === '年') return undefined;
  const lengths = lengthsIn(text, time).map(({ value }) => value);
  const own = counts.filter((one) => isOfKind(thing, one)).map(worthOf);
  if (lengths.length !== 1 || own.length !== 1) return undefined;
  return [total, [worthOf(each.quantity) * (lengths[0] as number) * (own[0] as number)]];
}

/** Matches 一等奖2名各奖1万元, the count and the sum of each in groups. */
const PRIZE =
  /(\d{1,5})[名个项户人家](?:，|、)?[^，。；、\d]{0,4}?(各|每[名个人户家])?(?:奖励?|补助|发放|奖金|分别奖励?)[^，。；、\d]{0,3}(\d{1,7}(?:\.\d{1,3})?)(万?)元/gu;

/** 奖金共5万元，一等奖1名奖2万元，二等奖2名各奖1万元. */
function ofPrizes({ text, eaches, totals }: Figures): readonly [Quantity, readonly number[]] | undefined {
  const prizes = matchesOf(text, PRIZE);
  const [total, ...more] = totals;
  if (!total || more.length > 0 || prizes.length < 2 || eaches.length > prizes.length) return undefined;
  const isOne = ([, count, each]: RegExpExecArray): boolean => each !== undefined || count === '1';
  if (!prizes.every(isOne)) return undefined;
  const worth = ([, count, , sum, scale]: RegExpExecArray): number =>
    Number(count) * Number(sum) * (scale ? 1e4 : 1);
  return [total, [prizes.reduce((sum, prize) => sum + worth(prize), 0)]];
}

const SLACK = 0.5;

export function findStandards({ text: passage }: Passage): Remark[] {
  if (!/每|\/|各/u.test(passage) || !TOTAL.test(passage)) return [];
  return matchesOf(passage, /[^。！？\n]+/gu).flatMap(({ 0: text, index }): Remark[] => {
    const figures = figuresIn(text);
    const found = figures && (ofPrizes(figures) ?? ofSeveral(figures) ?? ofTwo(figures));
    if (!found) return [];
    const [total, sums] = found;
    const said = worthOf(total);
    const step = total.step * measureOf(total.unit)[1];
    const [right = 0] = sums;
    if (sums.some((sum) => Math.abs(sum - said) < step * SLACK)) return [];
    const ratio = said / right;
    if ((ratio < SLACK || ratio > 1 / SLACK) && !isMistyped(said, right, step)) return [];
    const worth = /[亿万]/u.exec(text.slice(total.start, total.end))?.[0] ?? '';
    const scale = ({ 亿: 1e8, 万: 1e4 }[worth] ?? 1) * measureOf(total.unit)[1];
    const [should, writes] = [
      `${written(right / scale, 4)}${worth}${total.unit}`,
      text.slice(total.start, total.end),
    ];
    return [
      {
        from: index + total.start,
        to: index + total.end,
        message: {
          zh: `按各项标准和个数算，总额是 ${should}，这里写“${writes}”`,
          en: `By rates and counts the amount is ${should}, not ${writes}`,
        },
        hint: { zh: '核对这几个数', en: 'Check the figures' },
      },
    ];
  });
}
