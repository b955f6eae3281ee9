/** Straight quotation marks in Chinese text. */

import type { Passage } from '../passage.ts';
import { type Change, repairOf } from '../repair-of.ts';
import { type Finding, finding } from '../rule.ts';
import { findFirst, HAN } from './search.ts';

const STRAIGHT = new RegExp(
  `(?<=${HAN}|[，。：；、！？（“‘])["']|(?<!\\d)["'](?=${HAN}|[，。；、！？）])`,
  'gu',
);

/** " and ' beside ideographs stand for “ ” and ‘ ’ (GB/T 15834 4.8). */
export const checkStraightQuotes = (passage: Passage): Finding[] => {
  const [said] = findFirst(passage, `"'`, STRAIGHT, ({ mark, span }) => {
    const hint =
      mark === '"'
        ? { zh: '改成中文引号 “ ”', en: 'Use “ ”' }
        : { zh: '改成中文引号 “ ”，引号里面的用 ‘ ’', en: 'Use “ ”, and ‘ ’ inside a quotation' };
    return finding(
      'straight-quote',
      { zh: `用了英文直引号 ${mark}`, en: `A straight quotation mark ${mark}` },
      { span, hint },
    );
  });
  if (!said) return [];
  const double = curl(passage.text, '"', '“', '”');
  const changes = [...double, ...curlSingle(withChanges(passage.text, double))];
  return [{ ...said, ...repairOf(changes, passage) }];
};

/** A text in which single characters are changed. */
const withChanges = (text: string, changes: readonly Change[]): string => {
  const units = [...text.split('')];
  for (const { from, by } of changes) units[from] = by;
  return units.join('');
};

/**
 * Makes single quotes curly: ‘ ’ inside a quotation, “ ” around one that stands in none (GB/T 15834 4.8.3.2). Where one has
 * others inside it, a person has to say which are the inner ones.
 */
function curlSingle(text: string): readonly Change[] {
  const changes = curl(text, "'", '‘', '’');
  if (/[‘’]/u.test(text)) return changes;
  const isQuoted = (at: number): boolean =>
    text.lastIndexOf('“', at) > text.lastIndexOf('”', at) && text.lastIndexOf('“', at) >= 0;
  return changes.flatMap((change, i): readonly Change[] => {
    const [open, close] = [changes[i - (i % 2)] as Change, changes[i - (i % 2) + 1] as Change];
    if (/[“”]/u.test(text.slice(open.from, close.from))) return [];
    return [isQuoted(open.from) ? change : { ...change, by: change === open ? '“' : '”' }];
  });
}

/** What stands behind a mark that opens nothing, and before one that closes nothing. */
const AFTER_CLOSE = /^[，。；：、！？）》]?$/u;
const BEFORE_OPEN = /^[，。；：、（《]?$/u;
const LATIN = /^[\dA-Za-z]$/;
const IDEOGRAPH = /\p{Script=Han}/u;

/**
 * Makes straight quotes curly, each by whether a quotation is open before it. Nothing is changed where the pairs do not
 * come out even or one stands the wrong way round, nor a pair that has no ideographs in it or beside it.
 */
function curl(text: string, straight: string, open: string, close: string): readonly Change[] {
  const changes: Change[] = [];
  let from: number | undefined;
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark !== straight && mark !== open && mark !== close) continue;
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
    if (LATIN.test(before) && LATIN.test(after)) return [];
    if (from === undefined) {
      if (mark === close || AFTER_CLOSE.test(after)) return [];
      from = at;
      continue;
    }
    if (mark === open || BEFORE_OPEN.test(before)) return [];
    if (IDEOGRAPH.test(text.slice(Math.max(0, from - 1), at + 2))) {
      if (text[from] === straight) changes.push({ from, to: from + 1, by: open });
      if (mark === straight) changes.push({ from: at, to: at + 1, by: close });
    }
    from = undefined;
  }
  return from === undefined ? changes : [];
}
