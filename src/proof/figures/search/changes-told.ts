/** Changes and differences in any words: a verb of change with a figure, and two figures before it of which one was first. */

import { shareWord } from '../claims/sentences.ts';
import { type Claim, type Figure, type Outcome, type Reading, slackOf, unitOf } from './relation.ts';
import { type Ends, endsOf, pairBefore } from './two-ends.ts';

/** Before the figure of a change or a difference, whatever the verb. */
const CHANGE =
  /(?:[增减升降涨跌缩扩节省压拓翻溢]|提[高升速标价前质效]|上[调浮扬]|下[调浮]|超(?!过|市|声|级)|多|少(?![数年儿先])|高(?!中|校|速|新|标|考|等|龄|压|温)|低(?!保|温|压)|[相还尚]差|差距|相差|改善|精简|好转|优化|延[长伸]|回落|收窄|加[快宽高深厚长])[^，。；、\d]{0,3}?(?:了|幅度?|率|额|达到?|为|约)*$/u;
const UP = /增|升|涨|扩|提[高升]/u;
/** What follows a verb of change and makes a level of it. */
const LEVEL = /[到至]$|[增减升降提缩扩涨跌](?:为|成)$|达$|超过$|不[低高少多]于$/u;
/** Growth that does not follow from two figures. */
const REAL =
  /可比|不变价|同口径|剔除|扣除|[年月日]均(?:增|递|下降|减|提|上升)|名义|实际增|复合|力争|目标是|将|预计|四舍五入/u;
const DOWN = /[减降跌缩压省少低]|回落|下[调浮滑]|收窄|精简/u;

/** True where a verb tells the way that the two figures do not go. */
const isTurned = ({ before, after }: Ends, { lead }: Figure): boolean =>
  UP.test(lead) !== DOWN.test(lead) && UP.test(lead) === after.value < before.value;
/** What may stand before the verb: it tells of no other thing. */
const OWN =
  /^(?:[^，。；\d]*年[间来内]?|同比|环比|比[^，。；\d]{1,8}|较[^，。；\d]{1,8}|净|共|累计|总体|平均|整体|实际|直接|一次性|每[^，。；\d]{1,4}|[户人亩]均|[\p{Script=Han}\d]{1,3}小时|又|再|仅|只|已|也|约|分别|距[^，。；\d]{0,6}|还|尚|幅度|[两二三][\p{Script=Han}]{1,2}|前后|同比分别|自然|得分|价格|均价|成本)*/u;

/** The share of the earlier figure, that of the later one, and what is left of all. */
function ratesOf({ before, after }: Ends): { readonly right: number; readonly turned: number } {
  const difference = Math.abs(after.value - before.value);
  return { right: (difference / before.value) * 100, turned: (difference / after.value) * 100 };
}

const isAt = (value: number, said: number, step: number): boolean =>
  Math.abs(value - said) <= step / 2 + 1e-9;

/** How large a change is, in the unit that it is told in. */
function sizeOf(ends: Ends, by: Figure): Outcome | undefined {
  const { before, after } = ends;
  const from = [before, after];
  const difference = Math.abs(after.value - before.value);
  if (difference === 0) return undefined;
  if (unitOf(by) === unitOf(before) || (before.unit === '%' && by.unit === '个百分点'))
    return before.unit === '%' && by.unit === '%'
      ? undefined
      : { right: difference, slack: slackOf([before, after, by]), from };
  if (by.unit !== '%' || before.unit === '%' || before.value <= 0 || after.value <= 0) return undefined;
  const { right, turned } = ratesOf(ends);
  const isEven = Math.abs(right / by.step - Math.round(right / by.step)) < 1e-6;
  const isTurned = isAt(turned, by.value, by.step) && !isAt(right, by.value, by.step);
  const free = from.reduce((sum, one) => sum + (one.step === 1 ? 0 : one.step / 2 / one.value), 0);
  return { right, slack: isEven || isTurned ? 0 : by.step + free * (100 + right), from };
}

/** What a change comes to, by the way that its verb tells. */
function outcomeOf(ends: Ends, by: Figure): Outcome | undefined {
  const size = sizeOf(ends, by);
  return size && isTurned(ends, by) ? { ...size, right: -size.right } : size;
}

/** 比上年增加(4亿元)，增长7.7%: what there was before follows from the change. */
function endsByChange(figures: readonly Figure[], at: number): Ends | undefined {
  const [now, by] = [figures[at - 2], figures[at - 1]];
  if (!now || !by || unitOf(now) !== unitOf(by) || now.isRough || by.isRough || !isChange(by))
    return undefined;
  if (!/同比|[比较][^，。；\d]{1,8}/u.test(by.gap) || !/^[^，。；]{0,4}，/u.test(by.gap)) return undefined;
  const value = DOWN.test(by.lead) ? now.value + by.value : now.value - by.value;
  return { before: { ...now, value, step: Math.max(now.step, by.step) }, after: now };
}

/** Before how far two figures are apart, whichever is more. */
const APART = /相差|差距|落差|温差|高差|极差|分差/u;

/** 一队96.4分，二队94.8分，相差1.6分. */
const endsApart = (by: Figure, [before, after]: readonly [Figure, Figure]): Ends | undefined =>
  APART.test(by.lead) && unitOf(by) === unitOf(after) && !before.isRough && !after.isRough
    ? { before, after }
    : undefined;

const isChange = ({ lead }: Figure): boolean => CHANGE.test(lead) && !LEVEL.test(lead);

/** A part of this year beside all of the last one. */
function isOfPart(raw: string, { before, after }: Ends): boolean {
  const [was, now] = [before, after].map(({ start }) => raw.slice(Math.max(0, start - 18), start));
  const isPart = (words = ''): boolean => /\d月|季度|半年|个月|同期/u.test(words.replace(/^.*[，；。]/u, ''));
  return /[去上]年(?![末底初])/u.test(was ?? '') && !isPart(was) && isPart(now);
}

/** True where nothing else is told between the two figures and their change. */
function areNear(figures: readonly Figure[], { before, after }: Ends, at: number): boolean {
  const last = Math.max(figures.indexOf(before), figures.indexOf(after));
  return figures
    .slice(last + 1, at)
    .every(
      (one) =>
        unitOf(one) === unitOf(after) || /小时|分钟|天|月|年/u.test(one.unit) || one.lead.endsWith('每'),
    );
}

/** This many times more or less is another thing. */
const FAR = 5;

/**
 * 从9月的20万元增加到10月的26万元，环比增长23%; 计划5000亩，实际完成5360亩，超计划630亩.
 * @param raw the sentence with its dates
 */
export function claimsOfToldChanges(reading: Reading, raw: string): Claim[] {
  const { text, figures, earlier } = reading;
  if (figures.length < 3 || REAL.test(text)) return [];
  return figures.flatMap((by, i): Claim[] => {
    if (i < 2 || by.isRough || by.unit === '' || !isChange(by)) return [];
    const pair = pairBefore(figures, i, (one) =>
      by.unit === '个百分点' ? one.unit === '%' : one.unit !== '%' && !isChange(one),
    );
    const ends =
      (pair && (endsOf(raw, reading, ...pair) ?? endsApart(by, pair))) ??
      (by.unit === '%' ? endsByChange(figures, i) : undefined);
    const likely = ends && outcomeOf(ends, by);
    if (!ends || !likely || isOfPart(raw, ends) || !areNear(figures, ends, i)) return [];
    const levels = [...earlier, ...figures].filter(
      (one) => one !== by && !one.isRough && unitOf(one) === unitOf(ends.after),
    );
    const all = levels.flatMap((before) =>
      levels
        .filter((after) => after !== before && !(before === ends.after && after === ends.before))
        .flatMap((after) => outcomeOf({ before, after }, by) ?? []),
    );
    const noun = by.lead.replace(OWN, '').replace(CHANGE, '');
    const isPure = noun.length < 2;
    if (!isPure && ![ends.before, ends.after].some(({ lead }) => shareWord(lead, noun))) return [];
    const ratio = by.value / Math.abs(likely.right);
    const isSure = isPure && ratio < FAR && ratio > 1 / FAR;
    return [{ said: by, all, likely, isSure, zh: '按前后两个数算，变化是' }];
  });
}
