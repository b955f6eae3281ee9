/** Anniversaries of history that are not those of their year. */

import type { CalendarDate } from '../../../issue/model.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { type Remark, sentenceAround } from '../support.ts';

/** Years that anniversaries are counted from. */
const EVENTS: readonly (readonly [RegExp, number])[] = [
  [/(?:中国共产党(?:成立|建立|诞生)|建党|党的生日)/u, 1921],
  [/(?:新中国成立|中华人民共和国成立|建国|共和国成立)/u, 1949],
  [/(?:中国人民解放军建军|建军|人民解放军建立)/u, 1927],
  [/(?:抗日战争(?:暨[^，。；]{0,16})?胜利|抗战胜利|反法西斯战争胜利)/u, 1945],
  [/五四运动/u, 1919],
  [/(?:中国共产主义青年团成立|共青团成立|建团)/u, 1922],
  [/(?:红军长征胜利|长征胜利)/u, 1936],
  [/辛亥革命/u, 1911],
  [/(?:中国人民志愿军)?抗美援朝(?:出国作战)/u, 1950],
  [/香港回归(?:祖国)?/u, 1997],
  [/澳门回归(?:祖国)?/u, 1999],
  [/改革开放/u, 1978],
];
/** The event that a text ends in. */
export const eventIn = (text: string): (typeof EVENTS)[number] | undefined =>
  EVENTS.find(([pattern]) => new RegExp(`${pattern.source}$`, 'u').test(text));

const ANNIVERSARY = /(\p{Script=Han}{2,30}?)(\d{2,3})周年/gu;
/** Not of 1956年建县, which says when something else began. */
const YEAR = /(?<!\d)((?:19|20)\d{2})年(?!(?:\d{1,2}月)?(?:\d{1,2}日)?(?:正式)?(?:建|成立|创|出?生))/gu;

export function findAnniversaries({ text }: Passage, issued: CalendarDate): Remark[] {
  if (!text.includes('周年')) return [];
  return matchesOf(text, ANNIVERSARY).flatMap(({ 0: written, 1: name = '', 2: said, index }): Remark[] => {
    const event = eventIn(name);
    if (!event) return [];
    const named = matchesOf(sentenceAround(text, index), YEAR).map(([, year]) => Number(year));
    const years = named.length > 0 ? named : [issued.year - 1, issued.year, issued.year + 1];
    const count = Number(said);
    if (years.some((year) => year - event[1] === count)) return [];
    const right = `${(named[0] ?? issued.year) - event[1]}周年`;
    const from = index + name.length;
    return [
      {
        from,
        to: from + written.length - name.length,
        message: { zh: `${event[1]}年以来是${right}`, en: `${event[1]}年以来 is ${right}` },
        hint: { zh: `改成“${right}”，或者核对名称`, en: `Write ${right}, or check the name` },
      },
    ];
  });
}
