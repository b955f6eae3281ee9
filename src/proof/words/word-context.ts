/** What has to stand, or must not stand, beside a word: alternatives, most of them plain texts, the others patterns. */

/** True where one of the alternatives of a side stands before, or behind, an index of a text. */
type Side = (text: string, at: number) => boolean;

const PLAIN = /^[^.\\{}?+*^$()[\]|]*$/u;
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

/** @param alternatives as a regular expression has them, with a bar between two */
function sideOf(alternatives: string, side: 'before' | 'after'): Side {
  const all = alternatives.match(ALTERNATIVE) ?? [];
  if (all.join('|') !== alternatives) return patternSide(alternatives, side, '');
  const texts = all.filter((one) => PLAIN.test(one));
  const patterns = all
    .filter((one) => !PLAIN.test(one))
    .map((one) => patternSide(one, side, OPENING.exec(one)?.[0] ?? ''));
  const stands: Side =
    side === 'before'
      ? (text, at) => texts.some((one) => text.endsWith(one, at))
      : (text, at) => texts.some((one) => text.startsWith(one, at));
  return (text, at) => stands(text, at) || patterns.some((pattern) => pattern(text, at));
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
  const [left, notLeft] = [before, notBefore].map((one) => (one ? sideOf(one, 'before') : undefined));
  const [right, notRight] = [after, notAfter].map((one) => (one ? sideOf(one, 'after') : undefined));
  const stands: Context =
    oneSide && left && right
      ? (text, from, to) => left(text, from) || right(text, to)
      : (text, from, to) => (left?.(text, from) ?? true) && (right?.(text, to) ?? true);
  return (text, from, to) => !notLeft?.(text, from) && stands(text, from, to) && !notRight?.(text, to);
}
