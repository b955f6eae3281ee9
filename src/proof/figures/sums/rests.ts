/** A whole, what is done of it and what is left; and a list of parts with its total. */

import { nounAt } from './among.ts';
import { isMistyped } from './digit-slips.ts';
import { isRelative, type Quantity } from './quantity.ts';
import { excess, isSlip, type Mismatch, mismatch, type Sentence, sumOf } from './sum.ts';

/** What stands between two neighbours of a list of figures. */
const gap = ({ text }: Sentence, before: Quantity | undefined, at: Quantity): string =>
  text.slice(before?.end ?? 0, at.start);

const REST = /(?:其余|剩余|余下|剩下|还剩|尚余|尚剩|仅剩)(?:的)?[^\d，。；、]{0,8}$/u;
const DONE =
  /^[^\d，。；]{0,8}，(?:其中|目前|现|现已)?[，]?(?:已|参加|参考|实到|实际到会|办结|完成|到会|出席|整改|实际参加|实际出席|现场整改|当场整改|立即整改|立行立改)[^\d，。；、]{0,8}$/u;
/** 隐患点(328处)整改完成(312处): in one clause. */
const DONE_PLAIN = /^[^\d，。；、]{0,6}(?:已|现已|整改|办结|完成|销号)[^\d，。；、]{0,4}$/u;
/** What is not done, and nothing else is left beside it. */
const UNDONE =
  /[，、](?:(?:[^，。；、\d]{0,6}[因病事公])?(?:请假|缺席|缺勤|缺考|缺课|弃考)|未|尚未|尚有|还有|限期|逾期未|仍未|不)[^\d，。；、]{0,8}$/u;
/** What is under way: there may be more that is not begun. */
const GOING_ON = /[，、](?:正在|正|在建|在办|推进|待|仍在|尚在|办理中)[^\d，。；、]{0,8}$/u;

/** States of which a thing is in one. */
const DONE_STATE =
  /已|使用|占用|入住|启用|完成|完工|建成|办结|治愈|出院|整改到位|投产|投用|竣工|达标|合格|通过/u;
const UNDONE_STATE = /空余|空置|闲置|空闲|未|尚|不合格|不达标|逾期|待/u;
const GOING_STATE = /正在|在建|在办|在院|在治|在读|推进|施工|办理中|审核|整改中/u;

/** The first figure of the sentence is a part itself: its whole stands elsewhere. */
const PART = /(?:已|其中|完成|办结|整改|追回|上缴|退还)[^，。；]*$/u;
/** Figures of each are no parts. */
const EACH = /每|均|各|单价|标准/u;

const usable = ({ quantities }: Sentence): Quantity[] => quantities.filter((one) => !isRelative(one));

/** 12条，已解决5条，其余8条. */
export function findRests(sentence: Sentence): Mismatch[] {
  const all = usable(sentence);
  return [...behindRest(sentence, all), ...behindDone(sentence, all)].slice(0, 1);
}

const areOfOne = ({ text }: Sentence, whole: Quantity, rest: Quantity): boolean => {
  const [own, other] = [nounAt(text, whole.end), nounAt(text, rest.end)];
  return (
    whole.unit === rest.unit &&
    rest.value >= whole.value &&
    !whole.isRough &&
    own !== '' &&
    other.startsWith(own.slice(0, 2)) &&
    /除/u.test(text.slice(whole.end, rest.start))
  );
};

function behindRest(sentence: Sentence, all: readonly Quantity[]): Mismatch[] {
  const at = all.findIndex((one, i) => REST.test(gap(sentence, all[i - 1], one)));
  const rest = all[at];
  const [only] = all;
  // 14个乡镇，除城关镇外，其余15个乡镇: what is left is no more than there is.
  if (rest && only && at === 1 && areOfOne(sentence, only, rest)) return [mismatch(sentence, only, [rest])];
  if (!rest || at < 2) return [];
  const before = all.slice(0, at);
  // A share of what went before is a part without a figure: 提取三成，余下9.45万元.
  if (/[%成]|一半/u.test(gap(sentence, before.at(-1), rest))) return [];
  const own = before.filter(({ unit }) => unit === rest.unit);
  if (own.length < 2 || own.length < before.length || [...own, rest].some(({ isRough }) => isRough))
    return [];
  // A figure before the whole may be of something else: any that fits will do.
  const fits = own.some((whole, i) => excess(whole, [...own.slice(i + 1), rest]) === 0);
  const whole = own[0] as Quantity;
  if (PART.test(sentence.text.slice(0, whole.start))) return [];
  const parts = [...own.slice(1), rest];
  const isWhole = parts.every(({ value }) => value < whole.value);
  return fits || !isWhole ? [] : [mismatch(sentence, whole, parts)];
}

/** Behind a figure, the state of what it counts: 9个已完成, 4个正在推进. */
const isDone = (around: string): boolean =>
  DONE_STATE.test(around) && !UNDONE_STATE.test(around) && !GOING_STATE.test(around);

function behindDone(sentence: Sentence, all: readonly Quantity[]): Mismatch[] {
  return all.flatMap((whole, i): Mismatch[] => {
    const [done, left, next] = [all[i + 1], all[i + 2], all[i + 3]];
    if (!done || !left || [whole, done, left].some(({ unit, isRough }) => unit !== whole.unit || isRough)) {
      return [];
    }
    if (next?.unit === whole.unit || isOfOthers(sentence, whole, left)) return [];
    const [first, between] = [gap(sentence, whole, done), gap(sentence, done, left)];
    const isToldBefore = DONE.test(first) || DONE_PLAIN.test(first);
    const isUndone = isToldBefore && UNDONE.test(between);
    const isGoingOn = isToldBefore && GOING_ON.test(between);
    if (!isUndone && !isGoingOn && !areStates(sentence, [whole, done, left])) return [];
    const more = excess(whole, [done, left]);
    const isCertain = more > 0 || (isUndone && more < 0 && isSlip(more, whole.step));
    return isCertain ? [mismatch(sentence, whole, [done, left])] : [];
  });
}

/** True of 12个问题 and 5个村. */
const isOfOthers = ({ text }: Sentence, whole: Quantity, left: Quantity): boolean => {
  const [own, other] = [nounAt(text, whole.end), nounAt(text, left.end)];
  return (
    whole.unit === '个' && /^[村镇乡县组社单部学企]/u.test(other) && own.slice(0, 1) !== other.slice(0, 1)
  );
};

/** True of 12个乡镇中，9个已完成任务，4个正在推进 and 36例，治愈出院31例，在院治疗7例. */
function areStates(
  sentence: Sentence,
  [whole, done, left]: readonly [Quantity, Quantity, Quantity],
): boolean {
  const [first, second] = [gap(sentence, whole, done), gap(sentence, done, left)];
  const isBehind = /[中，]$/u.test(first) && /，$/u.test(second);
  const isBefore = /，[^，。；、\d]{1,8}$/u.test(first) && /[，、][^，。；、\d]{1,8}$/u.test(second);
  if (!isBehind && !isBefore) return false;
  const states = isBehind
    ? [second, /^[^，。；\d]*/u.exec(sentence.text.slice(left.end))?.[0] ?? '']
    : [first, second].map((text) => text.slice(text.search(/[^，、]*$/u)));
  const [one = '', two = ''] = states;
  const isOther = (text: string): boolean => UNDONE_STATE.test(text) || GOING_STATE.test(text);
  return (isDone(one) && isOther(two)) || (isDone(two) && isOther(one));
}

/** Before a total behind clauses with a part each: ，全县共(9个). */
const TOGETHER = /[，、]([^，。；、\d]{0,12}?)(共计|合计|总计|总共|一共|累计|共)[^，。；、\d]{0,8}$/u;
/** A total this much more or less than its parts is one of other things. */
const NEAR = 1.35;
const NO_LIST = /其中|比|较|增|减|每|均|占|各(?![类种项])|惠及|覆盖|涉及|带动|近|约|余/u;

/** Quarters that make up the time of the whole. */
const QUARTERS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:一|1)季度.*(?:二|2)季度/u, /上半年/u],
  [/(?:三|3)季度.*(?:四|4)季度/u, /下半年/u],
  [/上半年.*下半年/u, /全年|当年|一年/u],
];

/** 一季度14个，二季度11个，上半年累计27个. */
function areQuarters(sentence: Sentence, all: readonly Quantity[], at: number): boolean {
  const whole = all[at];
  if (at !== 2 || !whole) return false;
  const last = gap(sentence, all[1], whole);
  const ahead = sentence.text.slice(0, whole.start - last.length);
  return QUARTERS.some(([parts, time]) => parts.test(ahead) && time.test(last));
}

/** 5个村为示范村，另将3个村列为培育对象，示范和培育村共9个. */
export function findApartTotals(sentence: Sentence): Mismatch[] {
  const { text, quantities: all } = sentence;
  return all.flatMap((whole, at): Mismatch[] => {
    const [, lead, word] = TOGETHER.exec(gap(sentence, all[at - 1], whole)) ?? [];
    const parts = all.slice(0, at).filter(({ unit }) => unit === whole.unit);
    if (lead === undefined || parts.length < 2 || NO_LIST.test(text.slice(0, whole.end))) return [];
    if ([whole, ...parts].some((one) => one.isRough || isRelative(one))) return [];
    // 110台（架） counts what has another measure word too.
    if (/^[（(/]/u.test(text.slice(whole.end))) return [];
    const own = nounAt(text, whole.end) || lead;
    const noun = whole.unit === '个' ? own.slice(-1) : '';
    if (noun === '' && whole.unit === '个') return [];
    if (!parts.every(({ end }) => nounAt(text, end).includes(noun))) return [];
    const missing = whole.value - sumOf(parts);
    if (sentence.earlier().some(({ unit, value }) => unit === whole.unit && value === missing)) return [];
    const ratio = sumOf(parts) / whole.value;
    const isNear = ratio < NEAR && ratio > 1 / NEAR && parts.every(({ value }) => value < whole.value);
    // 累计 may count from before the first of them.
    const isSure =
      word !== '累计' || isMistyped(whole.value, sumOf(parts), whole.step) || areQuarters(sentence, all, at);
    return isNear && isSure && excess(whole, parts) !== 0 ? [mismatch(sentence, whole, parts)] : [];
  });
}

const TOTAL = /^[^\d，。；]{0,4}，(?:共|共计|合计|总计|总共|一共)$/u;
/** Behind a list with 、 a verb may stand: 三等奖3名，共表彰20人. */
const TOTAL_DONE = /^[^\d，。；]{0,4}，(?:共|共计|合计|总计|总共|一共)[^\d，。；、]{0,6}$/u;
/** Behind parts told with 分别: 总投资8500万元. */
const TOTAL_OF = /^，总[^\d，。；、]{1,4}$/u;
const PERSONS = /^[名位]$/u;
/** 名 and 人 count alike. */
const unitOf = ({ unit }: Quantity): string => (PERSONS.test(unit) ? '人' : unit);
const LISTED = /^[^\d，。；]{0,4}(?:、[^\d，。；]{0,10}|，(?:反对|弃权)(?:的)?)$/u;

/** True where what stands before a figure ends as what stands before the last one: 三等奖15件，优秀奖20件. */
function areAlike(sentence: Sentence, all: readonly Quantity[], at: number): boolean {
  const [own, last] = [
    gap(sentence, all[at - 1], all[at] as Quantity),
    gap(sentence, all[at - 2], all[at - 1] as Quantity),
  ];
  return /^[^\d，。；]{0,4}，[^\d，。；、]{2,8}$/u.test(own) && own.slice(-1) === last.slice(-1);
}

/** What things of many kinds are counted in together: 600顶、1200床，共计1800件（套）. */
const THINGS = /^(?:余)?(?:[（(/]?[台个套件])/u;
const THING = /^[件个台套顶床张条双只把箱袋瓶桶副块根枚盏册本支部双辆份]$/u;

const isTotalOfThings = ({ text }: Sentence, { unit, end }: Quantity, parts: readonly Quantity[]): boolean =>
  /^[件台套]$/u.test(unit) &&
  (THINGS.test(text.slice(end)) || /^(?:[，。]|$|物资|物品|设备)/u.test(text.slice(end))) &&
  parts.every((part) => THING.test(part.unit) && part.step === 1);

/** True of 乡镇, 街道 and, together, 乡级行政单位. */
const arePlaces = ([whole = '', ...parts]: readonly string[]): boolean =>
  /单位|区划|镇街|乡镇（|村（/u.test(whole) &&
  parts.every((noun) => /^(?:乡|镇|街道|村|社区|行政村|居委会|园区|农场|林场|开发区)/u.test(noun));

/** 小学97所、初中21所、高中5所，共计123所. */
export function findTotals(sentence: Sentence): Mismatch[] {
  const { quantities: all } = sentence;
  return all.flatMap((whole, at): Mismatch[] => {
    const ahead = gap(sentence, all[at - 1], whole);
    const isRespective = TOTAL_OF.test(ahead) && sentence.text.slice(0, whole.start).includes('分别');
    if (!TOTAL_DONE.test(ahead) && !isRespective) return [];
    let from = at - 1;
    while (
      from > 0 &&
      (LISTED.test(gap(sentence, all[from - 1], all[from] as Quantity)) || areAlike(sentence, all, from))
    ) {
      from--;
    }
    const parts = all.slice(from, at);
    if (EACH.test(sentence.text.slice(all[from - 2]?.end ?? 0, whole.start))) return [];
    if (parts.length < (TOTAL.test(ahead) || isRespective ? 2 : 3)) return [];
    const isOfThings = isTotalOfThings(sentence, whole, parts);
    if ([whole, ...parts].some((one) => (!isOfThings && unitOf(one) !== unitOf(whole)) || one.isRough)) {
      return [];
    }
    const nouns = [whole, ...parts].map(({ end }) => nounAt(sentence.text, end));
    if (whole.unit === '个' && new Set(nouns).size > 1 && !arePlaces(nouns)) return [];
    return excess(whole, parts) === 0 ? [] : [mismatch(sentence, whole, parts)];
  });
}
