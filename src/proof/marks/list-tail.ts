/** The 、 between a list and the count that sums it up: 食品、电子、建材、三大产业 (GB/T 15834 4.5). */

import { valueOfNumeral } from '../../schema/numerals.ts';
import type { Passage } from '../passage.ts';
import { type Finding, finding } from '../rule.ts';
import { findFirst } from './search.ts';

/** What sums up names, and counts none that could stand in a list with them. */
const SUMS_UP =
  '(?:大(?!队|楼|院|会|街)|个(?:方面|环节|领域|维度|层面|重点|关键|主要|乡镇?|镇|村|社区|街道|部门|单位|试点|专业|片区|品种|系列|字)|项(?:重点|主要|工作|制度|机制|任务|措施|指标|内容|服务)|[镇乡县村局]|类(?!似)|级|方(?!面)|地|省|市|位一体|种(?:模式|方式|形式|类型|方法))';

const TAIL = new RegExp(
  `、(?=([二三四五六七八九十两]|\\d{1,2})(?:${SUMS_UP}|条\\p{Script=Han}{0,3}[线路]|[个条项种座家所支处名位]\\p{Script=Han}))`,
  'gu',
);
/** Matches what sums up even two. */
const SUMS_UP_TWO = new RegExp(`^[二两2](?:${SUMS_UP}|条\\p{Script=Han}{0,3}[线路])`, 'u');
const COUNTED = /[\d二三四五六七八九十两]/u;

/** The parts of the list before a place, up to the last lesser mark. */
const partsBefore = (text: string, at: number): readonly string[] =>
  (
    text
      .slice(Math.max(0, at - 120), at)
      .split(/[，。；：！？]/u)
      .at(-1) as string
  ).split('、');

/** A 、 before a count that is that of the parts before it: `doubled-mark`. */
export const checkTail = (passage: Passage): Finding[] =>
  findFirst(passage, '、', TAIL, ({ at, text, span }) => {
    const [numeral = ''] = /^(?:\d+|\p{Script=Han})/u.exec(text.slice(at + 1)) ?? [];
    const count = /^\d/u.test(numeral) ? Number(numeral) : valueOfNumeral(numeral);
    const parts = partsBefore(text, at);
    const sumsUp = count === 2 ? SUMS_UP_TWO.test(text.slice(at + 1, at + 16)) : count > 2;
    if (!sumsUp || parts.length !== count || parts.some((part) => COUNTED.test(part))) return undefined;
    return finding(
      'doubled-mark',
      { zh: `列举完了，“${numeral}”前面多了顿号`, en: `A 、 before the count of what is listed` },
      { span, hint: { zh: '删掉这个顿号', en: 'Delete it' } },
    );
  });
