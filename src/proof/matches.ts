/** The search for all matches of a pattern, which rules do some hundred times an issue. */

import { least } from '../base/extremes.ts';

/**
 * All matches of a global pattern in a text, from left to right: what `matchAll` gives, without its copy of the pattern.
 * @param pattern its `lastIndex` is 0 before and after
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return matches;
}

/**
 * All matches of a sticky pattern that begin with one of some characters. What looks back first is otherwise tried at every place
 * of a text, and not at those of a mark alone.
 * @param pattern its `lastIndex` is 0 behind
 */
export function matchesAt(text: string, starts: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  const find = (start: string, from: number): number => {
    const at = text.indexOf(start, from);
    return at < 0 ? text.length : at;
  };
  const next = Array.from(starts, (start) => find(start, 0));
  for (let at = least(next); at < text.length; at = least(next)) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) matches.push(match);
    const behind = at + Math.max(1, match?.[0].length ?? 0);
    for (let i = 0; i < next.length; i++) {
      if ((next[i] as number) < behind) next[i] = find(starts[i] as string, behind);
    }
  }
  pattern.lastIndex = 0;
  return matches;
}
