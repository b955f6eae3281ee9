/**
 * A thing of any kind that opens a clause, and opens another with one of the characters that are its name changed: 鑫磊石灰窑, 金磊石灰窑;
 * 青澜渔光互补项目, 清澜渔光互补项目. What stands behind these characters is the same, so that no list has to tell what it is.
 */

import { isBorder, isSingle } from '../../language/word-borders.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { countIn, isSameSentence, type Place, type Renamed, runFrom, TELLS_APART } from '../again/renamed.ts';
import { isSurname } from '../find-persons.ts';
import { areAlikeInNames, isTransposed } from '../likeness.ts';

/** Where a clause begins, and what it says. */
const CLAUSE = /(?<![^，。！？；：“”])\p{Script=Han}{5,}/gu;
/** Words of one character that stand before any name. */
const COMMON =
  '的地得了着过在再是时和与或及为未以已由有又也还都就把被让将对向从到道做作我你他她它们这那该此每各个本位名条项次年月日号人元不没全总共均等其至经按据因并而且可能会要请';
/** A name begins with so many characters of its own at the most. */
const OWN = 3;
/** So many characters behind one that is not like the other are the same, and so many of a name at the least. */
const SAME = 3;
const LEAST = 4;
/** More clauses than an item has names at the beginning of. */
const MOST = 150;

interface Opened extends Place {
  readonly clause: string;
}

const openedIn = (passage: Passage): Opened[] =>
  matchesOf(passage.text, CLAUSE).map(({ index: at, 0: clause }) => ({ passage, at, clause }));

/** Two of a kind are called by one and the other: 金鸡岭, 银鸡岭; 春季, 秋季. */
const PAIRED = /[金银铜铁锡玉红橙黄绿青蓝紫黑白龙凤日月山水天地春夏秋冬早晚夜冷热干湿]/u;

const isEnded = ({ passage, at }: Opened, length: number): boolean => isBorder(passage, at + length);

/** True of a character that is no word and tells no two of a kind apart. */
const isOfName = ({ passage, at, clause }: Opened, far: number): boolean =>
  isSingle(passage, at + far) &&
  !COMMON.includes(clause.charAt(far)) &&
  !TELLS_APART.test(clause.charAt(far));

/** 石峡门古栈道 for 石门峡古栈道: two of the characters of the name changed places. */
const isTurnedName = (one: Opened, other: Opened): boolean =>
  isTransposed(one.clause.slice(0, OWN), other.clause.slice(0, OWN)) &&
  runFrom(one.clause, other.clause, OWN, OWN, SAME) === SAME &&
  isOfName(one, 1) &&
  isOfName(one, 2);

/** How long what both clauses begin with is, but for one character or two that are turned; 0 where they are about two things. */
function likeness(one: Opened, other: Opened): number {
  const [a, b] = [one.clause, other.clause];
  if (a[0] !== b[0] && a[1] !== b[1]) return 0;
  if (isTurnedName(one, other)) return OWN + SAME;
  const head = runFrom(a, b, 0, 0, OWN);
  if (head === OWN) return 0;
  const tail = runFrom(a, b, head + 1, head + 1, a.length);
  const length = head + 1 + tail;
  if (
    PAIRED.test(a.charAt(head)) &&
    PAIRED.test(b.charAt(head)) &&
    !areAlikeInNames(a.charAt(head), b.charAt(head))
  )
    return 0;
  const [own, others] = [isOfName(one, head), isOfName(other, head)];
  if (areAlikeInNames(a.charAt(head), b.charAt(head)) && isEnded(one, length) && isEnded(other, length))
    return own && tail > 0 && head + tail > 1 ? length : 0;
  if (tail < SAME - (head > 1 ? 1 : 0) || head + tail < LEAST || !own || !others) return 0;
  if (head === 0 && isSurname(a.charAt(0)) && isSurname(b.charAt(0))) return 0;
  const beside = head === 0 ? 1 : head - 1;
  return isOfName(one, beside) || isOfName(other, beside) ? length : 0;
}

/** The things of an item that open a clause under another name than before. */
export function likeOpened(passages: readonly Passage[]): Renamed[] {
  const all = passages
    .filter(({ part }) => part === 'body')
    .flatMap(openedIn)
    .slice(0, MOST);
  return all.flatMap((one, i): Renamed[] => {
    for (const other of all.slice(0, i)) {
      const length = Math.min(likeness(one, other), 8);
      if (length === 0 || isSameSentence(other, one)) continue;
      const [written, before] = [one.clause.slice(0, length), other.clause.slice(0, length)];
      return countIn(passages, written) > 1 ? [] : [{ written, before, passage: one.passage, from: one.at }];
    }
    return [];
  });
}
