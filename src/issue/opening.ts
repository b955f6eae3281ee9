/** The numbers that open paragraphs and give them a level: 一、 （一） 1. （1） (GB/T 9704 7.3.3). */

import { SHORT_NUMERAL, valueOfNumeral } from '../schema/numerals.ts';

export type OutlineLevel = 1 | 2 | 3 | 4;

/** A number at the start of a paragraph. */
export interface Opening {
  readonly level: OutlineLevel;
  readonly count: number;
  /** As it was written: 二、 */
  readonly written: string;
}

/** 一、二、三等奖 and 一、二期工程 count, and open no part. */
const ENUMERATES = '(?:[一二三四五六七八九十]+[、等级季期批组队类线产把月号楼班])';

const PATTERNS: readonly (readonly [OutlineLevel, RegExp])[] = [
  [1, new RegExp(`^(${SHORT_NUMERAL})、(?!${ENUMERATES})`, 'u')],
  [2, new RegExp(`^[（(](${SHORT_NUMERAL})[）)]`, 'u')],
  [3, /^(\d{1,2})[.．、](?!\d)/u],
  [4, /^[（(](\d{1,2})[）)]/u],
];

/** The number that opens a paragraph, if anything follows it. */
export function openingOf(text: string): Opening | undefined {
  for (const [level, pattern] of PATTERNS) {
    const [written, digits = ''] = pattern.exec(text) ?? [];
    if (written === undefined || written.length === text.length) continue;
    const count = level > 2 ? Number(digits) : valueOfNumeral(digits);
    return { level, count, written };
  }
  return undefined;
}

const DIGITS = '〇一二三四五六七八九';

/** 1 to 99 in Chinese numerals. */
export function numeralOf(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const high = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${high}${ones === 0 ? '' : DIGITS[ones]}`;
}

/** An opening with another number, written as it is: 二、 for 三、. */
export function withCount({ level, written }: Opening, count: number): string {
  const number = level > 2 ? String(count) : numeralOf(count);
  return written.replace(/[^（()）、.．]+/u, number);
}

/** The first sentence of a paragraph is a heading up to this length: two lines; where its face says nothing, one. */
const LONGEST: Readonly<Record<OutlineLevel, number>> = { 1: 56, 2: 56, 3: 28, 4: 28 };

const FIRST_SENTENCE = /^[^。]*。[”’）》〉」』】]*/u;
/** What goes on, here or in the next paragraph: a list. */
const GOES_ON = /；|[，、,;]$/u;

/** How far the heading reaches that a paragraph begins with; undefined for the item of a list. */
export function headingEnd(text: string, level: OutlineLevel): number | undefined {
  const sentence = FIRST_SENTENCE.exec(text)?.[0];
  const head = sentence ?? text;
  // 1. 检修农机3.2万台。 is a sentence like any other.
  const isSentence = level > 2 && sentence === text;
  return isSentence || GOES_ON.test(head) || head.length > LONGEST[level] ? undefined : head.length;
}
