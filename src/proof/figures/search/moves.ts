/** Changes: from some figure to some other one; and what is left when some figure is taken from another. */

import { shareWord } from '../claims/sentences.ts';
import {
  type Claim,
  type Figure,
  isNoAmount,
  isPlain,
  type Outcome,
  type Reading,
  slackOf,
  unitOf,
} from './relation.ts';

/** Before the figure of a change. */
const CHANGE =
  /(?:新[\p{Script=Han}]{1,2}|净增|净减|精简|核减|压减|缩减|增加|增长|增收|增产|增幅|减少|减|下降|降低|降幅|提高|提升|上升|增|扩大|加[宽厚高长深]|拓宽|延长|缩短|压缩|压减|多出?|高出|少|涨幅?|翻|节[省约]|去化|消化|腾退|清退|回升|回落|攀升|跃升|[上下]浮|[上下]调|调[高低增减]|收窄|拉长)了?(?:达到?|为|约)?$/u;
/** Before the figure and what it counts: 新增民兵(12人). */
const CHANGE_OF = /(?:新增|净增|净减|精简|增加|减少)了?[^，。；、\d到至为]{0,5}$/u;
const TO =
  /[加长升降少展扩缩增减高落][到至]|中标|成交|审定|现价|实际|[到至](?!\d{1,2}[月日])|为|达|(?:\d{4}年|今年|目前|现在|如今|现有|现已|今年)/u;
const OF_BEFORE =
  /[由从]|\d{4}年|去年|上年|原来|原有|原先|此前|年初|过去|以前|前年|刚|最初|起初|改造前|建设前|控制价|预算|原价|限价|起拍价|挂牌价|送审/u;
/** Of some time. */
const TIMED = /月[初底末]?|\d{4}年|[上去今本]年|年[初底末]|季度|半年/u;
/** Before the figure that another one is compared with. */
const THAN = /^[^，。；、\d]{0,4}，[比较](?:\d{4}年)?[^，。；、\d]{0,8}的$/u;
/** The same, with the other one in brackets behind what it is of: ，高于全市平均水平（5.9%）1.1个百分点. */
const BESIDE = /(?:高于|低于|多于|少于|快于|慢于|[高低]出|[比较])[^，。；、\d]{1,14}（(?:为|约)?$/u;
const BEHIND_BESIDE = /^）[^，。；、（）\d]{0,4}$/u;
/** Figures of each change by figures of each. */
const EACH = /每|均|[单亩]产/u;
/** Growth in real terms does not follow from the figures, nor does that of each year. */
const REAL = /可比|不变价|同口径|剔除|扣除|[年月日]均(?:增|递|下降|减)|名义|实际增|复合|其中/u;
const NO_LEVEL = /增(?!至|加到|长到|值|到)|减(?!至|少到|到)|其中|最|计划|目标|力争/u;

/** How much one figure is more than another, as a change is told. */
function outcomeOf(before: Figure, after: Figure, by: Figure): Outcome | undefined {
  const [b, a] = [slackOf([before]), slackOf([after])];
  const from = [before, after];
  const difference = Math.abs(after.value - before.value);
  if (unitOf(by) === unitOf(before) || (before.unit === '%' && by.unit === '个百分点'))
    return { right: difference, slack: slackOf([before, after, by]), from };
  if (before.unit === '%' || before.value === 0) return undefined;
  const ratio = difference / before.value;
  const free = ((a + b) / before.value) * (1 + ratio);
  const percent = ratio * 100;
  // Some cut where others round; nothing is rounded where all comes out even.
  const isEven =
    Math.abs(percent / by.step - Math.round(percent / by.step)) < 1e-6 && free * 100 < by.step / 2;
  if (by.unit === '%') return { right: percent, slack: isEven ? 0 : by.step + free * 100, from };
  if (by.unit !== '倍' || after.value < before.value) return undefined;
  return { right: ratio, slack: (by.step === 1 ? 0.45 : by.step) + free, from };
}

/** 由去年底的13座增加到今年9月底的22座，新增8座. */
export function claimsOfChanges({ text, figures }: Reading): Claim[] {
  if (REAL.test(text)) return [];
  return figures.flatMap((by, i): Claim[] => {
    if (
      by.isRough ||
      by.unit === '' ||
      !(CHANGE.test(by.lead) || CHANGE_OF.test(by.lead) || BEHIND_BESIDE.test(by.gap)) ||
      /[年月日]增$/u.test(by.lead) ||
      (EACH.test(by.lead) && !EACH.test(figures[i - 2]?.lead ?? ''))
    )
      return [];
    // 由2400人降到1800人，减少600人，降幅25% tells the change twice.
    const isOfOwn = by.lead.replace(CHANGE, '').length > 2;
    const isAgain = by.unit === '%' && !isOfOwn && CHANGE.test(figures[i - 1]?.lead ?? '');
    const last = isAgain ? i - 2 : i - 1;
    const ends = endsOf(text, figures[last - 1], figures[last], by);
    if (!ends) return [];
    // 群众满意度提升 is of something else than 合格率.
    const noun = by.lead.replace(CHANGE, '');
    if (noun.length > 3 && by.unit === '个百分点' && !shareWord(`${ends.before.gap}${ends.after.gap}`, noun))
      return [];
    const likely = outcomeOf(ends.before, ends.after, by);
    const isBorneOut =
      isAgain && Math.abs(ends.before.value - ends.after.value) === (figures[i - 1] as Figure).value;
    const isSure = isBorneOut || BEHIND_BESIDE.test(by.gap);
    const levels = figures.filter((one) => one !== by && !one.isRough && !isNoAmount(text, one));
    // A share of the later figure is none of the earlier one.
    const isTurned = (one: Figure, other: Figure): boolean => one === ends.after && other === ends.before;
    const all = levels.flatMap((one) =>
      levels
        .filter((other) => other !== one && unitOf(other) === unitOf(one) && !isTurned(one, other))
        .flatMap((other) => outcomeOf(one, other, by) ?? []),
    );
    return [{ said: by, all, likely, isSure, zh: '按前后两个数算，变化是' }];
  });
}

/** What was before and after, of two figures that are told so: 由13座增加到22座; 580公斤，比上一批的540公斤. */
function endsOf(
  text: string,
  one: Figure | undefined,
  two: Figure | undefined,
  by: Figure,
): { readonly before: Figure; readonly after: Figure } | undefined {
  if (!one || !two || unitOf(one) !== unitOf(two) || one.isRough || two.isRough) return undefined;
  if (BESIDE.test(two.gap) && BEHIND_BESIDE.test(by.gap)) return { before: two, after: one };
  if (/[。；！？]/u.test(two.gap) || NO_LEVEL.test(one.lead) || NO_LEVEL.test(two.lead)) return undefined;
  if (THAN.test(two.gap)) return { before: two, after: one };
  // 1月底在建项目82个，12月底在建项目96个
  if (TIMED.test(one.lead) && TIMED.test(two.lead) && one.lead.slice(-2) === two.lead.slice(-2))
    return { before: one, after: two };
  if (/[比较]/u.test(two.gap)) return undefined;
  const isFromTo = OF_BEFORE.test(text.slice(Math.max(0, one.start - 20), one.start)) && TO.test(two.gap);
  return isFromTo ? { before: one, after: two } : undefined;
}

/** Before what is left. */
const LEFT =
  /(?:净(?!化|水|菜|额|重)[\p{Script=Han}]{0,3}|结余|节[余约省]|盈余|结存|库存|空[编缺岗置]|缺[编员岗]|超[编支员]|差额|[顺逆]差|其余|剩余|余下|剩下|还剩|尚余|尚剩|还有|尚有|[尚还][缺差欠]|缺口|账户余额|审定(?:金额|价|造价)?|实[付收得]|到手|现存|实到|实存|余额(?:降至|降到|为|减至)?|利润|纯收入|收益|盈利|毛利|未[\p{Script=Han}]{1,4})[^，。；、\d]{0,6}$/u;
/** Nothing else can be meant by these. */
const SURELY_LEFT =
  /其余|剩余|余下|剩下|还剩|尚余|尚剩|现存|实到|尚有|结余|节[余约省]|盈余|结存|库存|[尚还][缺差欠]|空[编缺岗]|[缺超][编员岗支]|差额|[顺逆]差/u;
/** Before what there is behind what came and went. */
const NOW = /(?:现有|现存|现在|目前|如今|年末|年底|期末|实有|实存)[^，。；、\d]{0,8}$/u;
/** Before what there was. */
const WAS = /原有|原来|原存|上月|上年|去年|年初|期初|月初|此前/u;
/** Before what is taken away. */
const WENT =
  /扣除|扣掉|支出|成本|[除刨抛]去|刨除|抛开|开支|费|花[去掉]|用去|使用|投入|已|用于|消耗|注销|退出|减|迁出|死亡|销毁|发放|拨付|卖出|售出|销售|完成|办结|整改|兑现|偿还|归还|[流调转借发送捐迁]出|出库|关停|关闭|领走|安装|安置|撤|退|清|报废|淘汰|拆除|治愈|离职|辞职|退休|毕业|支付|工资|归还|清偿|处置|签约|到位|[调下划]拨|拨出|化解|请假|缺席|缺勤|领用|分发|下发|抵扣|抵减|核销|流失|损毁|损耗|外出|外借|调出|转走/u;
/** Before what is added. */
const CAME = /募集|收入|新|入库|[调转购买迁拨流]入|购进|增|进账|到账|筹集|补充|接收|招|生产|收储|添|存入/u;
/** Another time and figures of each make another balance. */
const OTHER = /[比较](?:去年|上年|同期)|同比|每|均|其中|计划|预计|%/u;

/** What a figure does to what there was; of what is surely left, it is taken away. */
function signOf({ gap }: Figure, rest: Figure, isOnly: boolean): 1 | -1 | undefined {
  const clause = /[^，；]*$/u.exec(gap)?.[0] ?? '';
  if (WENT.test(clause)) return -1;
  if (CAME.test(clause)) return 1;
  return isOnly && SURELY_LEFT.test(rest.lead) ? -1 : undefined;
}

/** What figures make that are added to the first one, or taken from it, in every way. */
const waysOf = ([first, ...others]: readonly Figure[]): number[] =>
  others.reduce(
    (values, { value }) => values.flatMap((one) => [one, one + value, one - value]),
    [first?.value ?? 0],
  );

const nearestOf = (values: readonly number[], said: number): number =>
  values.reduce((one, other) => (Math.abs(other - said) < Math.abs(one - said) ? other : one));

/** So many figures are no balance. */
const MOST = 5;

/** 收入286万元，扣除成本214万元，净收益62万元; 原有268个，撤并24个，新建11个，现有265个. */
export function claimsOfRests({ text, figures, earlier }: Reading): Claim[] {
  return figures.flatMap((rest, i): Claim[] => {
    const isLeft = LEFT.test(rest.lead);
    if (!isPlain(rest) || !(isLeft || NOW.test(rest.lead))) return [];
    const isOfIt = (one: Figure): boolean => unitOf(one) === unitOf(rest) && isPlain(one);
    const own = figures.slice(0, i).filter(isOfIt);
    const [whole, ...moved] = own;
    if (!whole || moved.length === 0 || own.length > MOST || earlier.filter(isOfIt).length > MOST) return [];
    const slack = slackOf([...own, rest]);
    const all = [...own.map((_, at) => own.slice(at)), ...earlier.filter(isOfIt).map((one) => [one, ...own])]
      .flatMap(waysOf)
      .filter((value) => !own.some((one) => one.value === value))
      .map((value): Outcome => ({ right: Math.abs(value), slack, from: own }));
    const signs = moved.map((one) => signOf(one, rest, moved.length === 1));
    const isKnown = !signs.includes(undefined);
    const right = isKnown
      ? Math.abs(moved.reduce((value, one, at) => value + one.value * (signs[at] ?? 0), whole.value))
      : nearestOf(waysOf(own), rest.value);
    const isTold =
      (isKnown || (WAS.test(whole.gap) && moved.length > 1)) &&
      (isLeft || WAS.test(whole.gap) || (signs.includes(1) && signs.includes(-1))) &&
      !OTHER.test(text.slice(whole.start, rest.end));
    const isRow = i - figures.indexOf(whole) < own.length + 2;
    const likely = isTold && isRow && right > 0 ? { right, slack, from: own } : undefined;
    return [{ said: rest, all, likely, zh: '前面的数加减之后是' }];
  });
}
