/** Which lines of a text make a paragraph. */

import type { ScalarNode } from '../../schema/tree.ts';
import { STYLE_MARK } from './style-marks.ts';

/** A paragraph's range in the text of its scalar. */
interface Range {
  readonly from: number;
  readonly to: number;
}

interface Paragraphs {
  readonly ranges: readonly Range[];
  /** Where lines were joined that did not say whether they go on: the index of each line break. */
  readonly joined: readonly number[];
}

/** A line that ends a sentence, or is a bracket of its own; bold may end with it. */
const ENDS =
  /(?:[。！？：；!?;:…](?:[”’）》〉」』】)\]]*)|[”’」』]|[^\d\s]\.)[*\s]*$|^[\s\u3000]*（[^（）]*）\s*$/u;
/** 一、 （一） 1. （1） ① 第一条 ●: what opens a paragraph. */
const OPENS =
  /^(?:\*\*)?(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}(?:[.．、](?!\d)|[)）])|[①-⓿㈠-㈩❶-❿]|第[一二三四五六七八九十百\d]{1,4}[章节条][\s\u3000]|[-*+] |[●○■□◆◇★☆▲△►▪•·])/u;
const INDENTED = /^[ \t\u2002\u2003\u3000]/u;
const BRACES = /[{｛]/u;
const STYLE_MARKS = new RegExp(STYLE_MARK, 'gu');
const LONGEST_HEADING = 40;
/** What a heading of its own line has not: a sentence, or an end that goes on. */
const GOES_ON = /[。！？；]|[，、,][*\s]*$/u;

/** True of a line that is a heading as a whole: 一、基本情况. */
const isHeading = (line: string): boolean =>
  OPENS.test(line) && line.length <= LONGEST_HEADING && !GOES_ON.test(line);

/**
 * Divides a scalar into paragraphs. In a block written with `|` a line break ends one where the line ends a sentence or
 * is a heading, or the next line opens with a number or an indent; any other scalar has folded its lines already.
 */
export function splitParagraphs({ text, literal }: Pick<ScalarNode, 'text' | 'literal'>): Paragraphs {
  if (!literal) return { ranges: rangesBetween(text, [...text.matchAll(/\n+/g)]), joined: [] };
  const breaks: RegExpMatchArray[] = [];
  const joined: number[] = [];
  let start = 0;
  let bold = false;
  for (const match of text.matchAll(/\n(?:[^\S\n]*\n)*/g)) {
    const line = bare(text.slice(start, match.index));
    if (opensBold(line)) bold = !bold;
    start = match.index + match[0].length;
    const end = text.indexOf('\n', start);
    const next = bare(text.slice(start, end < 0 ? undefined : end));
    // Bold that is not closed yet holds the lines together: both its marks belong in one paragraph.
    if (match[0].length > 1 || (!bold && parts(line, next))) {
      breaks.push(match);
      bold = false;
    } else if (next.trim() !== '') joined.push(match.index);
  }
  return { ranges: rangesBetween(text, breaks), joined };
}

/** A line without its marks of style, which neither open nor end anything: [一、基本情况]{黑体}. */
const bare = (line: string): string => (BRACES.test(line) ? line.replace(STYLE_MARKS, '$1') : line);

const opensBold = (line: string): boolean =>
  line.includes('**') && (line.match(/(?<!\*)\*\*(?!\*\*)/g)?.length ?? 0) % 2 === 1;

/** A line that holds nothing but the place of a pasted picture. */
const PICTURE = /^\s*\ufffc[\s\ufffc]*$/u;

const parts = (line: string, next: string): boolean =>
  PICTURE.test(line) ||
  PICTURE.test(next) ||
  INDENTED.test(next) ||
  OPENS.test(next.trimStart()) ||
  ENDS.test(line) ||
  isHeading(line.trimStart());

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
