/** Which lines of a text make a paragraph. */

import type { ScalarNode } from './tree.ts';

/** A paragraph's range in the text of its scalar. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Paragraphs {
  readonly ranges: readonly Range[];
  /** Where lines were joined that did not say whether they go on: the index of each line break. */
  readonly joined: readonly number[];
}

/** A line that ends a sentence; bold may end with it. */
const ENDS = /[。！？：；!?;:…”’」』](?:[”’）》」』】)\]]*)(?:\*\*)?\s*$/u;
/** 一、 （一） 1. （1） ① 第一条: what opens a paragraph. */
const OPENS =
  /^(?:\*\*)?(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.．、](?!\d)|[①-⑳]|第[一二三四五六七八九十百\d]{1,4}[章节条])/u;
const INDENTED = /^[ \t\u3000]/u;

/**
 * Divides a scalar into paragraphs. In a block written with `|` a line break ends one where the line ends a sentence or
 * is a heading, or the next line opens with a number or an indent; any other scalar has folded its lines already.
 */
export function splitParagraphs({ text, literal }: Pick<ScalarNode, 'text' | 'literal'>): Paragraphs {
  if (!literal) return { ranges: rangesBetween(text, [...text.matchAll(/\n+/g)]), joined: [] };
  const breaks: RegExpMatchArray[] = [];
  const joined: number[] = [];
  let start = 0;
  for (const match of text.matchAll(/\n(?:[^\S\n]*\n)*/g)) {
    const line = text.slice(start, match.index);
    start = match.index + match[0].length;
    const end = text.indexOf('\n', start);
    const next = text.slice(start, end < 0 ? undefined : end);
    if (match[0].length > 1 || parts(line, next)) breaks.push(match);
    else if (next.trim() !== '') joined.push(match.index);
  }
  return { ranges: rangesBetween(text, breaks), joined };
}

const parts = (line: string, next: string): boolean =>
  INDENTED.test(next) || OPENS.test(next.trimStart()) || ENDS.test(line) || OPENS.test(line.trimStart());

function rangesBetween(text: string, breaks: readonly RegExpMatchArray[]): Range[] {
  const ranges: Range[] = [];
  let from = 0;
  for (const match of breaks) {
    const at = match.index ?? 0;
    ranges.push({ from, to: at });
    from = at + match[0].length;
  }
  return [...ranges, { from, to: text.length }];
}
