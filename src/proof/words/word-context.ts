/** What has to stand, or must not stand, beside a word: alternatives, most of them plain texts, the others patterns. */

import { once } from '../../base/remember.ts';

/** True where one of the alternatives of a side stands before, or behind, an index of a text. */
type Side = (text: string, at: number) => boolean;

/** What makes a pattern of a text, or of alternatives. */
const SIGN = /[.\\{}?+*^$()[\]]/u;
const ALTERNATIVE = /(?:[^|()[\]\\]|\\.|\[[^\]]*\]|\([^()]*\))+/gu;
/** What every match of a pattern begins with. */
const OPENING = /^(?:[^.\\{}?+*^$()[\]|](?![?*{]))*/u;

const beginsWith: Record<'before' | 'after', (text: string, opening: string, at: number) => boolean> = {
  before: (text, opening, at) => text.lastIndexOf(opening, at) >= 0,
  after: (text, opening, at) => text.startsWith(opening, at),
};

/** Tries a pattern where its opening stands; it is compiled when it is first tried, which takes longer than all else. */
function patternSide(pattern: string, side: 'before' | 'after', opening: string): Side {
  let compiled: RegExp | undefined;
  return (text, at) => {
    if (!beginsWith[side](text, opening, at)) return false;
    compiled ??= new RegExp(side === 'before' ? `(?<=${pattern})` : `(?=${pattern})`, 'yu');
    compiled.lastIndex = at;
    return compiled.test(text);
  };
}

const textsSide = (texts: readonly string[], side: 'before' | 'after'): Side =>
  side === 'before'
    ? (text, at) => texts.some((one) => text.endsWith(one, at))
    : (text, at) => texts.some((one) => text.startsWith(one, at));

/** @param alternatives as a regular expression has them, with a bar between two */
function sideOf(alternatives: string, side: 'before' | 'after'): Side {
  if (!SIGN.test(alternatives)) return textsSide(alternatives.split('|'), side);
  const all = alternatives.match(ALTERNATIVE) ?? [];
  if (all.join('|') !== alternatives) return patternSide(alternatives, side, '');
  const signed = all.map((one) => SIGN.test(one));
  const stands = textsSide(
    all.filter((_, i) => !signed[i]),
    side,
  );
  const patterns = all
    .filter((_, i) => signed[i])
    .map((one) => patternSide(one, side, OPENING.exec(one)?.[0] ?? ''));
  return (text, at) => stands(text, at) || patterns.some((pattern) => pattern(text, at));
}

/** A side that is read when it is first asked for; none where nothing is said of it. */
function lazySide(alternatives: string, side: 'before' | 'after'): Side | undefined {
  const read = once(() => sideOf(alternatives, side));
  return alternatives === '' ? undefined : (text, at) => read()(text, at);
}

/** True where a word that stands from one index of a text to another is in its context. */
export type Context = (text: string, from: number, to: number) => boolean;

/**
 * Reads a context as scripts/pack-words.mjs writes it.
 * @param packed what stands before the word, what must not, what stands behind it, what must not, a tab between two
 * @param oneSide true where either side is enough
 */
export function readContext(packed: string, oneSide: boolean): Context {
  const [before = '', notBefore = '', after = '', notAfter = ''] = packed.split('\t');
  const [left, notLeft] = [lazySide(before, 'before'), lazySide(notBefore, 'before')];
  const [right, notRight] = [lazySide(after, 'after'), lazySide(notAfter, 'after')];
  const stands: Context =
    oneSide && left && right
      ? (text, from, to) => left(text, from) || right(text, to)
      : (text, from, to) => (left?.(text, from) ?? true) && (right?.(text, to) ?? true);
  return (text, from, to) => !notLeft?.(text, from) && stands(text, from, to) && !notRight?.(text, to);
}
