import { capacity, distribute, shrinkTiers, stretchTiers } from './elastic.ts';
import { mayBreak } from './kinsoku.ts';
import { EPSILON, hungWidth, type Line, type LineEnd, setLine } from './line.ts';
import { lastShown, type Measured, naturalWidth } from './measure.ts';
import type { LineOptions } from './options.ts';
import type { Cluster } from './shape.ts';
import { cutAt, inParagraph, measureAll, readOn, SLACK, type Start } from './stretch.ts';

/** The shape of a paragraph, in em. */
interface Measure {
  readonly width: number;
  /** Indent of the first line and of all others. */
  readonly indent: number;
  readonly hangingIndent: number;
}

/**
 * Breaks a paragraph into lines, one after the other (rule sheet B, line procedure; CLREQ 3.1.4 and 3.5.2). A line that
 * does not fit exactly is squeezed or stretched, whichever changes its natural width less.
 *
 * @param clusters the shaped paragraph
 * @param shape its measure and indents, em
 * @returns at least one line for a paragraph that is not empty
 */
export function breakLines(clusters: readonly Cluster[], shape: Measure, options: LineOptions): Line[] {
  const widest = shape.width - Math.min(shape.indent, shape.hangingIndent);
  const isWide = ({ body }: Cluster): boolean => body > widest + WHOLE;
  const narrow = clusters.some(isWide)
    ? clusters.flatMap((cluster) => (isWide(cluster) ? splitCluster(cluster) : [cluster]))
    : clusters;
  const lines: Line[] = [];
  let start: Start = { stretch: measureAll(narrow, options), from: 0 };
  while (start.from < start.stretch.measured.clusters.length) {
    const indent = lines.length === 0 ? shape.indent : shape.hangingIndent;
    const room = { indent, measure: shape.width - indent };
    start = readOn(start, room.measure) ?? start;
    const { stretch, from } = start;
    const end = findEnd(stretch.measured, from, room.measure);
    if ('split' in end) {
      const pieces = splitCluster(stretch.measured.clusters[end.split] as Cluster);
      start = cutAt(start, end.split, pieces);
      continue;
    }
    lines.push(inParagraph(setLine(stretch.measured, from, end, room), stretch));
    start = { stretch, from: end.to };
  }
  return lines;
}

/** A word or formula wider than the measure by no more than this, in em, is not cut: it is better past the margin. */
const WHOLE = 0.5;

/** A word that must be cut before its line can end. */
interface Split {
  readonly split: number;
}

/** Where the line that starts at `from` ends. */
function findEnd(measured: Measured, from: number, width: number): LineEnd | Split {
  const end = findOwnEnd(measured, from, width);
  return 'split' in end ? end : avoidCut(measured, from, end, width);
}

/** The most letter-space, in em, that a line may get for the sake of not cutting a short word. */
const LOOSE = 0.06;

/** Moves a short address or compound that the line would cut to the next line, unless this one would become loose. */
function avoidCut(measured: Measured, from: number, end: LineEnd, width: number): LineEnd {
  const { clusters, breakable } = measured;
  if (clusters[end.to - 1]?.piece !== 'soft' || end.to === clusters.length) return end;
  let to = end.to - 1;
  while (to > from && clusters[to - 1]?.piece === 'soft') to--;
  if (to === from || !breakable[to]) return end;
  const short = width - naturalWidth(measured, from, to);
  const opened = distribute(stretchTiers(measured, from, to), short);
  const filled = opened.reduce((sum, { amount }) => sum + amount, 0);
  const isLoose = opened.some(({ part, amount }) => part === 'tracking' && amount > LOOSE);
  return isLoose || filled < short - EPSILON ? end : { to, hung: false };
}

function findOwnEnd(measured: Measured, from: number, width: number): LineEnd | Split {
  const { clusters, sums } = measured;
  const fits = (to: number): boolean => naturalWidth(measured, from, to) <= width + EPSILON;
  // Up to here the line is so short that no blank at its edges could make it too long: it need not be measured.
  const sure = (sums[from] as number) + width - SLACK;
  let fitting: number | undefined;
  let next: number | undefined;
  for (let to = nextLegal(measured, from, from, width); to !== undefined; ) {
    if ((sums[to] as number) > sure && !fits(to)) {
      next = to;
      break;
    }
    fitting = to;
    to = to < clusters.length ? nextLegal(measured, from, to, width) : undefined;
  }
  const short = fitting === undefined ? width : width - naturalWidth(measured, from, fitting);
  if (next !== undefined && short > EPSILON) {
    if (hangs(measured, from, next, width)) return { to: next, hung: true };
    const excess = naturalWidth(measured, from, next) - width;
    if (excess <= short + EPSILON && excess <= capacity(shrinkTiers(measured, from, next)) + EPSILON) {
      return { to: next, hung: false };
    }
  }
  if (fitting !== undefined) return { to: fitting, hung: false };
  return forceEnd(measured, from, width);
}

/**
 * The first legal end after a place for the line that starts at `from`; undefined where it is so far away that the line
 * could not be squeezed to its measure.
 */
function nextLegal(measured: Measured, from: number, behind: number, width: number): number | undefined {
  const { clusters, breakable, sums, shown } = measured;
  const far = (sums[from] as number) + 2 * width + SLACK;
  for (let to = behind + 1; to < clusters.length; to++) {
    if (breakable[to]) return to;
    if ((sums[to] as number) > far && (sums[shown[to - 1] as number] as number) > far) return undefined;
  }
  return clusters.length;
}

const HANGABLE = {
  stops: ['comma', 'colon', 'stop'],
  word: ['comma', 'colon', 'stop', 'close'],
} as const;
const MARKS = ['comma', 'colon', 'stop', 'close', 'open', 'middot', 'dash', 'connector'];

/** True when the line overflows by one mark that may hang (CLREQ 3.1.7; Word's overflowPunct). */
function hangs(measured: Measured, from: number, to: number, width: number): boolean {
  const { clusters, options } = measured;
  if (options.hang === false) return false;
  const last = lastShown(measured, from, to);
  const hangable: readonly string[] = HANGABLE[options.hang];
  if (last === from || !hangable.includes((clusters[last] as Cluster).cls)) return false;
  if (options.hang === 'stops' && MARKS.includes((clusters[last - 1] as Cluster).cls)) return false;
  return naturalWidth(measured, from, to) - hungWidth(measured, last) <= width + EPSILON;
}

/**
 * Ends a line that has no legal end within the measure so that no text is lost past the margin: between characters that
 * only a name or the rule for the last line keeps together, else inside a word, else against kinsoku.
 */
function forceEnd(measured: Measured, from: number, width: number): LineEnd | Split {
  const fits = (to: number): boolean => naturalWidth(measured, from, to) <= width + EPSILON;
  const { clusters, options } = measured;
  const whole = nextLegal(measured, from, from, width) ?? clusters.length;
  if (naturalWidth(measured, from, whole) <= width + WHOLE) return { to: whole, hung: false };
  let end = from;
  while (end < clusters.length && fits(end + 1)) end++;
  for (let to = end; to > from; to--) {
    const before = { ...(clusters[to - 1] as Cluster), glued: false };
    const after = clusters[to];
    if (after === undefined || mayBreak(before, after, options.level)) return { to, hung: false };
  }
  if ((clusters[end] as Cluster).glyphs.length > 1) return { split: end };
  return { to: Math.max(end, from + 1), hung: false };
}

/** Splits a word into clusters of one glyph each. */
function splitCluster(word: Cluster): Cluster[] {
  if (word.glyphs.length < 2) return [word];
  return word.glyphs.map((glyph, i): Cluster => {
    const end = word.glyphs[i + 1]?.x ?? word.body;
    return { ...word, text: glyph.text, glyphs: [{ ...glyph, x: 0 }], body: end - glyph.x };
  });
}
