/** Changes: from some figure to some other one; and what is left when some figure is taken from another. */

import {
  type Claim,
  type Figure,
  isNoAmount,
  isPlain,
  type Outcome,
  type Reading,
  unitOf,
} from './relation.ts';

/** Before the figure of a change. */
const CHANGE =
  /(?:新增|净增|净减|增加|增长|增收|增产|增幅|减少|减|下降|降低|降幅|提高|提升|上升|增|扩大|缩短|压缩|压减|多|少|涨幅?|翻)了?(?:达到?|为|约)?$/u;
/** Before the figure and what it counts: 新增民兵(12人). */
const CHANGE_OF = /(?:新增|净增|净减|增加|减少)了?[^，。；、\d到至为]{0,5}$/u;
const TO = /[到至](?!\d{1,2}[月日])|为|达|(?:\d{4}年|今年|目前|现在|如今|现有|现已|今年)/u;
const OF_BEFORE =
  /[由从]|\d{4}年|去年|上年|原来|原有|原先|此前|年初|过去|以前|前年|刚|最初|起初|改造前|建设前/u;
/** Growth in real terms does not follow from the figures, nor does that of each year. */
const REAL = /可比|不变价|同口径|剔除|扣除|年均|月均|日均|名义|实际增|复合|其中/u;
const NO_LEVEL = /每|均(?!产)|增(?!至|加到|长到|值|到)|减(?!至|少到|到)|其中|最|计划|目标|力争/u;

const slackOf = ({ step }: Figure): number => (step === 1 ? 0 : step / 2);

/** How much one figure is more than another, as a change is told. */
function outcomeOf(before: Figure, after: Figure, by: Figure): Outcome | undefined {
  const [b, a] = [slackOf(before), slackOf(after)];
  const from = [before, after];
  const difference = Math.abs(after.value - before.value);
  if (unitOf(by) === unitOf(before) || (before.unit === '%' && by.unit === '个百分点'))
    return { right: difference, slack: a + b, from };
  if (before.unit === '%' || before.value === 0) return undefined;
  const ratio = difference / before.value;
  const free = ((a + b) / before.value) * (1 + ratio);
  if (by.unit === '%') return { right: ratio * 100, slack: by.step + free * 100, from };
  if (by.unit !== '倍' || after.value < before.value) return undefined;
  return { right: ratio, slack: (by.step === 1 ? 0.45 : by.step) + free, from };
}

/** 由去年底的13座增加到今年9月底的22座，新增8座. */
export function claimsOfChanges({ text, figures }: Reading): Claim[] {
  if (REAL.test(text)) return [];
  return figures.flatMap((by, i): Claim[] => {
    if (by.isRough || by.unit === '' || !(CHANGE.test(by.lead) || CHANGE_OF.test(by.lead)) || /每|均|[年月日]增$/u.test(by.lead))
      return [];
    const levels = figures.filter((one) => one !== by && !one.isRough && !isNoAmount(text, one));
    const pairs = levels.flatMap((one) =>
      levels
        .filter((other) => other !== one && unitOf(other) === unitOf(one))
        .map((other) => [one, other] as const),
    );
    const all = pairs.flatMap(([one, other]) => outcomeOf(one, other, by) ?? []);
    const [before, after, ...more] = [figures[i - 2], figures[i - 1]];
    if (!before || !after || more.length > 0 || unitOf(before) !== unitOf(after)) return [];
    if (!isFromTo(text, before, after) || [before, after].some((one) => one.isRough)) return [];
    const others = levels.filter((one) => unitOf(one) === unitOf(after));
    if (others.length > 2 && by.unit !== after.unit && by.unit !== '%' && by.unit !== '倍') return [];
    return [{ said: by, all, likely: outcomeOf(before, after, by), zh: '按前后两个数算，变化是' }];
  });
}

const isFromTo = (text: string, before: Figure, after: Figure): boolean =>
  OF_BEFORE.test(text.slice(Math.max(0, before.start - 20), before.start)) &&
  TO.test(after.gap) &&
  !/[。；！？]/u.test(after.gap) &&
  !NO_LEVEL.test(before.lead) &&
  !NO_LEVEL.test(after.lead);

/** Before what is left. */
const LEFT =
  /(?:净(?!化|水|菜|额|重)[\p{Script=Han}]{0,3}|结余|节余|盈余|结存|库存|其余|剩余|余下|剩下|还剩|尚余|尚剩|还有|尚有|[尚还][缺差欠]|缺口|利润|纯收入|收益|盈利|毛利|未[\p{Script=Han}]{1,4})[^，。；、\d]{0,6}$/u;
/** Nothing else can be meant by these. */
const SURELY_LEFT = /其余|剩余|余下|剩下|还剩|尚余|尚剩|结余|节余|盈余|库存|[尚还][缺差欠]/u;
/** Before what is taken away. */
const TAKEN =
  /扣除|支出|成本|除去|扣掉|开支|费用|花费|花去|用去|使用|投入|已|用于|消耗|注销|退出|减去|减少|迁出|死亡|销毁|发放|拨付|卖出|售出|销售|完成|办结|整改|兑现|偿还|归还|出库|流出|调出|关停|关闭|领走|借出|安装|安置/u;
/** Another time and figures of each make another balance. */
const OTHER = /[比较](?:去年|上年|同期)|同比|每|均|其中|计划|预计|%/u;

const isOfOne = (one: Figure, unit: string): boolean => unitOf(one) === unit && isPlain(one);

/** 收入286万元，扣除成本214万元，净收益62万元. */
export function claimsOfRests({ text, figures }: Reading): Claim[] {
  return figures.flatMap((rest, i): Claim[] => {
    if (!isPlain(rest) || !LEFT.test(rest.lead)) return [];
    const own = figures.slice(0, i).filter((one) => isOfOne(one, unitOf(rest)));
    const [whole, ...taken] = own;
    if (!whole || taken.length === 0 || taken.length > 4) return [];
    const right = taken.reduce((value, one) => value - one.value, whole.value);
    const slack = own.reduce((sum, one) => sum + slackOf(one), slackOf(rest));
    const all = own.flatMap((one, at) =>
      own.slice(at + 1).flatMap((other): Outcome[] => [
        { right: Math.abs(one.value - other.value), slack, from: [one, other] },
        { right: one.value + other.value, slack, from: [one, other] },
      ]),
    );
    const sum = own.reduce((value, one) => value + one.value, 0);
    const isTaken =
      taken.every(({ gap }) => TAKEN.test(gap)) && !OTHER.test(text.slice(whole.start, rest.end));
    const isRight = figures.indexOf(rest) - figures.indexOf(whole) === taken.length + 1;
    const likely = isTaken && isRight && right > 0 ? { right, slack, from: own } : undefined;
    return [{ said: rest, all: [...all, { right: sum, slack, from: own }], likely, zh: '前面的数相减是' }];
  });
}
