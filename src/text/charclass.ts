/**
 * Character classes of horizontal Simplified Chinese (CLREQ 3.1.4, 3.1.6.1; GB/T 15834 5.1). One table says what a
 * mark is, how wide its box is and which part of the box is blank; ambiguous characters are decided by context.
 */

export type CharClass =
  | 'han'
  /** ， 、 ； */
  | 'comma'
  | 'colon'
  /** 。 ． ？ ！ */
  | 'stop'
  | 'open'
  | 'close'
  /** · between Han, half an em, fixed (GB/T 15834 5.1.7) */
  | 'middot'
  /** —— and ……: two ems, one unit (5.1.4, 5.1.5) */
  | 'dash'
  /** — ～ – between Han or numbers (5.1.6) */
  | 'connector'
  /** / between Han, half an em, fixed (5.1.9) */
  | 'solidus'
  /** % ‰ ° ℃: stays with the number before it */
  | 'unit'
  /** + − ± and currency: stays with the number after it */
  | 'prefix'
  /** a Western word or number with its inner marks */
  | 'western'
  /** a space between Western words */
  | 'space'
  /** a wanted gap of fixed width, which vanishes at a line's edge */
  | 'gap';

/** Box of a character in em: `null` width means the glyph's own advance. */
export interface CharBox {
  readonly cls: CharClass;
  readonly width: number | null;
  readonly left: number;
  readonly right: number;
}

const box = (cls: CharClass, width: number | null, left = 0, right = 0): CharBox => ({
  cls,
  width,
  left,
  right,
});

const HAN = box('han', 1);
const WESTERN = box('western', null);
const PREFIX = box('prefix', null);
const DASH = box('dash', 1);
const CONNECTOR = box('connector', 1);

const TABLE = new Map<string, CharBox>();
const assign = (characters: string, value: CharBox): void => {
  for (const character of characters) TABLE.set(character, value);
};
assign('，、；', box('comma', 1, 0, 0.5));
assign('：', box('colon', 1, 0, 0.5));
assign('。．？！', box('stop', 1, 0, 0.5));
assign('‼⁇⁈⁉', box('stop', 1));
assign('“‘（《〈「『【〖〔［｛', box('open', 1, 0.5, 0));
assign('”’）》〉」』】〗〕］｝', box('close', 1, 0, 0.5));
assign('·‧・•', box('middot', 0.5));
assign('⸺', box('dash', 2));
assign('…⋯', DASH);
assign('—～〜', CONNECTOR);
assign('–', box('connector', 0.5));
assign('/／', box('solidus', 0.5));
assign('%‰°′″', box('unit', null));
assign('℃℉％㎡㎥㎏㎎㎜㎝㎞㏄㎖', box('unit', 1));
assign('¥$€£+−±', PREFIX);
assign('￥≥≤≈', box('prefix', 1));
assign(',.;:!?)]}', box('close', null));
assign('([{', box('open', null));
assign(' \u00a0', box('space', 0.25));
assign('\u3000', box('gap', 1));

const WESTERN_LETTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9\u2070-\u209c]/u;
const FULL_WIDTH_FORM = /[\uff01-\uff60]/u;

/** True for the ideographs of the basic plane, which need no further question: they are most of any text. */
const isIdeograph = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** True for a letter of a Western script or a European digit (not their full-width forms). */
export const isWestern = (character: string | undefined): boolean =>
  character !== undefined &&
  !isIdeograph(character.charCodeAt(0)) &&
  WESTERN_LETTER.test(character) &&
  !FULL_WIDTH_FORM.test(character);

/** True for a European digit. */
export const isDigit = (character: string | undefined): boolean =>
  character !== undefined && /^[0-9]$/.test(character);

const isLetter = (character: string | undefined): boolean => isWestern(character) && !isDigit(character);

const PAIRED = '—…⋯';
const INNER_MARKS = "'’.,:-/&_@–‑+…";
const COMBINING = /^\p{M}/u;

/** True below the scripts that are set solid: ASCII and Latin with its extensions. */
const isLatin = (character: string): boolean => (character.codePointAt(0) as number) < 0x250;

/** True for a mark that is drawn over the character before it. */
export const isCombining = (text: string): boolean =>
  !isIdeograph(text.charCodeAt(0)) && COMBINING.test(text);

/**
 * Decides the class of every character of a paragraph, in context and never from a font (rule sheet A).
 *
 * @param characters the paragraph, one character an element
 * @returns one box a character; a Chinese mark keeps its box even where a Latin glyph would be narrower
 */
export function classify(characters: readonly string[]): CharBox[] {
  const western = findWesternQuotes(characters);
  return characters.map((character, i) => {
    if (isIdeograph(character.charCodeAt(0))) return HAN;
    if (western.has(i)) return WESTERN;
    const before = characters[i - 1];
    const after = characters[i + 1];
    if (INNER_MARKS.includes(character) && isWestern(before) && isWestern(after)) return WESTERN;
    if (PAIRED.includes(character) && (before === character || after === character)) return DASH;
    if (character === '—' && isLetter(before) && isLetter(after)) return WESTERN;
    if (character === '…' && isWestern(before) && (after === undefined || after === ' ')) return WESTERN;
    if (character === '·' && isDigit(before) && isDigit(after)) return WESTERN;
    if (character === '-' || character === '‑') return isDigit(after) ? PREFIX : WESTERN;
    const known = TABLE.get(character);
    if (known) return known;
    return isWestern(character) || isLatin(character) || isCombining(character) ? WESTERN : HAN;
  });
}

const NO_QUOTES: ReadonlySet<number> = new Set();

/**
 * Indices of Western curly quotes: a pair is Western only when all it holds is Western and so is the text on both its
 * sides (rule sheet A, ambiguous 2); a lone pair in Chinese text stays Chinese.
 */
export function findWesternQuotes(characters: readonly string[]): ReadonlySet<number> {
  if (!characters.includes('“') && !characters.includes('‘')) return NO_QUOTES;
  const found = new Set<number>();
  let start = -1;
  characters.forEach((character, i) => {
    if (character === '“' || character === '‘') start = i;
    else if (start >= 0 && character === (characters[start] === '“' ? '”' : '’')) {
      const holds = characters.slice(start + 1, i).some(isWestern);
      if (holds && strongSide(characters, start, -1) && strongSide(characters, i, 1)) found.add(start).add(i);
      start = -1;
    } else if (!isLatin(character) && !isWestern(character) && !isApostrophe(characters, i)) start = -1;
  });
  return found;
}

const isApostrophe = (characters: readonly string[], i: number): boolean =>
  characters[i] === '’' && isWestern(characters[i - 1]) && isWestern(characters[i + 1]);

function strongSide(characters: readonly string[], from: number, step: 1 | -1): boolean {
  let i = from + step;
  while (characters[i] === ' ') i += step;
  return isWestern(characters[i]);
}
