/** The comments below an item or an entry, which stay with it when something is written behind it. */

import { lineEnd, nextLine } from './stretches.ts';

interface CommentLine {
  /** Where it begins, and where it ends before its line break. */
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  /** True of a line of an item that somebody has made a comment of. */
  readonly isOldItem: boolean;
}

/** What a comment is indented by, the spaces before its words, and the dash they begin with. */
const COMMENT = /^([ \t]*)#([ \t]*)(-(?=[ \t]))?/;

/** The comments from the start of a line on that are indented by `column` at least, or are an item no longer wanted. */
function commentsFrom(text: string, from: number, column: number): CommentLine[] {
  const lines: CommentLine[] = [];
  let oldDash: number | undefined;
  for (let start = from; start < text.length; start = nextLine(text, start)) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end);
    if (line.trim() === '') continue;
    const [mark, spaces = '', inner = '', sign] = COMMENT.exec(line) ?? [];
    if (mark === undefined) break;
    const content = spaces.length + 1 + inner.length;
    const goesOn = oldDash !== undefined && (mark.length === line.length || content > oldDash);
    oldDash = sign === '-' ? content : goesOn ? oldDash : undefined;
    const isOldItem = oldDash !== undefined;
    if (!isOldItem && spaces.length < column) break;
    lines.push({ start, end, indent: spaces.length, isOldItem });
  }
  return lines;
}

/**
 * Where an item or an entry ends together with the comments below it: those indented by `column` at least, and items
 * that were made comments. Comments right above a key in that column are about the key.
 *
 * @param end where its value ends
 * @returns the end of a line, before its line break
 */
export function endWithComments(text: string, end: number, column: number): number {
  const own = lineEnd(text, end);
  const lines = commentsFrom(text, nextLine(text, own), column);
  const last = lines.at(-1);
  if (!last) return own;
  let below = nextLine(text, last.end);
  const key = /^[ \t]*(?=[^\s#])/.exec(text.slice(below, lineEnd(text, below)));
  if (key?.[0].length !== column) return last.end;
  const kept = lines.findLastIndex((line) => {
    const isOfKey = !line.isOldItem && line.indent === column && nextLine(text, line.end) === below;
    if (isOfKey) below = line.start;
    return !isOfKey;
  });
  return lines[kept]?.end ?? own;
}
