/** Figures told side by side of which one has another unit, or none of the magnitude of the rest: 茶叶12.4万亩、油茶9.8万亩、中药材6.5亩. */

import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { type Quantity, quantitiesOf } from '../sums/quantity.ts';
import type { Remark } from '../support.ts';

/** What is told of one part of a whole, of each, or at a price, beside the whole. */
const APART = /合计|共|总|其中|每|均|标准|单价|最|不到|相当|折合|比|较|增|减|提高|下降|占|净|户限|误差/u;
/** Sentences whose figures are of different things. */
const LONGEST_GAP = 16;

const magnitudeOf = (text: string, { start, end }: Quantity): string =>
  /[\d.]([十百千]?[万亿])/u.exec(text.slice(start, end))?.[1] ?? '';
const digitsOf = (text: string, { start }: Quantity): number =>
  Number.parseFloat(text.slice(start, start + 20));

const say = (at: number, text: string, one: Quantity, like: string): Remark => ({
  from: at + one.start,
  to: at + one.end,
  message: {
    zh: `并列的数都以“${like}”计，这里写“${text.slice(one.start, one.end)}”`,
    en: `The figures beside it are in ${like}, not "${text.slice(one.start, one.end)}"`,
  },
  hint: { zh: '核对单位，像是漏了字或写错了', en: 'Check the unit' },
});

/** Units that measure the same, of which one is typed for the other where they stand in one row. */
const KIN: ReadonlyMap<string, string> = new Map([
  ['公里', '长'],
  ['千米', '长'],
  ['米', '长'],
  ['吨', '重'],
  ['公斤', '重'],
  ['千克', '重'],
  ['斤', '重'],
  ['亩', '地'],
  ['公顷', '地'],
  ['平方公里', '地'],
]);

/** Runs of figures with one kind of unit that follow each other closely. */
function runsOf(text: string, quantities: readonly Quantity[]): Quantity[][] {
  const runs: Quantity[][] = [];
  for (const one of quantities) {
    const last = runs.at(-1)?.at(-1);
    const gap = last ? text.slice(last.end, one.start) : '';
    const isSame =
      last && (last.unit === one.unit || (KIN.has(one.unit) && KIN.get(last.unit) === KIN.get(one.unit)));
    if (isSame && /^[、，；和及]/u.test(gap) && gap.length <= LONGEST_GAP && !APART.test(gap))
      runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs.filter(({ length }) => length > 2);
}

/** True of a figure before which in its run is nothing but a mark: 46公里、52公里、61米. */
const isTight = (text: string, run: readonly Quantity[], at: number): boolean => {
  const [from, to] = at === 0 ? [run[0]?.end, run[1]?.start] : [run[at - 1]?.end, run[at]?.start];
  return /^[、和，]$/u.test(text.slice(from, to));
};

/** Units of one scale, which stand for each other in no list. */
const CLOSE: ReadonlySet<string> = new Set(['亩公顷', '公顷亩', '公斤斤', '斤公斤', '千克斤', '斤千克']);

/** The one of a run that has another magnitude or unit than all others, whose digits are like theirs. */
function oddOf(text: string, run: readonly Quantity[]): readonly [Quantity, string] | undefined {
  const shapes = run.map((one) => `${magnitudeOf(text, one)}${one.unit}`);
  const [first = ''] = shapes.toSorted(
    (one, other) => shapes.filter((s) => s === other).length - shapes.filter((s) => s === one).length,
  );
  const odd = run.filter((_, i) => shapes[i] !== first);
  const [one] = odd;
  if (!one || odd.length > 1) return undefined;
  const others = run.filter((other) => other !== one).map((other) => digitsOf(text, other));
  const own = digitsOf(text, one);
  const least = others.reduce((a, b) => Math.min(a, b), own * 10);
  const most = others.reduce((a, b) => Math.max(a, b), 0);
  const isLike = own >= least / 4 && own <= most * 4;
  const unit = run.find((other) => other !== one)?.unit ?? '';
  if (/[几余多]/u.test(text.slice(one.start, one.end))) return undefined;
  if (CLOSE.has(`${unit}${one.unit}`)) return [one, first];
  if (!isLike || (one.unit !== unit && !isTight(text, run, run.indexOf(one)))) return undefined;
  return [one, first];
}

/** Things that are counted whole: no decimal without 万. */
const WHOLE =
  /^(?:人次|人|户次|户|名|辆次|辆|车次|头|只|座|台|家|株|棵|件次|件|条|项|例|册|处|盏|羽|艘|艘次|所|宗|篇|场|口|眼|栋|栏|村)$/u;
const MEAN = /均|每|密度|指数|比|率|配备|拥有|平均|\//u;

/** 接待游客2.7人次: part of a person. */
const partsOfOne = (text: string, at: number, all: readonly Quantity[]): Remark[] =>
  all.flatMap((one): Remark[] => {
    const written = text.slice(one.start, one.end);
    if (!/^\d+\.\d+(?!\d)(?!.*[万亿])/u.test(written) || !WHOLE.test(one.unit)) return [];
    if (MEAN.test(text.slice(Math.max(0, one.start - 30), one.start)) || /^[/·]/u.test(text.slice(one.end)))
      return [];
    return [
      {
        from: at + one.start,
        to: at + one.end,
        message: { zh: `“${written}”不是整数`, en: `"${written}" is no whole number` },
        hint: { zh: `像是漏了“万”：核对单位`, en: 'Check the unit: 万 seems to be missing' },
      },
    ];
  });

/** 自用300万千瓦时，上网120万千瓦: electricity in the unit of power. */
const POWER = /装机|功率|容量|负荷|机组|规模|电站|变压器|出力|设备|增容/u;
function lostHours(text: string, at: number, all: readonly Quantity[]): Remark[] {
  const hours = all.filter(({ unit }) => unit === '千瓦时');
  return all
    .filter(({ unit }) => unit === '千瓦' && hours.length > 0)
    .filter((one) => !POWER.test(text.slice(Math.max(0, one.start - 20), one.end + 6)))
    .map((one) => say(at, text, one, '千瓦时'));
}

/** 良种覆盖率达到97‰: nothing but births, deaths and salt is counted by the thousand. */
const PERMILLE = /(?<![\d.])\d{2,3}(?:\.\d{1,2})?‰/gu;
const BY_THOUSAND = /出生|死亡|自然增长|盐|坡|漏|误差|纵坡|费率|利率|发病|患病/u;
const permilles = (text: string, at: number): Remark[] =>
  matchesOf(text, PERMILLE)
    .filter(
      ({ 0: written, index }) =>
        Number.parseFloat(written) > 20 &&
        text.includes('%') &&
        !BY_THOUSAND.test(text.slice(Math.max(0, index - 20), index)),
    )
    .map(({ 0: written, index }) => ({
      from: at + index,
      to: at + index + written.length,
      message: { zh: `“${written}”像是百分数`, en: `"${written}" seems to be a percentage` },
      hint: {
        zh: `改成“${written.replace('‰', '%')}”，或者核对`,
        en: `Write ${written.replace('‰', '%')}, or check`,
      },
    }));

/** Matches the figure of a group in a list, what stands before it and its unit in groups: 小学组142人. */
const OF_GROUP =
  /([级科室营组镇乡村区校队班县市局站部厂园街所段片库])\d{1,7}(?:\.\d{1,3})?([个户人名家座处台辆次条件项套株头只亩吨米])(?=[，。；、）])/gu;

/** 初中组人 beside 小学组142人 and 高中组58人: its figure is lost. */
function lostFigures(text: string, at: number): Remark[] {
  const pairs = matchesOf(text, OF_GROUP).map(([, of = '', unit = '']) => `${of}${unit}`);
  const again = new Set(pairs.filter((pair, i) => pairs.indexOf(pair) < i));
  return [...again].flatMap((pair): Remark[] => {
    const from = [...'，。；、'].map((mark) => text.indexOf(`${pair}${mark}`)).find((place) => place > 0);
    if (from === undefined) return [];
    return [
      {
        from: at + from,
        to: at + from + pair.length,
        message: { zh: `“${pair}”中间像是漏了数`, en: `A figure seems to be missing in "${pair}"` },
        hint: { zh: '补上数字', en: 'Add the figure' },
      },
    ];
  });
}

function findIn(text: string, at: number): Remark[] {
  const all = quantitiesOf(text);
  if (all.length === 0) return [];
  const odd = runsOf(text, all).flatMap((run): Remark[] => {
    const found = oddOf(text, run);
    return found ? [say(at, text, found[0], found[1])] : [];
  });
  return [
    ...odd,
    ...(odd.length > 0 ? [] : partsOfOne(text, at, all)),
    ...lostHours(text, at, all),
    ...lostFigures(text, at),
    ...permilles(text, at),
  ];
}

export const findParallelUnits = ({ text, part }: Passage): Remark[] =>
  part !== 'cell' && /\d/u.test(text)
    ? matchesOf(text, /[^。！？\n]+/gu).flatMap(({ 0: sentence, index }) => findIn(sentence, index))
    : [];
