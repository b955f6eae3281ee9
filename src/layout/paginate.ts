import type { Section } from '../base/tag.ts';
import type { Template } from '../template/template.ts';
import type { Fragment } from './page.ts';

/** A piece of the body that stands on one page. */
export interface Unit {
  /** Height in lines of the grid. */
  readonly lines: number;
  /** The page may not end with it. */
  readonly keepWithNext: boolean;
  /** A page begins with it. */
  readonly opensPage?: true;
  /** Empty lines, with which no page begins: they stay behind on the page before, and take no room there. */
  readonly isWhite?: true;
  /** What it is drawn with: the same object in units that follow each other, whose lines need not be whole then. */
  readonly group?: Group | undefined;
}

/** Units that are drawn together where they stand on one page, and take whole lines there: the rows of a table. */
export interface Group {
  /** Lines that are repeated above those of its units that stand on a further page. */
  readonly repeated: number;
  /** Lines of white above its first unit, which vanish at the top of a page. */
  readonly air: number;
}

/** Where units of a group are drawn. */
export interface GroupPlace {
  readonly pitch: number;
  /** Nothing of the body stands above them on their page. */
  readonly isTop: boolean;
}

export interface SetGroup extends Group {
  /** Draws its units from one up to another; their height is whole lines. */
  readonly draw: (from: number, to: number, place: GroupPlace) => Fragment;
}

/** A line of a paragraph as a unit. */
export const lineUnit = (
  line: number,
  lines: number,
  avoidWidows: boolean,
  keep = false,
): Pick<Unit, 'lines' | 'keepWithNext'> => ({
  lines: 1,
  keepWithNext: (avoidWidows && line === lines - 2) || (keep && line === lines - 1),
});

/** The number that the page bears on which a section begins. */
export type NumberOf = (section: Section) => number | undefined;

/** A unit that is drawn by itself. */
export interface LoneUnit extends Unit {
  readonly group?: undefined;
  /** Lines of the text before it stand on its page. */
  readonly takesAlong?: true;
  readonly draw: (pitch: number, numberOf: NumberOf) => Fragment;
}

/** Empty lines, which belong to what stands below them. */
export const whiteUnit = (lines: number): LoneUnit => ({
  lines,
  keepWithNext: true,
  isWhite: true,
  draw: (pitch) => ({ height: lines * pitch, items: [] }),
});

interface GroupedUnit extends Unit {
  readonly group: SetGroup;
  readonly takesAlong?: undefined;
  /** Its place in the group. */
  readonly index: number;
}

/** A unit that is set, and is drawn once the pitch of the grid and the pages are known. */
export type SetUnit = LoneUnit | GroupedUnit;

/** Lines that do not differ by more than this are as many. */
const EPSILON = 1e-6;

/** Lines of the grid that units take which stand on one page. */
export function heightOfUnits(units: readonly Unit[], from: number, to: number): number {
  let height = 0;
  for (let i = from; i < to; ) {
    const { group, lines } = units[i] as Unit;
    if (!group) {
      height += lines;
      i++;
      continue;
    }
    const goesOn = units[i - 1]?.group === group;
    let own = goesOn ? group.repeated : i === from ? -group.air : 0;
    for (; i < to && units[i]?.group === group; i++) own += units[i]?.lines ?? 0;
    height += Math.ceil(own - EPSILON);
  }
  return height;
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
  const height = heightOfUnits(units, units.length - text, units.length);
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
  for (; end < units.length; end++) {
    if (units[end]?.opensPage && end > start) break;
    const more = heightOfUnits(units, start, end + 1);
    if (more > room) break;
    height = more;
  }
  // What no page holds stands on one of its own; only the masthead may fill a page alone.
  const mayBeEmpty = isFirst && flow.masthead > 0;
  if (end === start && end < units.length && !mayBeEmpty) {
    return { end: end + 1, height: heightOfUnits(units, end, end + 1) };
  }
  if (end === units.length || units[end]?.opensPage) return { end, height };
  let kept = end;
  while (kept > start && end - kept <= MOST_KEPT && units[kept - 1]?.keepWithNext) kept--;
  const isKept = (kept > start || mayBeEmpty) && end - kept <= MOST_KEPT;
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
  let shown = 0;
  const heightWith = (from: number): number => heightOfUnits(units, from, units.length);
  const fits = (): boolean => heightWith(start - 1) + colophon <= lines;
  /** The unit that may move along next: none from the page before one that opens a page. */
  const next = (): Unit | undefined => (units[start]?.opensPage ? undefined : units[start - 1]);
  for (let unit = next(); unit && shown < COMPANIONS; unit = next()) {
    if (heightWith(start - 1) > COMPANIONS && !fits()) break;
    start--;
    shown = unit.isWhite ? shown : shown + unit.lines;
  }
  while (next()?.keepWithNext && fits()) start--;
  return behindWhite(units, start);
}

const countsOf = (starts: readonly number[], total: number): number[] =>
  starts.map((start, i) => (starts[i + 1] ?? total) - start);
