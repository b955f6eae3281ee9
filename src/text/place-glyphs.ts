/** Sets the characters of a cluster side by side. */

import type { Sourced } from '../base/diagnostic.ts';
import { spanAt } from '../base/sourced.ts';
import type { FontBook } from '../font/face.ts';
import type { CharBox } from './charclass.ts';
import type { Character } from './explode.ts';
import { closeUp, type Fitted, fitGlyph } from './fit.ts';
import { type FoundGlyph, findDamaged, findGlyph } from './glyph.ts';
import type { Cluster, MissingCharacter, Notes, ShapedGlyph, StyledText } from './shape.ts';

/** The characters of a paragraph with their boxes, and what they are set with. */
interface Setting {
  readonly characters: readonly Character[];
  readonly boxes: readonly CharBox[];
  readonly book: FontBook;
  /** Western characters take half an em. */
  readonly half: boolean;
  readonly notes: Notes;
}

/** Sets the characters `from`…`to`; one without a glyph leaves a blank and is noted as missing. Lengths in em. */
export function placeGlyphs(
  setting: Setting,
  from: number,
  to: number,
): Pick<Cluster, 'glyphs' | 'body' | 'left' | 'right'> {
  const { characters, boxes, book } = setting;
  // Most have one glyph, and a list that is pushed to takes room for more.
  let glyphs: ShapedGlyph[] | undefined;
  // Positions count from the start of the body, which is after the first blank.
  let end = 0;
  let left = 0;
  let right = 0;
  for (let i = from; i < to; i++) {
    const origin = characters[i] as Character;
    const box = boxes[i] as CharBox;
    const { text, source } = origin;
    const { style, gap } = source;
    const found = text === '' ? undefined : findNoted(origin, box, setting);
    const fit = found ? fitFound(box, gap, found) : blankOf(origin, box);
    const scale = text === '' ? 1 : (style.shift?.scale ?? 1);
    if (i === from) left = fit.left * scale;
    if (found) {
      const { face, glyph } = found;
      const emboldened = style.role === 'bold' ? book.bold.emboldened : style.heavier === true;
      const shaped = { face, glyph, text, x: end + fit.x * scale - left, style, emboldened, origin };
      if (glyphs) glyphs.push(shaped);
      else glyphs = [shaped];
    }
    right = fit.right * scale;
    end += fit.width * scale;
  }
  const isDash = boxes[from]?.cls === 'dash';
  return { glyphs: isDash ? alignPair(glyphs ?? []) : (glyphs ?? []), body: end - left - right, left, right };
}

const fitFound = (box: CharBox, gap: number | undefined, { face, glyph, width }: FoundGlyph): Fitted =>
  fitGlyph(box, gap ?? (typeof box.width === 'number' ? box.width : width), face, glyph);

/** What a gap without a text takes, and a character without a glyph. */
function blankOf({ text, source }: Character, { width, left, right }: CharBox): Fitted {
  if (text === '') return { x: 0, width: source.gap ?? 0, left: 0, right: 0 };
  return { x: 0, width: typeof width === 'number' ? width : MISSING_WIDTH, left, right };
}

/** The glyph of a character; notes where there is none, or not that of the face it should be of. */
function findNoted(one: Character, box: CharBox, { book, half, notes }: Setting): FoundGlyph | undefined {
  const { text, source } = one;
  const { role } = source.style;
  const found = findGlyph(text, role, book, box, half);
  const damaged = findDamaged(text, book[role], box, found);
  if (damaged)
    notes.damaged.push({
      character: text,
      face: damaged,
      ...(found && { instead: found.face }),
      ...placeOf(one),
    });
  if (!found) notes.missing.push({ character: text, ...placeOf(one) });
  else if (found.fallback && !damaged && !BLANK.test(text))
    notes.fallbacks.push({ character: text, face: found.face, ...placeOf(one) });
  return found;
}

/** Where a character was written, and the text that it stands in. */
const placeOf = ({ source, from, to }: Character): Pick<MissingCharacter, 'span' | 'within'> =>
  isSourced(source) ? { span: spanAt(source, from, to), within: source.span } : {};

const isSourced = (text: StyledText): text is StyledText & Sourced => text.span !== undefined;

/** The two glyphs of a two-em mark, closed up to one. */
function alignPair(glyphs: readonly ShapedGlyph[]): readonly ShapedGlyph[] {
  const [first, second] = glyphs;
  if (!first || !second) return glyphs;
  const shift = closeUp(first.text, first.face, first.glyph);
  return [
    { ...first, x: first.x + shift },
    { ...second, x: second.x - shift },
  ];
}

/** Looks the same in every face. */
const BLANK = /^\p{Zs}$/u;

/** Room left for a Western character that no face has, in em. */
const MISSING_WIDTH = 0.5;
