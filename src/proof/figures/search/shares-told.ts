/** Shares in any words: a part with a whole before it, what is left of the whole, and what is beyond it. */

import { isShifted } from '../sums/digit-slips.ts';
import { type Claim, type Figure, isPlain, type Outcome, type Reading, unitOf } from './relation.ts';

/** Before what is left undone, and behind it. */
const LEFT = /还有|尚有|仍有|剩余|余下|剩下|尚余|其余|[尚还]差/u;
const UNDONE = /^(?:左右)?的?[^，。；\d]{0,6}(?:未|没|尚|待|不|$)/u;
/** Before what is beyond a task. */
const BEYOND = /超(?:额|收|出|产|计划|任务|目标|进度|序时)?(?:完成|任务|计划|目标)?$/u;
const TASK = /任务|计划|目标|指标|预算/u;
/** Before what was to be done. */
const DUE = /任务|计划|目标|指标|预算|应|拟|需/u;
/** Before a share or a rate. */
const SHARE =
  /(?:占|占比|比重|比例|[\p{Script=Han}]率|进度|完成|(?:为|达到?|相当于)(?=[^，。；、\d]{0,6}(?:任务|计划|目标)[数量]?的))(?:[^，。；、\d]{0,6}(?:任务|计划|目标|总数|总量|总额)[数量]?的)?(?:已?达到?了?|为|是|仅|约)*$/u;
/** A rate of another thing, and one of a change. */
const OTHER =
  /增|减|升|降|提高|同比|利率|税率|汇率|(?<!缴)费率|负债|速率|贡献率|毛利|超|力争|确保|合格率在|以上|其中.*其中/u;
/** A share that was taken off, of what it was taken from. */
const CUT = /[核审压节损][减约耗失省]率(?:达到?|为|是)*$/u;
/** Before all that there is, where the part was told first. */
const ALL = /总|全[县市镇乡村部校局区省]|应|共|可|核定|设计/u;
/** What is done before a rate of it: 机收, 参保缴费. */
const DEED = /([\p{Script=Han}]{1,6})(?:率|比例|比重)(?:已?达到?了?|为|是)*$/u;
const NO_PART = /每|均|另|其余|(?<!新)增(?!值)|减|最|去年|上年|同期/u;

const outcomeOf = (right: number, part: Figure, whole: Figure, { step }: Figure): Outcome => {
  const free = [part, whole].reduce((sum, one) => sum + (one.step === 1 ? 0 : one.step / 2 / one.value), 0);
  const isEven = Math.abs(right / step - Math.round(right / step)) < 1e-6;
  // What comes out even was not rounded.
  return { right, slack: isEven ? 0 : step + right * free, from: [whole, part] };
};

type Kind = 'share' | 'left' | 'beyond';

const kindOf = (text: string, rate: Figure): Kind | undefined => {
  if (BEYOND.test(rate.lead)) return 'beyond';
  if (LEFT.test(rate.lead) && UNDONE.test(text.slice(rate.end, rate.end + 12))) return 'left';
  return SHARE.test(rate.lead) && (!OTHER.test(rate.lead) || CUT.test(rate.lead)) ? 'share' : undefined;
};

/** How a share follows from a part and its whole. */
const rightOf = (kind: Kind, part: Figure, whole: Figure): number => {
  const percent = (part.value / whole.value) * 100;
  if (kind === 'share') return percent;
  return kind === 'left' ? 100 - percent : percent - 100;
};

/** True where the rate is named by what was done, or is of a whole anyway. */
function isNamed(kind: Kind, rate: Figure, part: Figure): boolean {
  if (kind !== 'share') return true;
  const words = `${part.gap.slice(-16)}${part.noun}`;
  const own = /^(.*)占/u.exec(rate.lead)?.[1];
  if (own !== undefined && (own.length < 3 || words.includes(own.slice(-2)))) return true;
  const deed = (own === undefined ? DEED.exec(rate.lead)?.[1] : undefined) ?? '';
  return deed.length < 7 && [...deed].some((sign) => words.includes(sign));
}

/** This many times more or less is a share of another thing. */
const FAR = 2.2;

/** 计划320万元，到位2560万元，占80%: a point that was moved. */
function claimsOfBeyond(whole: Figure, part: Figure, rate: Figure): Claim[] {
  const right = (whole.value * rate.value) / 100;
  const likely = { right, slack: 0, from: [whole, rate] };
  return isShifted(part.value, right) ? [{ said: part, all: [], likely, zh: '按比例算是' }] : [];
}

/** 任务6万亩，已建成5.1万亩，还有25%未完成; 13.2亿元，任务12亿元，超收12%. */
export function claimsOfToldShares({ text, figures, earlier }: Reading): Claim[] {
  return figures.flatMap((rate, i): Claim[] => {
    const kind = rate.unit === '%' && !rate.isRough ? kindOf(text, rate) : undefined;
    const two = figures[i - 1];
    if (kind === undefined || !two || !isPlain(two)) return [];
    const own = figures.slice(0, i).filter((one) => isPlain(one) && unitOf(one) === unitOf(two));
    const one = own.at(-2);
    if (!one || own.length > 3 || own.some(({ lead }) => NO_PART.test(lead))) return [];
    const isOfTask = TASK.test(rate.lead) || kind === 'beyond';
    const isTurned = isOfTask
      ? TASK.test(two.gap) && !TASK.test(one.gap)
      : one.value < two.value && (kind === 'left' || ALL.test(two.lead));
    const [whole, part] = isTurned ? [two, one] : [one, two];
    // Neighbours of one list are no part and whole.
    if (kind === 'share' && (own.length > 2 || !/[，中（]/u.test(two.gap))) return [];
    if (kind === 'share' && part.value > whole.value && !isOfTask) return claimsOfBeyond(one, two, rate);
    if (isOfTask && !DUE.test(whole.gap)) return [];
    const right = rightOf(kind, part, whole);
    if (right <= 0) return [];
    const near = [...earlier, ...figures].filter((other) => isPlain(other) && unitOf(other) === unitOf(two));
    const all = near.flatMap((whole) =>
      near
        .filter((part) => part !== whole)
        .map((part) => outcomeOf(rightOf(kind, part, whole), part, whole, rate)),
    );
    const ratio = rate.value / right;
    const isSure = isNamed(kind, rate, part) && ratio < FAR && ratio > 1 / FAR;
    return [
      { said: rate, all, likely: outcomeOf(right, part, whole, rate), isSure, zh: '按这两个数算，比率是' },
    ];
  });
}

/** 保费93600元，其中自缴20%，为28720元: a share and what it comes to. */
export function claimsOfShareAmounts({ figures }: Reading): Claim[] {
  return figures.flatMap((rate, i): Claim[] => {
    const [whole, amount] = [figures[i - 1], figures[i + 1]];
    if (rate.unit !== '%' || rate.isRough || !whole || !amount || !isPlain(whole) || !isPlain(amount))
      return [];
    if (unitOf(whole) !== unitOf(amount) || !/^[，、]?(?:计|即|为|共|合计?|约?为|金额为?)$/u.test(amount.gap))
      return [];
    if (!/其中|按|占|自[缴筹付]|[缴付补返提扣]/u.test(rate.gap) || OTHER.test(rate.lead)) return [];
    const right = (whole.value * rate.value) / 100;
    const slack = (whole.value * rate.step) / 200 + amount.step;
    const isEven = Math.abs(right / amount.step - Math.round(right / amount.step)) < 1e-6;
    const likely = { right, slack: isEven && rate.step === 1 ? 0 : slack, from: [whole, rate] };
    return [{ said: amount, all: [], likely, isSure: true, zh: '按比例算是' }];
  });
}
