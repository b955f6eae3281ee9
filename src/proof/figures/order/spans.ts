/** Rows and spans that are not in their order: 第一百条至第九十条, 2022年、2021年、2024年, stages whose months go back, what lies outside its span. */

import { valueOfNumeral } from '../../../schema/numerals.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Remark } from '../support.ts';

const say = (from: number, written: string, zh: string, en: string): Remark => ({
  from,
  to: from + written.length,
  message: { zh, en },
  hint: { zh: '核对先后和起止', en: 'Check the order' },
});

const worthOf = (written: string): number =>
  /\d/u.test(written) ? Number(written) : valueOfNumeral(written);
const NUMERAL = '(\\d{1,4}|[一二三四五六七八九十百零〇]{1,6})';
const ORDERED = '(条|款|项|章|节|页|届|期|批|季度|[周天]|轮|阶段|部分|单元|号|名|位|次|篇|讲|课|组)';
/** Matches 第一百条至第九十条 and 第三季度至第一季度; the second may lack its 第. */
const ORDINALS = new RegExp(`第${NUMERAL}${ORDERED}?(?:至|到|—|～|-)第?${NUMERAL}${ORDERED}`, 'gu');
/** What falls or is counted down. */
const DOWN = /[由从自原]|升|降|提|跃|前移|后移|倒数|退|进|超|变/u;

const ordinals = (text: string): Remark[] =>
  text.includes('第')
    ? matchesOf(text, ORDINALS).flatMap(
        ({ 0: written, 1: one = '', 2: unit, 3: two = '', 4: of, index }): Remark[] => {
          const isOne = (unit ?? of) === of && worthOf(one) > worthOf(two) && worthOf(two) > 0;
          // 2025年第四季度至2026年第一季度 has a year between, and 第四季度至次年第一季度 is no match.
          const ahead = text.slice(Math.max(0, index - 8), index);
          return isOne && !DOWN.test(ahead)
            ? [say(index, written, `“${written}”的起止颠倒了`, `"${written}" ends before it begins`)]
            : [];
        },
      )
    : [];

/** Matches 38周岁以上18周岁以下, the least and the most in groups. */
const BETWEEN =
  /(?<![\d.])(\d{1,6}(?:\.\d{1,3})?)([万亿]?)(\p{Script=Han}{0,3}|[%℃])(?:（含）|（含[^（）]{1,8}）)?以上[、，]?(?:至|但|且)?[、，]?(?<![\d.])(\d{1,6}(?:\.\d{1,3})?)\2\3(?:（[^（）]{1,10}）)?以下/gu;
const between = (text: string): Remark[] =>
  text.includes('以上')
    ? matchesOf(text, BETWEEN)
        .filter(
          ({ 1: least, 4: most, index, 0: written }) =>
            Number(least) > Number(most) &&
            !/[、，]/u.test(written.replace(/（[^）]*）/gu, '')) &&
            text[index - 1] !== '第',
        )
        .map(({ 0: written, index }) =>
          say(
            index,
            written,
            `“${written}”：下限比上限还大`,
            `"${written}": the least is more than the most`,
          ),
        )
    : [];

/** Years in a row, joined by marks alone. */
const ROW = /(?<!\d)(?:19|20)\d{2}年?(?:[、和](?:19|20)\d{2}年?){2,9}(?!\d)/gu;
const years = (text: string): Remark[] =>
  /(?:19|20)\d{2}年?、(?:19|20)\d{2}/u.test(text)
    ? matchesOf(text, ROW).flatMap(({ 0: written, index }): Remark[] => {
        const row = written.match(/\d{4}/gu)?.map(Number) ?? [];
        const steps = row.slice(1).map((year, i) => year - (row[i] as number));
        const isOrdered = steps.every((step) => step > 0) || steps.every((step) => step < 0);
        return isOrdered
          ? []
          : [say(index, written, `“${written}”的年份次序不对`, `The years of "${written}" are out of order`)];
      })
    : [];

/** Months in a row, joined by marks alone; 11月、12月、1月 goes over the end of a year. */
const MONTHS = /(?<!\d)\d{1,2}月(?:[、和]\d{1,2}月){2,9}(?!\d)/gu;
const RANKED = /依次|排序|最|按|集中|居前|高于|分布/u;
const months = (text: string): Remark[] =>
  text.includes('月、')
    ? matchesOf(text, MONTHS).flatMap(({ 0: written, index }): Remark[] => {
        const row = written.match(/\d+/gu)?.map(Number) ?? [];
        const steps = row.slice(1).map((month, i) => month - (row[i] as number));
        const isOrdered = steps.every((step) => step > 0 || step < -5) || steps.every((step) => step < 0);
        return isOrdered || RANKED.test(text.slice(Math.max(0, index - 16), index))
          ? []
          : [
              say(
                index,
                written,
                `“${written}”的月份次序不对`,
                `The months of "${written}" are out of order`,
              ),
            ];
      })
    : [];

/** Months in a bracket behind a stage: （3月至8月）, the first and the last in groups. */
const STAGE =
  /[（(](?:20\d{2}年)?(\d{1,2})月(?:\d{1,2}日|[上中下]旬|初|底)?(?:[至到—～-](?:20\d{2}年)?(次年|\d{1,2})月?(?:\d{1,2}日|[上中下]旬|初|底)?)?(?:前|底前)?[）)]/gu;
const STAGED = /阶段|步|分[二三四五两]|部署|推进|依次|实施|整改|总结/u;

function stages(sentence: string, at: number): Remark[] {
  const all = matchesOf(sentence, STAGE);
  if (all.length < 3 || !STAGED.test(sentence) || /20\d{2}年|次年/u.test(all.map(([one]) => one).join('')))
    return [];
  return all.flatMap((two, i): Remark[] => {
    const one = all[i - 1];
    const back = one ? Number(two[1]) - Number(one[2] ?? one[1]) : 0;
    return back < 0 && back > -6
      ? [
          say(
            at + two.index,
            two[0],
            `“${two[0]}”和前一阶段的时间重叠`,
            'A stage begins before the last one ends',
          ),
        ]
      : [];
  });
}

/** Matches 一季度…，二季度…，三季度…，三季度…: each opens a clause. */
const QUARTER = /(?<=^|[，；：、])第?([一二三四])季度/gu;
function quarters(sentence: string, at: number): Remark[] {
  const all = matchesOf(sentence, QUARTER);
  if (all.length < 3 || all[0]?.[1] !== '一') return [];
  const odd = all.find(
    ([, name = ''], i) => i > 0 && '一二三四'.indexOf(name) <= '一二三四'.indexOf(all[i - 1]?.[1] ?? ''),
  );
  return odd ? [say(at + odd.index, odd[0], `“${odd[0]}”的次序不对`, 'The quarters are out of order')] : [];
}

/** Matches 任职期间（2015年3月至2020年9月），于2012年5月, first, last and the date in groups. */
const WITHIN =
  /(?:期间|任期|任内|任上|在任时|施工期|工期|合同期|服务期|存续期|有效期|试用期|保修期|质保期)[（(](?:自)?((?:19|20)\d{2})年(?:(\d{1,2})月)?(?:\d{1,2}日)?[至到—～-]((?:19|20)\d{2})年(?:(\d{1,2})月)?(?:\d{1,2}日)?[）)]，?[^。；，\d]{0,6}((?:19|20)\d{2})年(?:(\d{1,2})月)?/gu;
const outside = (text: string): Remark[] =>
  /期|任[内上时]/u.test(text)
    ? matchesOf(text, WITHIN).flatMap(
        ({ 0: written, 1: from, 2: month, 3: to, 4: lastMonth, 5: year, 6: of, index }): Remark[] => {
          const first = Number(from) * 12 + Number(of === undefined ? 0 : (month ?? 0));
          const last = Number(to) * 12 + Number(lastMonth ?? 12);
          const date = Number(year) * 12 + Number(of ?? 0);
          return date < first || date > last
            ? [say(index, written, '这个日期不在前面的起止之内', 'The date is outside the span before it')]
            : [];
        },
      )
    : [];

export const findOutOfOrder = ({ text, part }: Passage): Remark[] =>
  part === 'cell'
    ? []
    : [
        ...ordinals(text),
        ...between(text),
        ...years(text),
        ...months(text),
        ...outside(text),
        ...(/[（(]\d{1,2}月|季度/u.test(text)
          ? matchesOf(text, /[^。！？\n]+/gu).flatMap(({ 0: sentence, index }) => [
              ...stages(sentence, index),
              ...quarters(sentence, index),
            ])
          : []),
      ];
