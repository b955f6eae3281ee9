/** An amount that is not so many times what each gets: 按每户1500元的标准，向42户发放6.8万元. */

import type { Passage } from '../../passage.ts';
import type { Remark } from '../support.ts';
import { type Quantity, quantitiesOf, written } from './quantity.ts';

/** Before a rate, with what each is: (按)每户(1500元). */
const EACH = /[按照以][^，。；\d每]{0,4}每([^，。；\d每]{1,6})$/u;
/** Of a time too, or in more than one kind: the amount is another. */
const OTHER =
  /[月年季日天期每]|[首前后]批|首次|部分|剩余|差额|预付|先行|预拨|另|余|最高|不超|上限|以内|起|不低于|其中|分档|投入|投资|争取|整合|筹|和|及|、/u;
const TO_COUNT = /^(?:的)?(?:[^，。；\d]{0,6}(?:标准|价格|单价))?[^，。；\d]{0,3}，?(?:[^，。；\d]{0,12})$/u;
const VERB =
  '(?:发放|兑付|兑现|补助|补贴|奖励|奖补|支付|下拨|拨付|给予|落实|发给|发|共|合计|累计|计|需|收取|收购)[^，。；\\d]{0,12}$';
/** Between the count and the amount: 养殖户发放(6.8万元), 养殖户，共发放(6.8万元). */
const PAYS = new RegExp(`^(?:[^，。；\\d]{0,14}?|[^，。；\\d]{0,10}，)${VERB}`, 'u');
/** Between the rate and the amount: 的标准发放(6.8万元). */
const RATE_FIRST = new RegExp(`^的?[^，。；\\d]{0,6}(?:标准|价格|单价)?，?[^，。；\\d]{0,4}${VERB}`, 'u');

/** What counts each: 每户 goes with 户 and 家. */
const KIND: Readonly<Record<string, string>> = {
  户: '户家',
  人: '人名位',
  生: '人名位',
  名: '人名位',
  家: '家户',
};

const isOfEach = (each: string, count: Quantity): boolean => {
  const [own = ''] = each;
  return each.startsWith(count.unit) || (KIND[own] ?? own).includes(count.unit);
};

interface Product {
  readonly rate: Quantity;
  readonly count: Quantity;
  readonly amount: Quantity;
}

/** A rate, a count and an amount in a row, or the count before the rate. */
function productsIn(text: string): Product[] {
  const all = quantitiesOf(text);
  return all.flatMap((first, i): Product[] => {
    const [second, amount] = [all[i + 1], all[i + 2]];
    if (!second || amount?.unit !== '元') return [];
    const isFirst = first.unit === '元';
    const [rate, count] = isFirst ? [first, second] : [second, first];
    if (rate.unit !== '元' || count.unit === '元' || count.unit === '' || count.step !== 1) return [];
    const ahead = text.slice(Math.max(0, rate.start - 16), rate.start);
    const each = EACH.exec(ahead)?.[1];
    if (each === undefined || !isOfEach(each, count)) return [];
    const [one, two] = [text.slice(first.end, second.start), text.slice(second.end, amount.start)];
    const isPaid = isFirst
      ? TO_COUNT.test(one) && PAYS.test(two)
      : !/[。；，]/u.test(one) && RATE_FIRST.test(two);
    if (!isPaid || OTHER.test(`${each}${one.replace(EACH, '')}${two}`)) return [];
    return [rate, count, amount].some(({ isRough }) => isRough) ? [] : [{ rate, count, amount }];
  });
}

export function findProducts({ text }: Passage): Remark[] {
  if (!text.includes('每')) return [];
  return productsIn(text).flatMap(({ rate, count, amount }): Remark[] => {
    const right = rate.value * count.value;
    // Some cut where others round.
    if (Math.abs(right - amount.value) < amount.step + 1e-9) return [];
    const worth = /[亿万]/u.exec(text.slice(amount.start, amount.end))?.[0] ?? '';
    const shown = `${written(right / ({ 亿: 1e8, 万: 1e4 }[worth] ?? 1), 4)}${worth}元`;
    const said = text.slice(amount.start, amount.end);
    return [
      {
        from: Math.min(rate.start, count.start),
        to: amount.end,
        message: {
          zh: `按个数和标准算，总额是 ${shown}，这里写“${said}”`,
          en: `By count and rate the amount is ${shown}, not ${said}`,
        },
        hint: { zh: '核对这几个数', en: 'Check the figures' },
      },
    ];
  });
}
