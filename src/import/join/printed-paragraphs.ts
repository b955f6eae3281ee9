/** Printed lines to paragraphs, by where the lines stand. */

import type { Line } from '../manuscript.ts';
import { type Joint, jointOf, type Part } from './joined-paragraph.ts';
import { firstToken, isAlone, isEnded, isRole, isSpread, widthOf } from './line-beginnings.ts';
import { type BoxedLine, type PageMetrics, sizeOfLine } from './page-metrics.ts';

/** A line as it stands, in em of its own size. */
interface Stand {
  readonly line: BoxedLine;
  readonly text: string;
  readonly size: number;
  /** From the left edge of the body, and to the right one. */
  readonly left: number;
  readonly right: number;
  readonly align: 'start' | 'centre' | 'end';
}

/** In em: first lines are indented by two; letters are spaced out and squeezed. */
const INDENT = 1.2;
/** Of the body's size: titles on their own lines are at least so large. */
const LARGER = 1.15;
/** In characters: a bracket is looked for so far back. */
const LONGEST_TAG = 160;
/** Of the pitch: lines further apart are not of one paragraph. */
const WIDE = 1.5;
/** Kinsoku shortens lines by so much, in em, beside what did not fit. */
const SLACK = 0.9;
/** Rows of a colophon stand in from the edges; one that lacks more than that at its end was not turned over. */
const TURNED_ROW = 4;

function standOf(line: BoxedLine, source: string, metrics: PageMetrics): Stand {
  const size = sizeOfLine(line) || metrics.size;
  const edges = metrics.edgesOf(line);
  const left = (line.box.left - edges.left) / size;
  const right = (edges.right - line.box.right) / size;
  const isBody = Math.abs(size - metrics.size) < 0.06 * metrics.size;
  const isFirst = isBody && left > 1.4 && left < 2.6 && right < 3.2;
  const text = source.slice(line.start, line.end);
  const [inset, outset] = [left, right].map((space) => (space * size) / metrics.size) as [number, number];
  // A line of the body that fills it is none; a title in larger type may nearly do so.
  const least = size > LARGER * metrics.size ? 0.04 : 1.4;
  const isCentred =
    inset > least &&
    outset > least &&
    Math.abs(inset - outset) < Math.max(1.3, (0.6 * size) / metrics.size) &&
    !isFirst &&
    !isSpread(text);
  const isEnd = !isCentred && left > 5 && right < 5.5 && left > right + 2;
  return { line, text, size, left, right, align: isCentred ? 'centre' : isEnd ? 'end' : 'start' };
}

/** 附件：1. 注： 报： （一） */
const HEAD = /^(?:[^：:]{1,8}[：:]\s*)?(?:\s*[（(]?[\d一二三四五六七八九十]{1,3}[）).．、]\s*)?/u;

/** Where the text after a number or a colon at the start of a line stands, in em from the left edge. */
function hangOf({ text, left }: Stand): number | undefined {
  const head = HEAD.exec(text)?.[0] ?? '';
  return head === '' ? undefined : left + widthOf(head);
}

const look = (line: Line, at: 0 | -1): Line['stretches'][number]['look'] | undefined =>
  line.stretches.at(at)?.look;

const alike = (one: Stand, other: Stand): boolean => {
  const [a, b] = [look(one.line, -1), look(other.line, 0)];
  return (
    a?.face === b?.face && a?.bold === b?.bold && a?.red === b?.red && Math.abs(one.size - other.size) < 0.5
  );
};

/** A title that was too long for one line. */
const isTurnedTitle = (before: Stand, after: Stand, measure: number): boolean =>
  alike(before, after) &&
  (!isEnded(before.text) || /：$/u.test(before.text)) &&
  !/^\s*(?:[—（(【]|第)/u.test(after.text) &&
  widthOf(before.text) + widthOf(after.text) > (measure / before.size) * 0.9;

const widthFor = (line: BoxedLine, metrics: PageMetrics): number => {
  const { left, right } = metrics.edgesOf(line);
  return right - left;
};

/** No paragraph ends inside a bracket: names of units in it stay whole, and leave lines short. */
const OPEN_BRACKET = /[（(][^（()）。]*$/u;
const CLOSED_FIRST = /^[^（()）。]*[）)]/u;

/** Lines of one paragraph with what stands between; one that runs over the first line in the middle stands there. */
interface Joined {
  readonly parts: Part[];
  align: Stand['align'];
  /** In em. */
  readonly indent: number;
}

interface Open {
  readonly paragraph: Joined;
  readonly first: Stand;
  last: Stand;
  /** The last lines of it. */
  tail: string;
  /** Where its turned lines hang, in em, once that is known. */
  hang: number | undefined;
}

/**
 * Whether a line goes on with the paragraph before it.
 *
 * @param masthead whether they stand above a masthead's rule: each line there is one by itself
 */
function goesOn(
  { first, last, tail, hang }: Open,
  next: Stand,
  metrics: PageMetrics,
  masthead: boolean,
): boolean {
  if (masthead || last.line.region !== next.line.region) return false;
  if (Math.abs(last.size - next.size) > 0.06 * last.size) return false;
  const samePage = last.line.page === next.line.page && last.line.column?.index === next.line.column?.index;
  const gap = next.line.box.bottom - last.line.box.bottom;
  if (samePage && (gap > WIDE * Math.max(metrics.pitch, 1.2 * next.size) || gap < 0.5 * next.size))
    return false;
  if (isAlone(next.text) || isSpread(next.text) || isSpread(last.text)) return false;
  if (isRole(next.text) && (isRole(last.text) || next.left > 0.4 || next.size < metrics.size - 0.4))
    return false;
  const fits = last.right >= widthOf(firstToken(next.text)) + SLACK;
  const hangs = hang ?? hangOf(last);
  const isHung = hangs !== undefined && next.left > INDENT && Math.abs(next.left - hangs) < 0.8;
  if (isRole(first.text) && next.left > first.left + 0.8 && last.right < TURNED_ROW) {
    if (hang === undefined || Math.abs(next.left - hang) < 0.8) return true;
  }
  if (isHung && last.align !== 'centre' && !fits && !(isEnded(last.text) && next.left < 2.6)) return true;
  if (last.align === 'centre' || next.align === 'centre') {
    // The first line of a title may fill the measure.
    const isTitle = last.align === 'centre' || (Math.abs(last.left) < 1 && last.right < 1);
    return (
      isTitle &&
      next.align === 'centre' &&
      samePage &&
      isTurnedTitle(last, next, widthFor(next.line, metrics))
    );
  }
  if (last.align === 'end' || next.align === 'end') return false;
  const isInside = OPEN_BRACKET.test(tail) && CLOSED_FIRST.test(next.text);
  return next.left <= INDENT && (!fits || isInside);
}

/** Lines of the text in paragraphs. */
export function joinPrinted(
  lines: readonly BoxedLine[],
  source: string,
  metrics: PageMetrics,
  isMasthead: (line: Line) => boolean,
): readonly Readonly<Joined>[] {
  const done: Joined[] = [];
  let open: Open | undefined;
  for (const line of lines) {
    const next = standOf(line, source, metrics);
    if (open && goesOn(open, next, metrics, isMasthead(line) || isMasthead(open.last.line))) {
      if (open.hang === undefined && next.left > INDENT) open.hang = next.left;
      open.paragraph.parts.push({ line, joint: joint(open.last.text, next.text) });
      if (next.align === 'centre') open.paragraph.align = 'centre';
      open.last = next;
      open.tail = (open.tail + next.text).slice(-LONGEST_TAG);
      continue;
    }
    const { align, left, text } = next;
    const paragraph = { parts: [{ line, joint: '' as const }], align, indent: Math.round(left * 10) / 10 };
    open = { paragraph, first: next, last: next, tail: text, hang: undefined };
    done.push(paragraph);
  }
  return done;
}

const joint = (before: string, after: string): Joint => jointOf(before.trimEnd(), after.trimStart());
