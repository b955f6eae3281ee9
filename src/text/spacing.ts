import { isCombining, isSuperscript, isWestern } from './charclass.ts';
import type { LineOptions } from './options.ts';
import type { Cluster, ShapedGlyph } from './shape.ts';

/**
 * The space around a cluster inside a line, in em: blank before and after its body once neighbouring marks are paired,
 * and the Han–Western gap after it.
 */
export interface Spacing {
  readonly before: number;
  readonly after: number;
  readonly autospace: number;
}

/** The most of its blank that a mark gives up beside another, in em. */
const PAIR_CUT = 0.5;

const isStop = (cluster: Cluster): boolean =>
  cluster.cls === 'comma' || cluster.cls === 'colon' || cluster.cls === 'stop';
const isClosing = (cluster: Cluster): boolean => cluster.cls === 'close';

/**
 * The blank left between two neighbours once marks have given up theirs (CLREQ 3.1.6.2): a closing mark its right half before any closing mark, an
 * opening mark its left half after any mark that has a blank of its own. Two 点号 keep theirs (rule sheet C2, open point O3).
 * A wanted gap is measured from the ink of the marks beside it, since the eye takes their blank for a part of it.
 */
function pair(a: Cluster, b: Cluster): { after: number; before: number } {
  const kept = { after: a.right, before: b.left };
  if (b.cls === 'gap') return { ...kept, after: 0 };
  if (a.cls === 'gap') return { ...kept, before: 0 };
  if (b.cls === 'open' && (a.cls === 'open' || ((isClosing(a) || isStop(a)) && a.right > 0))) {
    return { ...kept, before: Math.max(0, b.left - PAIR_CUT) };
  }
  if ((isClosing(a) && (isClosing(b) || isStop(b))) || (isStop(a) && isClosing(b))) {
    return { ...kept, after: Math.max(0, a.right - PAIR_CUT) };
  }
  return kept;
}

/** True where Han and a Western letter or digit meet (CLREQ 3.2.2); a raised figure belongs to the character before it. */
function meetsWestern(a: Cluster, b: Cluster): boolean {
  const meets =
    a.cls === 'han'
      ? b.cls === 'western' && isWestern([...b.text][0]) && !isSuperscript(b.text)
      : b.cls === 'han' && a.cls === 'western' && isWestern(lastLetter(a.text));
  return meets && !isShifted(a.glyphs.at(-1)) && !isShifted(b.glyphs[0]);
}

const isShifted = (glyph: ShapedGlyph | undefined): boolean => glyph?.style.shift !== undefined;

const lastLetter = (word: string): string | undefined =>
  [...word].findLast((character) => !isCombining(character));

const SOLID: Spacing = { before: 0, after: 0, autospace: 0 };

/** Spacing of every cluster inside a line; the ends of lines trim it further. */
export function space(clusters: readonly Cluster[], options: LineOptions): Spacing[] {
  let before = clusters[0]?.left ?? 0;
  return clusters.map((cluster, i) => {
    const next = clusters[i + 1];
    const own = before;
    // Most of any text is ideographs side by side.
    if (own === 0 && cluster.cls === 'han' && next?.cls === 'han') return SOLID;
    if (!next) return { before: own, after: cluster.right, autospace: 0 };
    const paired = pair(cluster, next);
    before = paired.before;
    return {
      before: own,
      after: paired.after,
      autospace: meetsWestern(cluster, next) ? options.autospace : 0,
    };
  });
}
