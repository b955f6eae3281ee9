/** What people type differently without meaning anything by it is made alike; quotes and dashes are left alone. */

import { isIdeograph, isSharedMark, isWestern, mapCharacter } from '../../schema/characters.ts';
import { type GapRule, type Run, readSpace } from './gaps.ts';
import { mapSign } from './map-sign.ts';
import { FOLD } from './source-of.ts';
import { findStyles, type StyledStretch, type StyleProblem } from './style-marks.ts';

/** A stretch of equal weight and style; indexes are of UTF-16 units. */
interface Piece {
  readonly text: string;
  readonly strong: boolean;
  /** The marks that gave it a style. */
  readonly marks: StyledStretch | undefined;
  /** Range in the raw text, without the spaces around it. */
  readonly from: number;
  readonly to: number;
  /** For each UTF-16 unit, where in the raw text what it stands for starts. */
  readonly starts: readonly number[];
  /** The same, where it ends. */
  readonly ends: readonly number[];
}

interface Normalised {
  readonly pieces: readonly Piece[];
  /** Indexes in the raw text of the spaces typed between Han that were dropped. */
  readonly dropped: readonly number[];
  /** Index of the bold mark that is not closed. */
  readonly unclosed: number | undefined;
  /** What is wrong with the marks of style. */
  readonly problems: readonly StyleProblem[];
}

interface OpenPiece {
  text: string;
  readonly strong: boolean;
  readonly marks: StyledStretch | undefined;
  readonly from: number;
  to: number;
  readonly starts: number[];
  readonly ends: number[];
}

/** Writes on at the end of a piece what stands for a stretch of the raw text. */
function append(piece: OpenPiece, text: string, from: number, to: number): void {
  piece.text += text;
  for (let i = 0; i < text.length; i++) {
    piece.starts.push(from);
    piece.ends.push(to);
  }
}

/** Writes on at the end of a piece a stretch of the raw text as it is. */
function appendAsTyped(piece: OpenPiece, raw: string, from: number, to: number): void {
  piece.text += raw.slice(from, to);
  for (let i = from; i < to; i++) {
    piece.starts.push(i);
    piece.ends.push(i + 1);
  }
  piece.to = to;
}

/** The end of the ideographs from an index on: most of any text, they mean the same whatever stands beside them. */
function endOfIdeographs(raw: string, from: number, to: number): number {
  let at = from;
  while (at < to && isIdeograph(raw.charCodeAt(at))) at++;
  return at;
}

/** Far enough for any run of quotes and dashes; a bound keeps long runs linear. */
const LOOKAHEAD = 8;

/** The next character after `at` that is of one script or the other; a bold mark and spaces are looked through. */
function nextSolid(raw: string, at: number): string {
  for (let i = at, steps = 0; i < raw.length && steps < LOOKAHEAD; i++, steps++) {
    const mapped = mapCharacter(raw[i] ?? '');
    if (mapped.trim() !== '' && mapped !== '*' && !isSharedMark(mapped)) return mapped;
  }
  return '一';
}

/** How many bold marks a row of stars holds: in 138****5678 they hide figures. */
function boldMarksAt(raw: string, at: number, strong: boolean): number {
  let end = at;
  while (raw[end] === '*') end++;
  const stars = end - at;
  if (stars < 4) return stars < 2 ? 0 : 1;
  const hides = /[0-9A-Za-z]/.test(raw[at - 1] ?? '') || /[0-9A-Za-z]/.test(raw[end] ?? '');
  return !strong || hides ? 0 : stars >> 1;
}

/**
 * Normalises one paragraph of raw text into pieces of equal weight and style. Spaces survive singly between two Western
 * words, and as ideographic ones where the rule has a gap; with `marks`, each `**` switches bold and is removed, and
 * `[文字]{楷体}` becomes a piece of its own.
 */
export function normalisePieces(raw: string, marks: boolean, rule: GapRule): Normalised {
  const pieces: OpenPiece[] = [];
  const dropped: number[] = [];
  const { stretches, problems } = marks ? findStyles(raw) : NO_STYLES;
  let stretch = 0;
  let styled: StyledStretch | undefined;
  let mark = stretches[0]?.open ?? NOWHERE;
  let strong = false;
  let lastMark = 0;
  let run: Run | undefined;
  let last = '';
  let lastSolid = '一';
  let titles = 0;
  for (let i = 0; i < raw.length; ) {
    if (i === mark) {
      const at = stretches[stretch] as StyledStretch;
      i = styled ? at.end : i + 1;
      if (styled) stretch++;
      styled = styled ? undefined : at;
      mark = (styled ? at.close : stretches[stretch]?.open) ?? NOWHERE;
      continue;
    }
    if (marks && raw[i] === '*' && raw[i - 1] !== '*' && raw[i + 1] === '*') {
      const count = boldMarksAt(raw, i, strong);
      if (count % 2 === 1) strong = !strong;
      if (count > 0) lastMark = i;
      i += 2 * count;
      if (count > 0) continue;
    }
    const open = pieces.at(-1);
    if (!run && open?.strong === strong && open.marks === styled) {
      const end = endOfIdeographs(raw, i, mark < i ? raw.length : mark);
      if (end > i) {
        appendAsTyped(open, raw, i, end);
        last = raw.charAt(end - 1);
        lastSolid = last;
        i = end;
        continue;
      }
    }
    const character = String.fromCodePoint(raw.codePointAt(i) ?? 0);
    const from = i;
    i += character.length;
    const mapped = mapSign(raw, from, mapCharacter(character));
    if (mapped === '' || mapped === ' ') {
      if (mapped === ' ') run = extendRun(run, character, from);
      continue;
    }
    let space = '';
    const spaces = run;
    if (run && last) {
      if (keepsSpace(raw, from, last, lastSolid, mapped) && run.wide === 0) space = ' ';
      else if (rule !== 'none') {
        const kept = rule === 'line' || (titles > 0 && run.lineEnd === undefined);
        const decided = readSpace({ raw, ...run, to: from }, last, mapped, kept);
        space = decided.gap;
        if (decided.dropped) dropped.push(run.from);
      }
    }
    run = undefined;
    let piece = pieces.at(-1);
    if (piece?.strong !== strong || piece.marks !== styled) {
      // A space at the edge of bold or of a style belongs to the plain side.
      if (spaces && isSetOff(strong, styled)) {
        const plain = piece && isSetOff(piece.strong, piece.marks) ? openPiece(spaces.from) : piece;
        if (plain && space !== '') {
          append(plain, space, spaces.from, spaces.to);
          if (plain !== piece) pieces.push(plain);
        }
      }
      piece = openPiece(from, strong, styled);
      pieces.push(piece);
      if (spaces && !isSetOff(strong, styled)) append(piece, space, spaces.from, spaces.to);
    } else if (spaces) append(piece, space, spaces.from, spaces.to);
    append(piece, mapped, from, i);
    piece.to = i;
    last = mapped;
    if (mapped === '《') titles++;
    else if (mapped === '》') titles = Math.max(0, titles - 1);
    if (!isSharedMark(mapped)) lastSolid = mapped;
  }
  return { pieces, dropped, unclosed: strong ? lastMark : undefined, problems };
}

const NO_STYLES: ReturnType<typeof findStyles> = { stretches: [], problems: [] };
/** No index of a text. */
const NOWHERE = -1;

const isSetOff = (strong: boolean, marks: StyledStretch | undefined): boolean =>
  strong || marks !== undefined;

const openPiece = (from: number, strong = false, marks?: StyledStretch): OpenPiece => ({
  text: '',
  strong,
  marks,
  from,
  to: from + 1,
  starts: [],
  ends: [],
});

/** Takes another space into a run of them. */
const extendRun = (run: Run | undefined, space: string, at: number): Run => ({
  from: run?.from ?? at,
  to: at + 1,
  wide: (run?.wide ?? 0) + (space === '\u3000' ? 1 : 0),
  lineEnd: run?.lineEnd ?? (space === '\n' || space === FOLD ? space : undefined),
});

function keepsSpace(raw: string, at: number, last: string, lastSolid: string, next: string): boolean {
  const before = isSharedMark(last) ? lastSolid : last;
  const after = isSharedMark(next) ? nextSolid(raw, at) : next;
  return isWestern(before) && isWestern(after);
}
