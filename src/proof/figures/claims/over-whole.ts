/** Shares of a whole above 100 %. */

import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { areOfOneKind, isPair } from '../sums/part-labels.ts';
import { figureCheck, type Remark } from '../support.ts';
import { findListedShares, sayTogether } from './listed-shares.ts';

/** Rates that may be above 100 %: of a plan, of growth, of a reserve, of one thing to another. */
const FREE =
  /(?:完成|达成|实现|兑现|推进|产值|出栏|赔付|成本|蓄水|贷|增长|增速|自给|产销|到位|执行|贡献|周转|充足|负债|杠杆|回报|收益|利润|盈利|溢价|投资|产出|增值|保值|使用|利用|载客|满载|实载|负荷|负载|达产|收缴|征缴|征收|入库|去化|换手|折算|毛入学|毛入园|电话普及|手机普及|拨备覆盖|准备覆盖|流动性覆盖|利息覆盖|债务|偿债|备付|缴|上座|客座|结收|预售|支出|超额|兑换|变动|变化|膨胀|通胀|涨|增|(?<!缴)费|税|利|汇|速|频|倍|效|斜|曲|储采|储备|配置|补偿|占补|替代|超售|报录|执结|竞争|抚养|性别|存贷|赢利|回款|偿还|变现|产能|床位)率$|毛入学率$/u;
/** Rates of 利用, 使用, 收缴 that cannot be: of what there is. */
const OF_WHAT_THERE_IS = /(?:综合利用|重复利用|循环利用|资源化利用|无害化|卫生厕所使用)率$/u;

const KIND =
  '(?:[一-鿿a-zA-Z]{1,8}率|满意度|认可度|参与度|支持度|好评度|覆盖度|覆盖面|参保面|受益面|盈利面|亏损面|接种面|占比|比重|(?:报销|支付|补助|补贴|优良天数|合格|达标|参保|覆盖|女性|持股|控股)比例)';
const LINK =
  '(?:已|均|都|也|要|应|须|需|将|力争|分别|一直|全部|总体|平均|[从由](?:[^，。；\\d]{0,6})\\d+(?:\\.\\d+)?%)*(?:达到了?|达|为|是|在|保持在|稳定在|维持在|(?:提高|提升|上升|增加|升|增|回升|扩大|下降|降)(?:到了?|至|为)|高达|超过)?(?:约|近)?';
const PERCENT = '\\d+(?:\\.\\d+)?%';
/** Matches 覆盖率达到103%, 合格率分别为99%、102%. */
const RATE = new RegExp(`(${KIND})(?:${LINK})(${PERCENT}(?:[、和]${PERCENT})*)`, 'gu');
/** Matches 占184.0% and 占总数的184%. */
const TAKES = /(占(?!比)(?:[^，。；、占\d]{0,14}))(\d+(?:\.\d+)?%)/gu;
/** What a part may be larger than. */
const NO_WHOLE =
  /计划|任务|目标|预算|上年|去年|同期|年初|应|定额|指标|设计|原|收入|资产|产值|GDP|财力|基数|出栏|一倍|地$|用$|道$/u;

/** True of 产值占全县总产值: what is of one kind with its whole is a part of it. */
function isOfOneKind(ahead: string, words: string): boolean {
  const kind = /([\p{Script=Han}]{2})的?$/u.exec(words)?.[1];
  const own = /[^，。；\d]*$/u.exec(ahead)?.[0] ?? '';
  return kind !== undefined && /全|总|整/u.test(words) && own.endsWith(kind);
}

const above = (percent: string): boolean => Number.parseFloat(percent) > 100;

function findShares({ text }: Passage): Remark[] {
  if (!/\d{3}(?:\.\d+)?%/u.test(text)) return [];
  const rates = matchesOf(text, RATE).filter(
    ([, kind = '']) => !FREE.test(kind) || OF_WHAT_THERE_IS.test(kind),
  );
  const ends = new Set(rates.map(({ 0: said, index }) => index + said.length));
  const takings = matchesOf(text, TAKES).filter(
    ({ 0: said, 1: words = '', index }) =>
      (!NO_WHOLE.test(words) || isOfOneKind(text.slice(0, index), words)) && !ends.has(index + said.length),
  );
  return [...rates, ...takings].flatMap((match): Remark[] => {
    const percents = (match[2] ?? '').split(/[、和]/u);
    const wrong = percents.find(above);
    if (wrong === undefined) return [];
    return [
      {
        from: match.index,
        to: match.index + match[0].length,
        message: { zh: `整体的一部分不会有 ${wrong}`, en: `No part of a whole is ${wrong} of it` },
        hint: { zh: '核对这个百分数', en: 'Check the percentage' },
      },
    ];
  });
}

/** Answers of which one is chosen: 满意的占68%，基本满意的占25%，不满意的占7%. */
const ANSWER =
  /(?:非常|十分|很|比较|较|基本|不太|不|表示)?(?:满意|同意|赞成|支持|了解)[^，。；、\d]{0,8}(?:占|为|有)[^，。；、\d]{0,3}(\d+(?:\.\d+)?)%/gu;

/** Matches 满意、基本满意、不满意的分别占75%、20%、5%, the shares in a group. */
const ANSWERED_TOGETHER =
  /(?:满意|同意|赞成|支持|了解)的?(?:[群受]\p{Script=Han}{1,4})?分别占(?:比|总数的?)?((?:\d+(?:\.\d+)?%[、和])+\d+(?:\.\d+)?%)/gu;

const findTogether = ({ text }: Passage): Remark[] =>
  matchesOf(text, ANSWERED_TOGETHER).flatMap(({ 0: said, 1: shares = '', index }): Remark[] => {
    const sum = shares.split(/[、和]/u).reduce((whole, share) => whole + Number.parseFloat(share), 0);
    return sum > 100.5 ? [sayTogether(index, index + said.length, sum)] : [];
  });

function findAnswers({ text }: Passage): Remark[] {
  if (!/不(?:太)?(?:满意|同意|赞成|支持|了解)/u.test(text)) return [];
  return matchesOf(text, /[^。！？\n]+/gu).flatMap(({ 0: sentence, index }): Remark[] => {
    const answers = matchesOf(sentence, ANSWER);
    const sum = answers.reduce((whole, [, share]) => whole + Number(share), 0);
    const [first, last] = [answers[0], answers.at(-1)];
    if (!first || !last || answers.length < 2 || sum <= 100.5) return [];
    return [sayTogether(index + first.index, index + last.index + last[0].length, sum)];
  });
}

/** Shares of classes that exclude each other: 高中以上学历占45%，初中学历占35%，小学学历占20%. */
const CLASS_SHARE = /([\p{Script=Han}]{2,8}?)(?:的)?(?:分别)?占(?:比|总数的?|总人数的?)?(\d+(?:\.\d+)?)%/gu;

/** Where money comes from: none of it comes from two. */
const SOURCE = /资金|贷款|补助|自筹|拨款|捐赠|融资|财政/u;

function findClasses({ text }: Passage): Remark[] {
  if (!text.includes('占')) return [];
  return matchesOf(text, /[^。！？；\n]+/gu).flatMap(({ 0: sentence, index }): Remark[] => {
    const shares = matchesOf(sentence, CLASS_SHARE);
    const [first, last] = [shares[0], shares.at(-1)];
    const sum = shares.reduce((whole, [, , share]) => whole + Number(share), 0);
    if (!first || !last) return [];
    const labels = shares.map(([, label = '']) => label);
    // Two that are all there can be, and lists with the rest, make up the whole.
    const isAll =
      isPair(labels) || (shares.length > 1 && /^(?:其他|其它|其余)/u.test(labels.at(-1) as string));
    if (isAll && Math.abs(sum - 100) > 1.2 && sum > 70 && sum < 130) {
      return [sayTogether(index + first.index, index + last.index + last[0].length, sum)];
    }
    if (shares.length < 2 || sum <= 100.5 || sum > 160) return [];
    const isOfOneKind = areOfOneKind(labels) && !labels.some((label) => /以[上下内]|其中|比|较/u.test(label));
    if (shares.length < 3 && !isOfOneKind) return [];
    const ends = new Set(shares.map(([, label = '']) => label.slice(-2)));
    const isClassed =
      isOfOneKind ||
      ends.size === 1 ||
      labels.every((label) => SOURCE.test(label)) ||
      /(?:从|按)[^，。]{1,10}(?:看|分)/u.test(sentence.slice(0, first.index));
    return isClassed ? [sayTogether(index + first.index, index + last.index + last[0].length, sum)] : [];
  });
}

export const SHARES = figureCheck(
  'share-over-100',
  { zh: '超过 100 % 的占比', en: 'shares of a whole above 100 %' },
  { zh: '算术', en: 'Arithmetic' },
  (passage) => [
    ...findShares(passage),
    ...findAnswers(passage),
    ...findTogether(passage),
    ...findClasses(passage),
    ...findListedShares(passage),
  ],
);
