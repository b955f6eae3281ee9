import { findAddresses, findCuts } from './address.ts';
import type { CharBox } from './charclass.ts';
import type { Piece } from './shape.ts';

/** Characters that make one cluster. */
interface Group {
  readonly from: number;
  readonly to: number;
  readonly piece: Piece;
}

/** Groups Western characters into words or pieces of words and the two halves of two-em marks; any other is a group. */
export function groupCharacters(texts: readonly string[], boxes: readonly CharBox[]): Group[] {
  const groups: Group[] = [];
  for (let from = 0; from < texts.length; ) {
    const cls = (boxes[from] as CharBox).cls;
    let to = from + 1;
    if (cls === 'western') while (to < texts.length && boxes[to]?.cls === 'western') to++;
    if (cls === 'dash' && boxes[from]?.width === 1 && texts[to] === texts[from]) to++;
    if (cls === 'western') for (const piece of cutWord(texts.slice(from, to), from)) groups.push(piece);
    else groups.push({ from, to, piece: 'none' });
    from = to;
  }
  return groups;
}

function cutWord(word: readonly string[], offset: number): Group[] {
  const groups: Group[] = [];
  let start = 0;
  for (const { at, soft } of findCuts(word, findAddresses(word).length > 0)) {
    groups.push({ from: offset + start, to: offset + at, piece: soft ? 'soft' : 'free' });
    start = at;
  }
  groups.push({ from: offset + start, to: offset + word.length, piece: 'none' });
  return groups;
}
