/** A total and, behind 分别, what each has of it. */

import { isRelative, type Quantity } from './quantity.ts';
import { excess, isSlip, type Mismatch, mismatch, type Sentence } from './sum.ts';

/** A list whose unit stands at its end alone: 5、8、6万元. */
const BARE_LIST = /(?<![\d.第])\d{1,6}(?:\.\d{1,3})?(?:[、和]\d{1,6}(?:\.\d{1,3})?){1,20}$/u;

/** The figures of a list that lack the unit and the magnitude of the last one. */
function bareBefore(text: string, last: Quantity): Quantity[] {
  const digits = /^\d+(?:\.\d+)?/u.exec(text.slice(last.start))?.[0] ?? '';
  const list = BARE_LIST.exec(text.slice(Math.max(0, last.start - 60), last.start + digits.length))?.[0];
  if (list === undefined) return [];
  const worth = last.value / Number(digits);
  let start = last.start + digits.length - list.length;
  return list
    .split(/[、和]/u)
    .slice(0, -1)
    .map((written): Quantity => {
      const decimals = written.split('.')[1]?.length ?? 0;
      const one = { ...last, start, end: start + written.length, value: Number(written) * worth };
      start = one.end + 1;
      return { ...one, step: worth / 10 ** decimals };
    });
}

const RESPECTIVELY = /分别(?:为|是|有|达到?|[^\d，。；、]{0,4})$/u;
const TOGETHER = /共|合计|总/u;
/** Averages, and figures of other times, are no parts. */
const OTHER = /均|每|价|最|年|季|月|前|同期/u;

/** Between a total and its parts, how many there are: 3个镇. */
const COUNT_OF_PARTS = /^[个家所名户条支座]$/u;

/** The figure before a list: the nearest, or that before a count of those that have the parts. */
function wholeOf(text: string, before: readonly Quantity[], unit: string): Quantity | undefined {
  const [count, whole] = [before.at(-1), before.at(-2)];
  const isApart =
    count &&
    whole &&
    count.unit !== unit &&
    COUNT_OF_PARTS.test(count.unit) &&
    count.value < 20 &&
    /^[，：（]?[^，。；\d]{0,6}$/u.test(text.slice(whole.end, count.start));
  return isApart ? whole : count;
}

/** 共造林1.2万亩，分别为0.5万亩、0.4万亩和0.4万亩. */
export function findRespective(sentence: Sentence): Mismatch[] {
  const { text, quantities } = sentence;
  return quantities.flatMap((first, at): Mismatch[] => {
    const whole = wholeOf(text, quantities.slice(0, at), first.unit);
    if (!whole || whole.unit !== first.unit || whole.isRough || isRelative(whole)) return [];
    const bare = bareBefore(text, first);
    const between = text.slice(whole.end, (bare[0] ?? first).start);
    const ahead = /[^，。；]*$/u.exec(text.slice(0, whole.start))?.[0] ?? '';
    if (!RESPECTIVELY.test(between) || OTHER.test(between) || /均|每|价|比/u.test(ahead)) return [];
    const parts = [...bare, first];
    for (const one of quantities.slice(at + 1)) {
      const gap = text.slice((parts.at(-1) as Quantity).end, one.start);
      if (!/^(?:、|和|，|及|以及)$/u.test(gap) || one.unit !== whole.unit) break;
      parts.push(one);
    }
    if (parts.length < 2 || parts.some(({ isRough }) => isRough)) return [];
    const more = excess(whole, parts);
    const isCertain = TOGETHER.test(ahead) || (more > 0 && isSlip(more, whole.step));
    return more !== 0 && isCertain ? [mismatch(sentence, whole, parts)] : [];
  });
}
