/** Characters of symbol fonts, which have no meaning outside them, as those that are meant. */

/** Wingdings, by the codes of its bytes. */
const WINGDINGS: Readonly<Record<number, string>> = {
  33: '✏',
  34: '✂',
  40: '☎',
  42: '✉',
  65: '✌',
  70: '☞',
  71: '☜',
  74: '☺',
  76: '☹',
  108: '●',
  109: '❍',
  110: '■',
  111: '□',
  112: '□',
  113: '❑',
  114: '❒',
  115: '◆',
  116: '◆',
  117: '◆',
  118: '❖',
  119: '◆',
  128: '⓪',
  158: '·',
  159: '•',
  161: '○',
  162: '○',
  163: '○',
  164: '◉',
  165: '◎',
  167: '▪',
  168: '□',
  171: '★',
  216: '➢',
  217: '➢',
  220: '➲',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  232: '➔',
  240: '⇨',
  241: '⇧',
  242: '⇩',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
  ...Object.fromEntries(Array.from({ length: 10 }, (_, i) => [129 + i, String.fromCodePoint(0x2460 + i)])),
  ...Object.fromEntries(Array.from({ length: 10 }, (_, i) => [140 + i, String.fromCodePoint(0x2776 + i)])),
};

const WINGDINGS_2: Readonly<Record<number, string>> = {
  80: '✓',
  81: '☒',
  82: '☑',
  83: '☒',
  84: '☒',
  151: '●',
  162: '■',
  163: '□',
  164: '□',
};

const WEBDINGS: Readonly<Record<number, string>> = { 97: '✓', 99: '□', 103: '■', 110: '●', 114: '✗' };

/** Symbol: Greek letters and signs of mathematics. */
const GREEK = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const SYMBOL: Readonly<Record<number, string>> = {
  163: '≤',
  165: '∞',
  171: '↔',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  181: '∝',
  183: '•',
  184: '÷',
  185: '≠',
  186: '≡',
  187: '≈',
  188: '…',
  197: '⊕',
  214: '√',
  215: '·',
  229: '∑',
  242: '∫',
  ...Object.fromEntries([...GREEK].map((letter, i) => [65 + i, letter])),
  ...Object.fromEntries([...GREEK.toLowerCase()].map((letter, i) => [97 + i, letter])),
};

const FONTS: readonly (readonly [RegExp, Readonly<Record<number, string>>])[] = [
  [/^wingdings\s*[23]/iu, WINGDINGS_2],
  [/^wingdings/iu, WINGDINGS],
  [/^webdings/iu, WEBDINGS],
  [/^symbol/iu, SYMBOL],
];

/** Stands for a character that is not known, as printers have it. */
export const UNKNOWN_SYMBOL = '〓';

const isPrivate = (code: number): boolean => code >= 0xe000 && code <= 0xf8ff;

/** The character that a code of a font stands for; nothing where it is not known. */
export function symbolOf(code: number, font: string | undefined): string | undefined {
  const table = FONTS.find(([pattern]) => font !== undefined && pattern.test(font))?.[1];
  const byte = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const known = table?.[byte] ?? (isPrivate(code) ? (WINGDINGS[byte] ?? SYMBOL[byte]) : undefined);
  if (known !== undefined) return known;
  const isText = code >= 0x20 && code <= 0x10_ffff && !isPrivate(code) && !(code >= 0xd800 && code < 0xe000);
  return isText && table === undefined ? String.fromCodePoint(code) : undefined;
}

const PRIVATE = /[\ue000-\uf8ff]/gu;

/** A text in which characters of symbol fonts are replaced by what they stand for, if they are known. */
export const withSymbols = (text: string, font: string | undefined): string =>
  text.replace(PRIVATE, (one) =>
    one >= '\uf000' && one <= '\uf0ff' ? (symbolOf(one.charCodeAt(0), font) ?? one) : one,
  );

/** The sign of a list without numbers. */
export function bulletFor(text: string, font: string | undefined): string {
  const isSymbols = FONTS.some(([pattern]) => font !== undefined && pattern.test(font));
  const code = text.codePointAt(0);
  if (code === undefined) return '';
  return isSymbols || isPrivate(code) ? (symbolOf(code, font) ?? '•') : text;
}
