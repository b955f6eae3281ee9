/** The search for all matches of a pattern, which rules do some hundred times an issue. */

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
