/**
 * A short name in letters that comes again with two of them turned, or with another one, before the same word: 建筑信息模型（BIM）, BMI模型;
 * ATP荧光检测, APT荧光检测.
 */

import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Renamed } from '../again/renamed.ts';
import { differingAt, isTransposed } from '../likeness.ts';
import { type Named, otherwise } from './otherwise.ts';

const LETTERS = /(?<![A-Za-z\d-])[A-Za-z]{3,6}(?![A-Za-z-])[”）]{0,2}(\p{Script=Han}{0,2})/gu;
/** Figures that are given beside each other. */
const OTHERS = /^(?:[CPR]PI|G[DEN]P|DN[AS]|RNA|[KMGT]?[WV]H?|I[CT]U|[CMP]T|PM[IS]?)$/u;

const lettersIn = (passage: Passage): Named[] =>
  /[A-Za-z]{3}/u.test(passage.text)
    ? matchesOf(passage.text, LETTERS).map(({ index: at, 0: whole, 1: kind = '' }) => ({
        written: /^[A-Za-z]+/u.exec(whole)?.[0] ?? '',
        kind,
        passage,
        at,
      }))
    : [];

/** True of letters of which some were introduced behind what they stand for: 建筑信息模型（BIM）. */
const isIntroduced = ({ passage: { text }, at, written }: Named): boolean =>
  /\p{Script=Han}（[“]?$/u.test(text.slice(Math.max(0, at - 3), at)) &&
  /^[”]?）/u.test(text.slice(at + written.length));

function isOneName(one: Named, other: Named): boolean {
  const [a, b] = [one.written, other.written];
  if (isIntroduced(one) || OTHERS.test(a) || OTHERS.test(b)) return false;
  const isSame = one.kind.length === 2 && one.kind === other.kind;
  if (isTransposed(a, b)) return isSame || isIntroduced(other);
  const at = differingAt(a, b);
  return at !== undefined && at > 0 && isSame && a.toLowerCase() !== b.toLowerCase();
}

/** The short names in letters that come again otherwise. */
export const otherLetters = (passages: readonly Passage[]): Renamed[] =>
  otherwise(passages, lettersIn, isOneName);
