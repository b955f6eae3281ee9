/** Shares: some part of some whole of one unit; and shares of one thing that are more than all of it. */

import { type Claim, type Figure, isPlain, type Outcome, type Reading, unitOf } from './relation.ts';

/** Before a share of what was told before. */
const SHARE =
  /(?:占比?|比重|比例|[\p{Script=Han}]率|(?<!形象|工程|施工|建设|时序|序时)进度|完成[^，。；\d]{0,8}的)[^，。；、\d]{0,5}$/u;
/** A share of a named whole, of a change, or no share at all. */
const OTHER =
  /增|减|升|降|提高|同比|[利税汇增费]率|负债|速率|贡献率|毛利|[比较](?!例|重)|每|约|近|占(?!比|总数|总量|总额|全部|全镇总|全县总)[^，。；\d]{2,}$|超|目标|力争|去年|上年/u;
/** Before a share of what was to be done, and before what was to be done. */
const OF_TASK = /(?:完成|占|达到?|为|是)[^，。；\d]{0,8}(?:任务|计划|目标|指标)[数量总]{0,2}的?$/u;
const TASK = /任务|计划|目标|指标|拟|应|需|预计|安排/u;

const outcomeOf = (part: Figure, whole: Figure, { step }: Figure): Outcome => {
  const right = (part.value / whole.value) * 100;
  const free = [part, whole].reduce((sum, one) => sum + (one.step === 1 ? 0 : one.step / 2 / one.value), 0);
  // Some cut where others round; nothing is rounded where all comes out even.
  const isEven = Math.abs(right / step - Math.round(right / step)) < 1e-9 * (right / step);
  return { right, slack: (isEven ? 0 : step) + right * free, from: [whole, part] };
};

/** 240个行政村中，已有180个村完成，占85%. */
export function claimsOfShares({ figures, earlier }: Reading): Claim[] {
  const near = [...earlier, ...figures].filter(isPlain);
  return figures.flatMap((rate, i): Claim[] => {
    const part = figures[i - 1];
    if (rate.unit !== '%' || rate.isRough || !part || !isPlain(part) || !SHARE.test(rate.lead)) return [];
    const counts = near.filter((one) => unitOf(one) === unitOf(part));
    const all = counts.flatMap((one) =>
      counts.filter((other) => other !== one).map((other) => outcomeOf(one, other, rate)),
    );
    const own = figures.slice(0, i).filter((one) => unitOf(one) === unitOf(part));
    const [whole, ...more] = own.filter((one) => one !== part);
    const isOne = whole && more.length === 0 && isPlain(whole) && whole.value > part.value;
    if (!isOne || /其余|另|增(?!值)|减|每|均/u.test(part.gap)) return [];
    if (OF_TASK.test(rate.lead) ? !TASK.test(whole.lead) : OTHER.test(rate.lead)) return [];
    if (figures.slice(i + 1, i + 2).some((one) => unitOf(one) === unitOf(part) && one.gap === '的'))
      return [];
    return [{ said: rate, all, likely: outcomeOf(part, whole, rate), zh: '按这两个数算，比率是' }];
  });
}

/** This many times more or less is another thing. */
const FAR = 3;
/** Between a figure and the one that it is several times of. */
const TIMES_OF = /[^，。；]{0,12}，?(?:是|为|相当于|达到?)[^，。；]{0,14}$/u;

/** 3.6万人次，是2023年1.2万人次的3倍. */
export function claimsOfTimes({ figures }: Reading): Claim[] {
  return figures.flatMap((by, i): Claim[] => {
    const [one, other] = [figures[i - 2], figures[i - 1]];
    if (by.unit !== '倍' || by.isRough || !/^的(?:约)?$/u.test(by.gap) || !one || !other) return [];
    if (![one, other].every(isPlain) || unitOf(one) !== unitOf(other) || !TIMES_OF.test(other.gap)) return [];
    const right = one.value / other.value;
    const likely = { right, slack: by.step === 1 ? 0.45 : by.step, from: [one, other] };
    return [
      {
        said: by,
        all: [],
        likely,
        isSure: by.value < right * FAR && right < by.value * FAR,
        zh: '按这两个数算，倍数是',
      },
    ];
  });
}

/** Before a rate, with what was done: 执行率为. */
const RATE = /(\p{Script=Han}{2})率(?:为|达到?|是|约)?$/u;

/** 预算执行率92%，预算数2000万元，执行数1860万元: the rate stands before its figures. */
export function claimsOfLaterShares({ figures }: Reading): Claim[] {
  return figures.flatMap((rate, i): Claim[] => {
    const deed = RATE.exec(rate.lead)?.[1];
    const [whole, part] = [figures[i + 1], figures[i + 2]];
    if (rate.unit !== '%' || rate.isRough || deed === undefined || !whole || !part) return [];
    if (!isPlain(whole) || !isPlain(part) || unitOf(whole) !== unitOf(part) || part.value > whole.value)
      return [];
    if (!/^[，（]/u.test(whole.gap) || !`${part.gap}${part.noun}`.includes(deed) || OTHER.test(rate.lead))
      return [];
    return [{ said: rate, all: [], likely: outcomeOf(part, whole, rate), zh: '按这两个数算，比率是' }];
  });
}

/** Groups that one and the same may be of, and shares of wholes of their own. */
const OVERLAPS =
  /[岁年]以上|女|民族|党员|党外|学历|青年|一线|农民|工人|老年|残疾|干部|脱贫|低保|各|每|其中|分别占各|去年|上年|同期|目标|增长|提高|均/u;
/** Together they are this much more than all at most. */
const MOST = 113;

/** Three shares and more of one sentence that are together a bit more than all: 48%、35%、27%. */
export function sharesBeyond({ figures }: Reading): readonly Figure[] {
  const shares = figures.filter(({ unit }) => unit === '%');
  const [first, ...rest] = shares;
  if (
    !first ||
    rest.length < 2 ||
    shares.some(({ isRough }) => isRough) ||
    shares.some(({ gap }) => OVERLAPS.test(gap.slice(-24)))
  )
    return [];
  const isTold =
    shares.every(({ gap }) => /占/u.test(gap)) ||
    (/占|比重|比例|构成|结构|分布|组成/u.test(first.gap) &&
      rest.every(({ gap }) => /^[、和，与及]/u.test(gap)));
  if (
    !isTold ||
    figures.some(
      (one) =>
        one.unit !== '%' &&
        one.unit !== '岁' &&
        one.start > first.start &&
        one.end < (shares.at(-1) as Figure).start,
    )
  )
    return [];
  const sum = shares.reduce((one, { value }) => one + value, 0);
  return sum > 100 + first.step * shares.length && sum <= MOST ? shares : [];
}
