/** Totals, counts and figures of each that do not go together: 45户, 54万元, 户均1.5万元. */

import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { shareWord } from '../claims/sentences.ts';
import type { Remark } from '../support.ts';
import { nounAt } from './among.ts';
import { isMistyped, isTransposedOf } from './digit-slips.ts';
import { type Each, eachOf, isCompared, leadOf, measureOf } from './each.ts';
import { isRelative, type Quantity, quantitiesOf, written } from './quantity.ts';
import { groupsIn, lengthsIn } from './time-lengths.ts';

/** A count of what there is one of, or a number of days or months; without a step it was told exactly. */
interface Count {
  readonly value: number;
  readonly step: number;
  readonly start: number;
  readonly end: number;
}

/** A figure that may be the total. */
interface Total {
  readonly quantity: Quantity;
  readonly lead: string;
}

interface Product {
  readonly each: Each;
  readonly count: Count;
  readonly total: Total;
}

/** An average of all that was told before: 人均1.5亩. */
const BARE = /^(?:平均每|[人户亩村])[人户亩村均]?(?:均)?(?:为|约|达)?$/u;
/** A figure of a change is a total of changes only. */
const CHANGE = /多[收产]|损失|增产|增收|增加|增长|减少|减产|下降|提高|节约|节省|节本|节水|节支|增|减/u;
const TOTAL = /共|合计|总|累计|计$/u;
/** Before what has to be paid for all of it. */
const PAID = /(?:应|需|须)?(?:缴|付|支付|收取|缴纳)[^，。；\d]{0,6}$/u;
const OF_ALL = /按|标准|单价|均|密度/u;
/** Between what is divided and its parts: 68名党员分成5个小组，每组12名. */
const DIVIDED = /分成|分为|分作|编成|编为|平均分/u;
/** A total of some, or of one time of several. */
const OF_SOME =
  /其中|另|其余|剩余|余下|首[批期次]|[前后]期|部分|先行|预[付拨支]|起|以上|封顶|最高|不超|上限|不低于|至少|不等|分档|差额|争取|整合|配套|追加/u;
/** What money and crops are: a total of one kind is none of figures of another. */
const SORTS = [
  /增收|增加收入/u,
  /节[本约省支水]/u,
  /利润|效益|盈利|纯收/u,
  /工资|务工|劳务|报酬/u,
  /补[贴助偿]|奖/u,
  /分红|红利/u,
  /投[资入]/u,
  /租金|流转/u,
  /贷款/u,
  /保费|保险/u,
  /产值|销售/u,
  /罚/u,
];

const sortOf = (text: string): number => SORTS.findIndex((sort) => sort.test(text));

export const areOfOneSort = (one: string, other: string): boolean => {
  const [first, second] = [sortOf(one), sortOf(other)];
  return (first < 0 || second < 0 || first === second) && CHANGE.test(one) === CHANGE.test(other);
};

/** True where both are of money of one kind: 奖补资金240万元, 每村奖励25万元. */
const areOfSameSort = (one: string, other: string): boolean =>
  sortOf(one) >= 0 && sortOf(one) === sortOf(other);

/** What bodies are counted in. */
const BODIES = /^[个所家支]$/u;

/** Of 每个 and 每村 more than the unit must agree: 5个村. */
const isCountOf = (text: string, each: Each, kind: string, { unit, start, end }: Quantity): boolean => {
  if (unit === '口') return kind === '人' && text.startsWith('人', end);
  if (measureOf(unit)[0] === measureOf(kind)[0]) {
    if (unit !== '个') return true;
    const counted = nounAt(text, end);
    const named = /每(?:一)?个([^，。；\d]{1,4})/u.exec(each.lead)?.[1] ?? '';
    return (
      named !== '' &&
      (counted.startsWith(named.slice(0, 1)) ||
        (counted === '' && text.slice(0, start).endsWith(named.slice(0, 2))))
    );
  }
  if (!BODIES.test(unit) || !/[村镇乡校社队组班]/u.test(kind)) return false;
  return nounAt(text, end).includes(kind) || text.slice(0, start).endsWith(kind);
};

/** Counts, in the unit that the figure is of. */
function countsOf(text: string, each: Each, others: readonly Quantity[]): Count[] {
  const [kind = ''] = each.kinds;
  if (kind === '天' || kind === '月') {
    const lengths = lengthsIn(text, kind);
    if (lengths.length > 0) return lengths;
  }
  const groups = groupsIn(text, kind);
  if (groups.length === 1) return groups;
  return others
    .filter((one) => isCountOf(text, each, kind, one))
    .map(({ value, step, start, end, unit }) => {
      const worth = measureOf(unit)[1] / measureOf(kind)[1];
      return { value: value * worth, step: step === 1 ? 0 : step * worth, start, end };
    });
}

function productsOf(text: string, all: readonly Quantity[], each: Each, totals: readonly Total[]): Product[] {
  const [measure] = measureOf(each.quantity.unit);
  const own = totals.filter(
    ({ quantity, lead }) => measureOf(quantity.unit)[0] === measure && areOfOneSort(each.lead, lead),
  );
  const others = all.filter((one) => one !== each.quantity && !one.isRough);
  return countsOf(text, each, others).flatMap((count) =>
    own
      .filter(({ quantity }) => quantity.start !== count.start)
      .map((total): Product => ({ each, count, total })),
  );
}

/** What the total should be, and how far rounding may move it. */
function rightOf({ each, count, total }: Product): { readonly right: number; readonly slack: number } {
  const worth = measureOf(each.quantity.unit)[1] / measureOf(total.quantity.unit)[1];
  const right = each.quantity.value * worth * count.value;
  // Some cut where others round: a whole last digit is free, but not where nothing was to be rounded.
  const steps = total.quantity.value / (count.value * worth * each.quantity.step);
  const isWhole = Math.abs(steps - Math.round(steps)) < 1e-9 * steps;
  const free = each.isExact || isWhole ? 0 : each.quantity.step * worth * count.value;
  const { step } = total.quantity;
  // What is given by a rule and comes out even was not rounded.
  const isEven = each.isExact && Math.abs(right - Math.round(right / step) * step) < 1e-9 * right;
  return { right, slack: free + each.quantity.value * worth * count.step + (isEven ? step / 2 : step) };
}

const fits = (product: Product): boolean => {
  const { right, slack } = rightOf(product);
  const { value, step } = product.total.quantity;
  if (isTransposedOf(value, right, step) && Math.abs(right - Math.round(right / step) * step) < 1e-6 * right)
    return false;
  return Math.abs(right - value) < slack + 1e-9 * right;
};

/** True where the words leave no doubt of what is told, or the figures differ by a slip. */
function isCertain(text: string, product: Product): boolean {
  const { each, count, total } = product;
  const { right } = rightOf(product);
  const { value, step } = total.quantity;
  const said = each.quantity.value * (value / right);
  if (
    isMistyped(value, right, Math.min(step, right / 1000)) ||
    isMistyped(value, right, step) ||
    isMistyped(each.quantity.value, said, each.quantity.step)
  )
    return true;
  const from = Math.min(each.quantity.start, count.start, total.quantity.start);
  if (OF_SOME.test(text.slice(Math.max(0, from - 12)))) return false;
  const ratio = value / right;
  const isDivided = DIVIDED.test(text.slice(total.quantity.end, each.quantity.start));
  if (BARE.test(each.lead) && ratio > 0.2 && ratio < 5) return true;
  return (
    ratio > 0.5 &&
    ratio < 2 &&
    (isDivided ||
      TOTAL.test(total.lead) ||
      (each.isExact && PAID.test(total.lead)) ||
      OF_ALL.test(each.lead) ||
      (each.isExact && (areOfSameSort(each.lead, total.lead) || shareWord(each.lead, total.lead))))
  );
}

/** The product that the figures of a sentence should make, where none does. */
function wrongIn(text: string, all: readonly Quantity[], each: Each, totals: readonly Total[]): Product[] {
  if (each.kinds.length > 1 || isCompared(each) || each.quantity.isRough || isRelative(each.quantity))
    return [];
  const products = productsOf(text, all, each, totals);
  if (products.length === 0 || products.some(fits)) return [];
  const said = products.length === 1 ? products : products.filter(({ total }) => TOTAL.test(total.lead));
  return said.length === 1 && isCertain(text, said[0] as Product) ? said : [];
}

/** True of either end of 5万元—10万元. */
const isOfRange = (text: string, { start, end }: Quantity): boolean =>
  '—–～~-'.includes(text[start - 1] ?? ' ') || /^(?:[—–～~-]|[至到]\d)/u.test(text.slice(end, end + 2));

/** True of 每年41万元, which may be the total of what each one pays. */
const isYearly = ({ kinds: [kind, ...more], isAverage }: Each): boolean =>
  kind === '年' && more.length === 0 && !isAverage;

/** A sentence with more figures is no prose. */
const MOST = 24;

export function findProducts({ text: passage }: Passage): Remark[] {
  if (!/[每均产/]/u.test(passage) || !/\d/u.test(passage)) return [];
  return matchesOf(passage, /[^。！？；\n]+/gu).flatMap(({ 0: text, index }): Remark[] => {
    const all = quantitiesOf(text).filter((one) => !isOfRange(text, one));
    if (all.length < 2 || all.length > MOST) return [];
    const read = all.map((quantity, i) => ({ quantity, each: eachOf(text, quantity, all[i - 1]) }));
    const eaches = read.flatMap(({ each }) => (each ? [each] : []));
    const totals = read.flatMap(({ quantity, each }, i): Total[] =>
      (each && !isYearly(each)) || isRelative(quantity) || quantity.isRough
        ? []
        : [{ quantity, lead: leadOf(text, quantity, all[i - 1]) }],
    );
    return eaches.flatMap((each): Remark[] => {
      const rivals = eaches.filter(
        (one) => one.quantity.unit === each.quantity.unit && !isCompared(one) && !isYearly(one),
      );
      if (rivals.length > 1) return [];
      return wrongIn(
        text,
        all,
        each,
        totals.filter(({ lead }) => !/[比较]|同期/u.test(lead)),
      ).map((product) => remarkOn(text, index, product));
    });
  });
}

/** A value in the words of a figure: 55.8万元. */
function shown(text: string, { start, end, unit }: Quantity, value: number): string {
  const worth = /[亿万]/u.exec(text.slice(start, end))?.[0] ?? '';
  return `${written(value / ({ 亿: 1e8, 万: 1e4 }[worth] ?? 1), 4)}${worth}${unit}`;
}

function remarkOn(text: string, at: number, product: Product): Remark {
  const { each, count, total } = product;
  const { right } = rightOf(product);
  const parts = [each.quantity, count, total.quantity];
  const isOfTotal = !each.isAverage;
  const figure = isOfTotal ? total.quantity : each.quantity;
  const value = isOfTotal ? right : (each.quantity.value * total.quantity.value) / right;
  const [should, said] = [shown(text, figure, value), text.slice(figure.start, figure.end)];
  return {
    from: at + parts.reduce((from, { start }) => Math.min(from, start), text.length),
    to: at + parts.reduce((to, { end }) => Math.max(to, end), 0),
    message: isOfTotal
      ? {
          zh: `按个数和标准算，总额是 ${should}，这里写“${said}”`,
          en: `By count and rate the amount is ${should}, not ${said}`,
        }
      : {
          zh: `按总数和个数算，平均是 ${should}，这里写“${said}”`,
          en: `By sum and count the average is ${should}, not ${said}`,
        },
    hint: { zh: '核对这几个数', en: 'Check the figures' },
  };
}
