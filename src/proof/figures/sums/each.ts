/** Figures of each of several: 每户1.2万元, 亩产520公斤, 日均1.3万人次, 20元/亩. */

import { matchesOf } from '../../matches.ts';
import type { Quantity } from './quantity.ts';

/** What a figure may be of, one of each. */
const KIND =
  '课时|学时|单元|例|工时|车次|班次|航次|台班|标箱|企业|社区|学校|小组|班级|网格|农户|车间|基地|平方公里|平方米|立方米|公里|千瓦时|公斤|人次|小时|户|人|名|位|生|亩|家|村|镇|乡|校|社|头|只|羽|株|棵|台|套|辆|个|处|座|所|间|斤|吨|件|份|袋|箱|批|场|次|天|日|月|年|季|周|组|队|班|米|盏|张|条|块|眼|口|单|度|期|顶|副|双|枚|把|根|瓶|桶|床|幅|册|本|架|栋|幢|孔|项|艘|盒|碗|杯|筐|棚|罐|班|趟|层|桌|公顷|窝|栏|站|学期|轮|分钟|节|剂|车|团|厅|店|厂|馆|园|企|片|县|桥|井|塘|池|笔|页|门|科|题|船|炉|街|院|局|线|处室|列|幅|轮|卷|针|棚|杆|段';
const PER = new RegExp(
  `每一?(个|${KIND})|(?<!平)((?:${KIND}))均(?![衡匀价])|(亩)产|(单)产|(?<=平均)(?:一|单)?个?(户|亩|天|人|株|头|班(?=额|级))`,
  'gu',
);
/** Behind a figure: 元/亩, 公斤每亩. */
const SUFFIX = new RegExp(`^(?:/|每)(${KIND})`, 'u');
/** Kinds that are counted alike. */
const SAME: Readonly<Record<string, string>> = { 名: '人', 位: '人', 生: '人', 日: '天', 单: '亩', 家: '户' };
const kindOf = (word: string): string => SAME[word] ?? word;

/** What a figure of each is more or less than. */
const COMPARED = /[比较]|高出|多出|低于|高于|少于/u;

/** What is given by a rule. */
const GIVEN = /按|标准|价|费|票|工资|补[助贴]|奖|发[放给]|配[备发]|派|捐|赠|收费|缴|售价|[名位个台套辆]$/u;

/** Ends in what there is one of: 每户, 每人每月. */
const BARE_EACH = /每一?[个\p{Script=Han}]{1,2}$/u;

/** What is measured or paid may be rounded; what is counted is not. */
const MEASURED = /[元斤吨米亩里顷时度克升%]|人次/u;

export interface Each {
  readonly quantity: Quantity;
  /** What there is one of: 户; 人 and 天 of 每人每天. */
  readonly kinds: readonly string[];
  /** What stands in the clause before the figure. */
  readonly lead: string;
  /** True of 户均 and 亩产, and not of 每户. */
  readonly isAverage: boolean;
  /** True of what is given by a rule, which is not rounded: 每户补助1500元. */
  readonly isExact: boolean;
}

/** What stands before a figure, from the mark or the figure before it. */
export function leadOf(text: string, { start }: Quantity, before: Quantity | undefined): string {
  const near = text.slice(Math.max(before?.end ?? 0, start - 40), start);
  return /[^，。；：、（）]*$/u.exec(near)?.[0] ?? '';
}

/** 每 with a kind of no table. */
const OPEN = /每一?(?:个|名|家|所|座|处)?(\p{Script=Han})[^，。；\d]{0,6}$/u;

/** The kind of 平均每点, where the text counts things that are called so: 5个接种点. */
function openKind(text: string, lead: string): string[] {
  const kind = OPEN.exec(lead)?.[1];
  if (kind === undefined) return [];
  let at = text.indexOf(kind);
  while (at >= 0) {
    if (/\d[^，。；、\d每]{1,8}$/u.test(text.slice(Math.max(0, at - 10), at))) return [kind];
    at = text.indexOf(kind, at + 1);
  }
  return [];
}

/** The figure as one of each, if it is one. */
export function eachOf(text: string, quantity: Quantity, before: Quantity | undefined): Each | undefined {
  const lead = leadOf(text, quantity, before);
  const pers = matchesOf(lead, PER);
  const suffix = SUFFIX.exec(text.slice(quantity.end, quantity.end + 4));
  const kinds = [
    ...(pers.length === 0 ? openKind(text, lead) : []),
    ...pers.map((match) => match.slice(1).find((one) => one !== undefined) ?? ''),
    ...(suffix ? [suffix[1] as string] : []),
  ].map(kindOf);
  if (kinds.length === 0) return undefined;
  const isAverage = /均|产/u.test(lead);
  const isCount = quantity.step === 1 && !MEASURED.test(quantity.unit);
  // 每户500元 without a verb is what each one gets or pays.
  const isBare = quantity.unit === '元' && BARE_EACH.test(lead);
  const isExact =
    !isAverage && (isCount || isBare || GIVEN.test(`${lead}${text.slice(quantity.end, quantity.end + 4)}`));
  return { quantity, kinds: [...new Set(kinds)], lead, isAverage, isExact };
}

export const isCompared = ({ lead }: Each): boolean => COMPARED.test(lead);

/** What a unit is worth of those that are measured alike. */
const WORTH: Readonly<Record<string, readonly [string, number]>> = {
  斤: ['斤', 1],
  公斤: ['斤', 2],
  千克: ['斤', 2],
  吨: ['斤', 2000],
  米: ['米', 1],
  公里: ['米', 1000],
  千米: ['米', 1000],
  人: ['人', 1],
  名: ['人', 1],
  位: ['人', 1],
  户: ['户', 1],
  家: ['户', 1],
  天: ['天', 1],
  瓦: ['瓦', 1],
  千瓦: ['瓦', 1000],
  兆瓦: ['瓦', 1e6],
  毫升: ['升', 0.001],
  升: ['升', 1],
  个月: ['月', 1],
};

/** What a unit measures, and how much of it. */
export const measureOf = (unit: string): readonly [string, number] => WORTH[unit] ?? [unit, 1];
