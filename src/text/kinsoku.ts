import { isCombining, isIdeograph, isSuperscript, isWestern } from './charclass.ts';
import type { LineOptions } from './options.ts';
import { type Cluster, endsInDigit } from './shape.ts';

const NEVER_STARTS = ['comma', 'colon', 'stop', 'close', 'connector', 'middot', 'solidus', 'unit'];
/** Signs that repeat or lengthen the character before them, and stay with it (UAX #14, class NS). */
const REPEATS = '々〻〃ヽヾゝゞー';
/** No break between a sign of currency and an amount in Han (UAX #14 LB23a). */
const CURRENCY = '¥$€£￥＄￡';
/** What Word lets neither start nor end a line beyond the classes above (ISO 29500-1 17.3.1.16, zh-CN). */
const WORD_NEVER_STARTS = '…⋯‖ˇ¨ˉ›';
const WORD_NEVER_ENDS = '·﹗';

/**
 * Whether a line may end between two clusters (避头尾, CLREQ 3.1.4, 3.1.5; GB/T 15834 5.1): no closing mark at a line
 * start, no opening mark at a line end, no cut inside a number with its sign and unit.
 */
export function mayBreak(a: Cluster, b: Cluster, level: LineOptions['level']): boolean {
  // Asked first, being most of any text: between two ideographs a line may end, except inside a name.
  if (isIdeograph(a.text.charCodeAt(0)) && isIdeograph(b.text.charCodeAt(0))) return !a.glued;
  if (a.piece !== 'none' && b.cls === 'western') return true;
  if (a.glued || isUnit(a, b) || a.text === NO_BREAK_SPACE) return false;
  if (b.cls === 'space' || b.cls === 'gap') return false;
  if (NEVER_STARTS.includes(b.cls) || a.cls === 'open') return false;
  if (b.cls === 'han' && REPEATS.includes(b.text)) return false;
  if (a.cls === 'prefix' && CURRENCY.includes(a.text)) return false;
  if (level === 'strict' && b.cls === 'dash') return false;
  if (
    level === 'word' &&
    (WORD_NEVER_STARTS.includes(b.text.charAt(0)) || WORD_NEVER_ENDS.includes(a.text))
  ) {
    return false;
  }
  return level === 'basic' || a.cls !== 'solidus';
}

const NO_BREAK_SPACE = '\u00a0';
/** Units inside a measure, with a figure or letter after them: 12′30″N. */
const INNER_UNITS = '°′″';

/** A hyphen typed for a connector, as in 甲-乙: no line ends beside it. */
const HYPHENS = '-‐‑';

/** True inside a word, or a number with its sign and unit: neither a break nor letter-space may come between. */
export function isUnit(a: Cluster, b: Cluster): boolean {
  if (isCombining(b.text)) return true;
  if (b.cls === 'western' && isSuperscript(b.text)) return a.cls !== 'space' && a.cls !== 'gap';
  if (a.cls === 'unit' && INNER_UNITS.includes(a.text)) return b.cls === 'western' || b.cls === 'unit';
  if (a.cls === 'prefix') return b.cls === 'western' || b.cls === 'prefix';
  if (b.cls === 'unit') return endsInDigit(a) || a.cls === 'unit';
  if (b.cls === 'prefix') return a.cls === 'western';
  if (a.cls === 'connector' && HYPHENS.includes(a.text)) return b.cls === 'han';
  return a.cls === 'western' && b.cls === 'western';
}

/**
 * The first place where a break would leave a last line of a single character with its marks (孤字, CLREQ 3.4.4), as
 * an index; the number of clusters where the whole paragraph has no more than one character.
 */
export function tailOfOneCharacter(clusters: readonly Cluster[]): number {
  let count = 0;
  for (let i = clusters.length - 1; i >= 0; i--) {
    const { cls, text } = clusters[i] as Cluster;
    if (cls === 'han') count++;
    else if (cls === 'western') count += [...text].filter(isWestern).length;
    if (count > 1) return i + 1;
  }
  return clusters.length;
}
