/** What a run of spaces between two characters stands for: nothing, or a gap of one em (product rule “Text”). */

import { mapCharacter } from '../../schema/characters.ts';
import { FOLD } from './source-of.ts';
import { partsNames } from './spaced-names.ts';

/** A run of spaces in a raw text. */
export interface Run {
  /** Index of the first. */
  readonly from: number;
  /** Index behind the last. */
  readonly to: number;
  /** How many of them are ideographic. */
  readonly wide: number;
  /** The line end among them, if there is one. */
  readonly lineEnd: string | undefined;
}

/** What becomes of a space between Han: dropped, kept as a gap, or kept where running text means it. */
export type GapRule = 'none' | 'line' | 'text';

interface Place extends Omit<Run, 'to'> {
  readonly raw: string;
  /** Index of what stands behind the run. */
  readonly to: number;
}

interface Decision {
  readonly gap: string;
  /** True where a space that was typed between Han goes. */
  readonly dropped: boolean;
}

const GAP = '\u3000';
const NOTHING: Decision = { gap: '', dropped: false };
const DROPPED: Decision = { gap: '', dropped: true };
const ONE: Decision = { gap: GAP, dropped: false };

const HAN = /^\p{Script=Han}/u;
const isHan = (character: string): boolean => {
  const code = character.charCodeAt(0);
  return (code >= 0x4e00 && code <= 0x9fff) || HAN.test(character);
};

const OPENERS = '“‘（《〈「『【〔';
const CLOSERS = '”’）》〉」』】〕';
const partner = (mark: string): string => {
  const at = OPENERS.indexOf(mark);
  return (at >= 0 ? CLOSERS[at] : OPENERS[CLOSERS.indexOf(mark)]) ?? '';
};

/** A clause is looked at no further than this on either side, so that long texts stay linear. */
const FAR = 60;
const isSpace = (character: string | undefined): boolean =>
  character !== undefined && mapCharacter(character) === ' ';

/** True of quotation marks or brackets with a space on either outer side, as in 关注 “两新” 政策: mere padding. */
function isPadded({ raw, from, to }: Place, last: string, next: string): boolean {
  if (OPENERS.includes(next)) {
    const close = raw.slice(to, to + FAR).indexOf(partner(next));
    return close > 0 && isSpace(raw[to + close + 1]);
  }
  const start = Math.max(0, from - FAR);
  const open = raw.slice(start, from).lastIndexOf(partner(last));
  return open > 0 && isSpace(raw[start + open - 1]);
}

/** Ideographic spaces in a row that are kept: more are a pasted table or a mishap. */
const WIDEST = 4;

/** 1.抓责任 2.抓落实 */
const ENUMERATOR = /^\d{1,2}(?:[、.．](?!\d)|[)）])/;
/** 第一条 总则 */
const ARTICLE = /(?:^|\n)[\s*]*第[一二三四五六七八九十百\d]{1,4}[章节条]\**$/u;
const CLAUSE_BEFORE = /[^，。、：；！？“”‘’《》〈〉【】「」]*$/u;
const CLAUSE_AFTER = /^[^，。、：；！？“”‘’《》〈〉【】「」]*/u;

/** The last sign of a mark that ends a stretch, and of one that begins it. */
const CLOSES_MARK = '*}｝';
const OPENS_MARK = '*[［';

function standsBetweenNames({ raw, from, to, lineEnd }: Place): boolean {
  const before = CLAUSE_BEFORE.exec(raw.slice(Math.max(0, from - FAR), from))?.[0] ?? '';
  const after = CLAUSE_AFTER.exec(raw.slice(to, to + FAR))?.[0] ?? '';
  // A bracket around both is an edge; one that is closed belongs to its name.
  const open = before.lastIndexOf('（');
  const left = open > before.lastIndexOf('）') ? before.slice(open + 1) : before;
  const close = after.indexOf('）');
  const isEdge = close >= 0 && !after.slice(0, close).includes('（');
  return partsNames(left, isEdge ? after.slice(0, close) : after, lineEnd === undefined);
}

/**
 * Decides what a run of spaces becomes. Ideographic spaces stay, one em each, but not at a line's end.
 *
 * @param last the character before the run, normalised
 * @param next the character behind it, normalised
 * @param kept true where every space between Han is a gap: a title, a list, inside 《》
 */
export function readSpace(place: Place, last: string, next: string, kept: boolean): Decision {
  const { raw, from, to, wide, lineEnd } = place;
  if (wide > 0 && lineEnd === undefined) return { gap: GAP.repeat(Math.min(wide, WIDEST)), dropped: false };
  const [hanBefore, hanAfter] = [isHan(last), isHan(next)];
  if (kept) {
    if (lineEnd === FOLD) return NOTHING;
    if (hanBefore && hanAfter) return ONE;
    const before = hanBefore || CLOSERS.includes(last);
    const after = hanAfter || OPENERS.includes(next);
    return before && after && !isPadded(place, last, next) ? ONE : NOTHING;
  }
  if (hanBefore && lineEnd === undefined && ARTICLE.test(raw.slice(Math.max(0, from - FAR), from)))
    return ONE;
  if (hanBefore && next <= '9' && ENUMERATOR.test(raw.slice(to, to + 4))) return ONE;
  if (!hanAfter || !(hanBefore || last === '）')) return NOTHING;
  if (standsBetweenNames(place)) return ONE;
  // Beside one mark of bold or style a space is a habit; alone between two it was typed as one.
  const isBesideMark = CLOSES_MARK.includes(raw[from - 1] ?? ' ') !== OPENS_MARK.includes(raw[to - 1] ?? ' ');
  return hanBefore && lineEnd === undefined && !isBesideMark ? DROPPED : NOTHING;
}
