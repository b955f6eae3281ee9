/** What comes in, what goes out and what is left: 收入5.6亿元，支出5.2亿元，结余0.6亿元. */

import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { leadOf } from '../sums/each.ts';
import { isRelative, type Quantity, quantitiesOf, written } from '../sums/quantity.ts';
import type { Remark } from '../support.ts';

/** Ends of what stands before each of the three. */
const BALANCES: readonly (readonly [RegExp, RegExp, RegExp])[] = [
  [/收入/u, /支出/u, /结余|节余|盈余/u],
  [/出生/u, /死亡/u, /自然增长|自然增加/u],
  [/新(?:增|登记|设立|开户|开办)/u, /注销|退出|关闭|减少/u, /净增/u],
  [/(?:销售|经营)(?:总?收入|额)|产值/u, /成本/u, /利润|纯收入|盈利|盈余|净收益/u],
];
/** What was there before, and figures of each or of a change, make another balance. */
const OTHER = /结转|滚存|预计|上年结余|年初|补助|调入|其他|比|较|税/u;

const isOff = ([plus, minus, rest]: readonly Quantity[]): boolean => {
  if (!plus || !minus || !rest) return false;
  const slack = plus.step / 2 + minus.step / 2 + rest.step / 2;
  return Math.abs(plus.value - minus.value - rest.value) > Math.max(slack, 0.5) + 1e-9 * plus.value;
};

/** One figure of each kind, in this order, with one unit and no other of it in the sentence. */
function balanceIn(text: string): readonly Quantity[] | undefined {
  const all = quantitiesOf(text);
  const counts = all.filter((one) => !isRelative(one));
  const [plus, minus, rest, ...more] = counts;
  if (!plus || !minus || !rest || more.some(({ unit }) => unit === plus.unit) || OTHER.test(text))
    return undefined;
  if ([plus, minus, rest].some((one) => one.unit !== plus.unit || one.isRough)) return undefined;
  const leads = [plus, minus, rest].map((one) => leadOf(text, one, all[all.indexOf(one) - 1]));
  // Figures of each make a balance of each.
  const ofEach = leads.filter((lead) => /每|均/u.test(lead)).length;
  if (ofEach > 0 && ofEach < leads.length) return undefined;
  const three = [plus, minus, rest];
  const found = BALANCES.map((kinds) =>
    kinds.map((kind) => three[leads.findIndex((lead) => kind.test(lead))]),
  );
  const balance = found.find((ones) => new Set(ones).size === 3 && ones.every((one) => one !== undefined));
  return balance as readonly Quantity[] | undefined;
}

export const findBalances = ({ text: passage }: Passage): Remark[] =>
  matchesOf(passage, /[^。！？；\n]+/gu).flatMap(({ 0: text, index }): Remark[] => {
    if (!/余|盈|净|利|自然/u.test(text)) return [];
    const found = balanceIn(text);
    if (!found || !isOff(found)) return [];
    const [plus, minus, rest] = found as [Quantity, Quantity, Quantity];
    const worth = /[亿万]/u.exec(text.slice(rest.start, rest.end))?.[0] ?? '';
    const right = (plus.value - minus.value) / ({ 亿: 1e8, 万: 1e4 }[worth] ?? 1);
    const shown = `${written(right, 4)}${worth}${rest.unit}`;
    const said = text.slice(rest.start, rest.end);
    return [
      {
        from: index + plus.start,
        to: index + rest.end,
        message: {
          zh: `前两个数相减是 ${shown}，这里写“${said}”`,
          en: `The difference is ${shown}, not ${said}`,
        },
        hint: { zh: '核对这几个数', en: 'Check the figures' },
      },
    ];
  });
