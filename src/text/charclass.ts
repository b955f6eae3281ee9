/**
 * Character classes of horizontal Simplified Chinese (CLREQ 3.1.4, 3.1.6.1; GB/T 15834 5.1). One table says what a
 * mark is, how wide its box is and which part of the box is blank; context.ts decides what is ambiguous.
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
  /** + − ± № and currency: stays with the number after it */
  | 'prefix'
  /** a Western word or number with its inner marks */
  | 'western'
  /** a space between Western words */
  | 'space'
  /** a gap of fixed width that was asked for, such as a typed ideographic space; it vanishes at a line's edge */
  | 'gap';

/** Box of a character in em: a `null` width means the glyph's own advance, `ink` the width of what it draws. */
export interface CharBox {
  readonly cls: CharClass;
  readonly width: number | null | 'ink';
  readonly left: number;
  readonly right: number;
}

export const box = (cls: CharClass, width: CharBox['width'], left = 0, right = 0): CharBox => ({
  cls,
  width,
  left,
  right,
});

export const HAN = box('han', 1);
export const WESTERN = box('western', null);

const TABLE = new Map<string, CharBox>();
const assign = (characters: string, value: CharBox): void => {
  for (const character of characters) TABLE.set(character, value);
};
assign('，、；', box('comma', 1, 0, 0.5));
assign('﹐﹑﹔', box('comma', 1));
assign('：', box('colon', 1, 0, 0.5));
assign('﹕', box('colon', 1));
assign('。．？！', box('stop', 1, 0, 0.5));
assign('‼⁇⁈⁉﹒﹖﹗', box('stop', 1));
assign('“‘（《〈「『【〖〔［｛〝〘〚｟', box('open', 1, 0.5, 0));
assign('﹙﹛﹝', box('open', 1));
assign('”’）》〉」』】〗〕］｝〞〟〙〛｠', box('close', 1, 0, 0.5));
assign('﹚﹜﹞', box('close', 1));
assign('·‧・•', box('middot', 0.5));
assign('⸺', box('dash', 2));
assign('…⋯', box('dash', 1));
assign('—―～〜‥', box('connector', 1));
assign('–∶', box('connector', 0.5));
assign('/／', box('solidus', 0.5));
assign('%‰¢', box('unit', null));
assign('°′″', box('unit', 'ink'));
assign('℃℉％㎡㎥㎏㎎㎜㎝㎞㏄㎖￠', box('unit', 1));
assign('¥$€£+±№', box('prefix', null));
assign('−', box('prefix', 0.6));
assign('￥＄￡＋≥≤≈', box('prefix', 1));
assign(',.;:!?)]}', box('close', null));
assign('([{', box('open', null));
assign(' \u00a0', box('space', 0.25));
assign('\u3000', box('gap', 1));

/** Classes by Unicode category for marks that the table lacks: brackets, currency of other scripts. */
const GENERAL: readonly (readonly [RegExp, CharClass])[] = [
  [/[\p{Ps}\p{Pi}]/u, 'open'],
  [/[\p{Pe}\p{Pf}]/u, 'close'],
  [/\p{Sc}/u, 'prefix'],
  [/\p{Pd}/u, 'connector'],
];

const FIRST_CJK = 0x2e80;

/** The box of a character that needs no context. */
export function boxOf(character: string): CharBox {
  const known = TABLE.get(character);
  if (known) return known;
  if (isWestern(character) || isLatin(character) || isCombining(character)) return WESTERN;
  const cls = GENERAL.find(([pattern]) => pattern.test(character))?.[1];
  if (!cls) return HAN;
  return box(cls, (character.codePointAt(0) as number) < FIRST_CJK ? null : 1);
}

const WESTERN_LETTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9\u2070-\u209c]/u;
const FULL_WIDTH_FORM = /[\uff01-\uff60]/u;

/** True for the ideographs of the basic plane: most of any text, and their class never depends on context. */
export const isIdeograph = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** True for a letter of a Western script or a European digit (not their full-width forms). */
export const isWestern = (character: string | undefined): boolean =>
  character !== undefined &&
  !isIdeograph(character.charCodeAt(0)) &&
  WESTERN_LETTER.test(character) &&
  !FULL_WIDTH_FORM.test(character);

/** True for a European digit. */
export const isDigit = (character: string | undefined): boolean =>
  character !== undefined && /^[0-9]$/.test(character);

/** True below the scripts that are set solid: ASCII and Latin with its extensions. */
export const isLatin = (character: string): boolean => (character.codePointAt(0) as number) < 0x250;

const COMBINING = /^\p{M}/u;

/** True for a mark that is drawn over the character before it. */
export const isCombining = (text: string): boolean =>
  !isIdeograph(text.charCodeAt(0)) && COMBINING.test(text);

const SUPERSCRIPT = /^[\u00b2\u00b3\u00b9\u2070-\u209c]/u;

/** True for text that begins with a raised or lowered figure or letter. */
export const isSuperscript = (text: string): boolean => SUPERSCRIPT.test(text);
