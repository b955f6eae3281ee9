/** What there is, by what share it grew and by how much: 收入9.36亿元，增长8%，增收0.69亿元. */

import type { Passage } from '../../passage.ts';
import { isMistyped } from '../sums/digit-slips.ts';
import { type Quantity, quantitiesOf, written } from '../sums/quantity.ts';
import { type Remark, sentenceAround } from '../support.ts';

const SHARE =
  /^[^\d，。；]{0,4}[，（](?:同比|比[^\d，。；]{1,8}?|较[^\d，。；]{1,8}?)(?:净|实际)?(?:(增长|提高|增加|上升|增)|(下降|减少|降低|下跌|减))了?$/u;
const AMOUNT =
  /^[，、（](?:同比|净|比[^\d，。；]{1,8}?)?(?:(增收|增加|净增|多收|增量|增产|增加额为?|净增加)|(减收|减少|减产|净减|减少额为?))了?$/u;
/** Growth that does not follow from the figures. */
const REAL = /可比|不变价|同口径|剔除|扣除|年均|月均|日均|名义|实际增长|其中/u;
const SLACK = 0.02;

function judge(text: string, [now, share, by]: readonly [Quantity, Quantity, Quantity]): Remark[] {
  const first = SHARE.exec(text.slice(now.end, share.start));
  const second = AMOUNT.exec(text.slice(share.end, by.start));
  if (!first || !second || (first[1] === undefined) !== (second[1] === undefined)) return [];
  const sign = first[1] === undefined ? -1 : 1;
  const rate = share.value / 100;
  const right = (now.value * rate) / (1 + sign * rate);
  const loose = (now.value * share.step) / 100 + now.step * rate + by.step;
  if (Math.abs(right - by.value) <= loose + SLACK * right) return [];
  const ratio = by.value / right;
  if ((ratio < 0.25 || ratio > 4) && !isMistyped(by.value, right, by.step)) return [];
  const worth = /[亿万]/u.exec(text.slice(by.start, by.end))?.[0] ?? '';
  const shown = `${written(right / ({ 亿: 1e8, 万: 1e4 }[worth] ?? 1), 2)}${worth}${by.unit}`;
  return [
    {
      from: now.start,
      to: by.end,
      message: {
        zh: `按总数和增幅算，变化约 ${shown}，这里写“${text.slice(by.start, by.end)}”`,
        en: `By the sum and the share the change is about ${shown}`,
      },
      hint: { zh: '核对这几个数', en: 'Check the figures' },
    },
  ];
}

export function findIncrements({ text }: Passage): Remark[] {
  if (!text.includes('%') || !/[增减多]/u.test(text)) return [];
  const all = quantitiesOf(text);
  return all.flatMap((now, i): Remark[] => {
    const [share, by] = [all[i + 1], all[i + 2]];
    if (!share || !by || share.unit !== '%' || now.unit !== by.unit || now.unit === '%') return [];
    if ([now, share, by].some(({ isRough }) => isRough) || REAL.test(sentenceAround(text, now.start)))
      return [];
    return judge(text, [now, share, by]);
  });
}
