import type { Section } from '../base/tag.ts';
import type { Template } from '../template/template.ts';
import type { Fragment } from './page.ts';

/** A piece of the body that stands on one page. */
export interface Unit {
  /** Height in whole lines of the grid. */
  readonly lines: number;
  /** The page may not end with it. */
  readonly keepWithNext: boolean;
  /** A page begins with it. */
  readonly opensPage?: true;
  /** Empty lines, with which no page begins: they stay behind on the page before, and take no room there. */
  readonly isWhite?: true;
}

/** A line of a paragraph as a unit. */
export const lineUnit = (line: number, lines: number, avoidWidows: boolean, keep = false): Unit => ({
  lines: 1,
  keepWithNext: (avoidWidows && line === lines - 2) || (keep && line === lines - 1),
});

/** The number that the page bears on which a section begins. */
export type NumberOf = (section: Section) => number | undefined;

/** A unit that is set, and is drawn once the pitch of the grid and the pages are known. */
export interface SetUnit extends Unit {
  /** Lines of the text before it stand on its page. */
  readonly takesAlong?: true;
  readonly draw: (pitch: number, numberOf: NumberOf) => Fragment;
}

/** Body lines that go with a colophon or a signature that would stand alone. */
const COMPANIONS = 2;

/**
 * Lets lines keep with the units below that take them along.
 *
 * @param blocks the units of each block
 */
export function keepTogether(blocks: readonly (readonly SetUnit[])[]): SetUnit[][] {
  const units = blocks.flat();
  const kept = new Set<SetUnit>();
  for (const [index, { takesAlong }] of units.entries()) {
    let shown = 0;
    for (let i = index - 1; takesAlong && i >= 0 && shown < COMPANIONS; i--) {
      const unit = units[i] as SetUnit;
      shown += unit.isWhite ? 0 : unit.lines;
      kept.add(unit);
    }
  }
  return blocks.map((own) => own.map((unit) => (kept.has(unit) ? { ...unit, keepWithNext: true } : unit)));
}

/** What pages are made of; everything here counts lines of the grid. */
export interface Flow {
  /** The body, in order. */
  readonly units: readonly Unit[];
  /** Lines that the masthead takes from the first page. */
  readonly masthead: number;
  readonly colophon: number;
  /** `even`: the page of the colophon is the back of a sheet. */
  readonly colophonPage: Template['colophon']['page'];
  /** Lines a page. */
  readonly lines: number;
}

/** Units in a row that go to the next page with what they keep with; more would leave a page half empty. */
const MOST_KEPT = 8;

/**
 * Shares the units of the body out over pages. The colophon stands below the last unit of the last page; where it does
 * not fit, it takes at least two body lines with it to the next page. Where its page is to be even, it stands below the
 * text of an even page that has room for it, else alone on the next even page.
 *
 * @returns the number of units of every page
 */
export function paginate(flow: Flow): number[] {
  const { units, colophon } = flow;
  const starts = [0];
  let page = fillPage(flow, 0, true);
  while (page.end < units.length) {
    starts.push(page.end);
    page = fillPage(flow, page.end, false);
  }
  const room = roomOn(flow, starts.length === 1);
  const fits = page.height + colophon <= room;
  const counts = countsOf(starts, units.length);
  const isEven = starts.length % 2 === 0;
  if (colophon === 0) return counts;
  if (flow.colophonPage === 'even') return fits && isEven ? counts : [...counts, ...(isEven ? [0, 0] : [0])];
  if (fits) return counts;
  const moved = startOfCompanions(flow);
  const kept = starts.filter((start, i) => i === 0 || start < moved);
  return countsOf([...kept, moved], units.length);
}

/**
 * The blank page before that of the colophon, counted from 1, and the lines less that would spare it.
 *
 * @param counts units of every page, as `paginate` gives them
 */
export function findBlank(
  { units, colophon, lines }: Flow,
  counts: readonly number[],
): { page: number; excess: number } | undefined {
  const [text, blank] = counts.slice(-3);
  if (counts.length < 3 || text === undefined || blank !== 0) return undefined;
  const height = units.slice(-text).reduce((sum, unit) => sum + unit.lines, 0);
  return { page: counts.length - 1, excess: height + colophon - lines };
}

const roomOn = ({ lines, masthead }: Flow, isFirst: boolean): number =>
  Math.max(0, lines - (isFirst ? masthead : 0));

/** Where the page that begins with a unit ends, and how many lines it then has. */
function fillPage(flow: Flow, start: number, isFirst: boolean): { end: number; height: number } {
  const { units } = flow;
  const room = roomOn(flow, isFirst);
  let end = start;
  let height = 0;
  for (let unit = units[end]; unit && height + unit.lines <= room; unit = units[++end]) {
    if (unit.opensPage && end > start) break;
    height += unit.lines;
  }
  // What no page holds stands on one of its own; only the masthead may fill a page alone.
  if (end === start && end < units.length && !(isFirst && flow.masthead > 0)) {
    return { end: end + 1, height: units[end]?.lines ?? 0 };
  }
  if (end === units.length || units[end]?.opensPage) return { end, height };
  let kept = end;
  while (kept > start && end - kept <= MOST_KEPT && units[kept - 1]?.keepWithNext) kept--;
  const isKept = kept > start && end - kept <= MOST_KEPT;
  return { end: behindWhite(units, isKept ? kept : end), height };
}

/** The first unit from one on that is not white. */
function behindWhite(units: readonly Unit[], from: number): number {
  let at = from;
  while (units[at]?.isWhite) at++;
  return at;
}

/** The first unit of the page that a colophon needs for itself and its companions. */
function startOfCompanions({ units, colophon, lines }: Flow): number {
  let start = units.length;
  let height = 0;
  let shown = 0;
  const fits = (more: number): boolean => height + more + colophon <= lines;
  /** The unit that may move along next: none from the page before one that opens a page. */
  const next = (): Unit | undefined => (units[start]?.opensPage ? undefined : units[start - 1]);
  const take = (unit: Unit): void => {
    height += unit.lines;
    shown += unit.isWhite ? 0 : unit.lines;
    start--;
  };
  for (let unit = next(); unit && shown < COMPANIONS; unit = next()) {
    if (unit.lines > COMPANIONS && !fits(unit.lines)) break;
    take(unit);
  }
  for (let unit = next(); unit?.keepWithNext && fits(unit.lines); unit = next()) take(unit);
  return behindWhite(units, start);
}

const countsOf = (starts: readonly number[], total: number): number[] =>
  starts.map((start, i) => (starts[i + 1] ?? total) - start);
